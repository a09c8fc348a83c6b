// Opens the page of a server in a real browser, does what people do there, and says what it saw, as JSON, to the test that started it.
// node console.mjs ORIGIN CHROMIUM OUT_DIR
import { eyes } from './eyes.mjs';

const [origin, executablePath, out] = process.argv.slice(2);
const WIDE = { viewport: { width: 1280, height: 820 }, colorScheme: 'light' };
const DARK = { ...WIDE, colorScheme: 'dark' };
const PHONE = { viewport: { width: 390, height: 800 }, colorScheme: 'light', hasTouch: true, isMobile: true };
const { browser, seen, open, look: note } = await eyes(origin, executablePath);
const look = (page, name) => note(page, name, `${out}/console-${name}.png`);
seen.marks = [];

// The first to ask has the run flown; the others get the same.
const replay = (more = '') => `#/replay?scenario=scenarios/emd-2009.yaml&seed=1${more}`;
/** A part of the address, once it is there and no longer what it was. */
const address = (page, name, was = '') =>
  page.waitForFunction(([n, old]) => {
    const value = new URLSearchParams(location.hash.split('?')[1] ?? '').get(n) ?? '';
    return value !== old && value;
  }, [name, was], { timeout: 20000 }).then((h) => h.jsonValue());
const now = (page) => page.locator('.timeline .now strong').textContent();

async function flown() {
  const page = await open(replay(), WIDE);
  seen.waited = await page.locator('main').textContent();
  await page.waitForSelector('.timeline', { timeout: 600000 });
  seen.hash = await address(page, 'hash');
  await page.context().close();
}

async function firstPicture() {
  for (let i = 0; i < 3; i++) {
    const page = await open(replay('&t=560'), WIDE);
    await page.waitForFunction(() => performance.getEntriesByName('emd:map').length > 0);
    seen.marks.push(await page.evaluate(() => performance.getEntriesByName('emd:map')[0].startTime));
    await page.context().close();
  }
}

async function tour() {
  const page = await open('', WIDE);
  await look(page, 'tour-light');
  seen.steps = await page.locator('.tour nav ol a').count();
  seen.claims = [];
  for (let n = 1; n <= seen.steps; n++) {
    await page.goto(`${origin}/#/tour?step=${n}`);
    await page.waitForSelector(`.tour a[aria-current=step][href*="step=${n}"]`);
    seen.claims.push({
      rows: await page.locator('.page tbody tr').count(), empty: await page.locator('.page td strong:empty').count(),
      sources: await page.locator('.sources li').count(), links: await page.locator('.see a').count(),
    });
  }
  await page.context().close();
  const dark = await open('#/tour?step=4', DARK);
  await look(dark, 'tour-dark');
  await dark.context().close();
  const phone = await open('#/tour?step=4', PHONE);
  await look(phone, 'tour-phone');
  await phone.context().close();
}

async function story() {
  const page = await open(replay('&t=560'), WIDE);
  await page.waitForSelector('.timeline');
  seen.title = await page.textContent('h1');
  await look(page, 'replay-missiles');
  seen.threats = await page.locator('.threats > li').count();
  seen.chain = await page.locator('.chain li').allTextContents();
  const before = await now(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction((t) => document.querySelector('.timeline .now strong').textContent !== t, before);
  await page.getByRole('button', { name: 'Pause' }).click();
  seen.played = { before, after: await now(page) };
  await page.getByRole('tab', { name: 'Events' }).click();
  const hit = page.locator('.events button:has(strong.intercept)').first();
  seen.jump = { event: await hit.locator('.when').textContent() };
  await hit.click();
  await page.waitForSelector('.events button[aria-current]:has(strong.intercept)');
  seen.jump.time = await now(page);
  seen.jump.marked = await address(page, 'mark');
  await look(page, 'replay-events');
  await page.getByRole('tab', { name: 'Tracks' }).click();
  await page.waitForSelector('.plot path');
  seen.plots = await page.locator('.plot path.error').count();
  seen.broken = await page.evaluate(() => [...document.querySelectorAll('svg *')].filter((e) => [...e.attributes].some((a) => /NaN|Infinity|undefined|null/.test(a.value))).length);
  await look(page, 'replay-tracks');
  await page.getByRole('tab', { name: 'About' }).click();
  await look(page, 'replay-about');
  await page.getByRole('radio', { name: 'Table' }).check();
  seen.table = await page.locator('.picture tbody tr').count();
  await look(page, 'replay-table');
  await page.getByRole('button', { name: 'Keys' }).click();
  await look(page, 'replay-keys');
  await page.context().close();
}

async function language() {
  const page = await open(replay('&t=560'), DARK);
  await page.waitForSelector('.timeline');
  await page.getByLabel('Language').selectOption('cs');
  await page.waitForFunction(() => document.documentElement.lang === 'cs');
  seen.czech = { lang: await page.evaluate(() => document.documentElement.lang), tabs: await page.getByRole('tab').allTextContents(), title: await page.title() };
  await look(page, 'replay-czech-dark');
  await page.getByLabel('Barvy').selectOption('light');
  seen.czech.scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.context().close();
}

async function keyboard() {
  const page = await open(replay('&t=100'), WIDE);
  await page.waitForSelector('.timeline');
  const focus = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);
  await page.keyboard.press('Tab');
  seen.keys = { first: await focus() };
  await page.keyboard.press('Enter');
  seen.keys.skipped = await focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.timeline .now strong').textContent !== '01:40');
  seen.keys.step = await now(page);
  await page.keyboard.press('n');
  await page.waitForFunction((t) => document.querySelector('.timeline .now strong').textContent !== t, seen.keys.step);
  seen.keys.next = await now(page);
  await page.keyboard.press('Space');
  await page.waitForSelector('[aria-label=Pause]');
  await page.keyboard.press('Space');
  await page.waitForSelector('[aria-label=Play]');
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await page.locator('.map2d canvas').focus();
  const camera = await address(page, 'camera');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  seen.keys.moved = camera !== (await address(page, 'camera', camera));
  seen.keys.unreached = await unreached(page);
  await page.context().close();
}

/** What can be clicked and is on no stop of the Tab key. Of a group of choices one is a stop, and arrows go on. */
async function unreached(page) {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    const all = [...document.querySelectorAll('a[href], button, select, input:not([type=radio]), canvas, [role=tab][aria-selected=true]')];
    window.left = new Set(all.filter((e) => e.checkVisibility() && !(e.role === 'tab' && e.ariaSelected !== 'true')));
  });
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const done = await page.evaluate(() => {
      window.left.delete(document.activeElement);
      return window.left.size === 0;
    });
    if (done) break;
  }
  return page.evaluate(() => [...window.left].map((e) => e.outerHTML.slice(0, 120)));
}

async function globe() {
  const page = await open(replay('&t=560&picture=globe'), WIDE);
  await page.waitForFunction(() => performance.getEntriesByName('emd:globe').length > 0, null, { timeout: 120000 });
  seen.globe = await page.evaluate(() => performance.getEntriesByName('emd:globe')[0].startTime);
  seen.failed = await page.locator('.globe .notice').allTextContents();
  await look(page, 'replay-globe');
  await page.context().close();
}

async function phone() {
  const page = await open(replay('&t=560'), PHONE);
  await page.waitForSelector('.timeline');
  await look(page, 'replay-phone');
  await page.getByRole('tab', { name: 'Events' }).tap();
  await page.locator('.events button').first().tap();
  await look(page, 'replay-phone-events');
  await page.context().close();
  const dark = await open(replay('&t=560&tab=tracks'), { ...PHONE, colorScheme: 'dark' });
  await dark.waitForSelector('.plot path');
  await look(dark, 'replay-phone-dark');
  await dark.context().close();
}

async function opener() {
  const page = await open('#/replay', DARK);
  await page.waitForSelector('form');
  await look(page, 'replay-open-dark');
  seen.scenarios = await page.locator('form select').first().locator('option').count();
  await page.context().close();
}

try {
  for (const part of [flown, firstPicture, tour, story, language, keyboard, opener, phone, globe]) await part();
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
