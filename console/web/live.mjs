// Opens the live page of a server in two real browsers, commands a run in one and watches it in the other, and says what both saw, as JSON, to the test that started it.
// node live.mjs ORIGIN CHROMIUM OUT_DIR
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [origin, executablePath, out] = process.argv.slice(2);
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { viewport: { width: 1280, height: 900 }, colorScheme: 'light', locale: 'en-GB' };
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'cs-CZ', hasTouch: true, isMobile: true };
const LONG = 120000; // [ms]

// Given to the page by the debugger: its policy admits no script from elsewhere.
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox', '--headless', '--disable-gpu-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability',
    '--disable-sync', '--no-first-run', '--disable-default-apps', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  ],
});

const seen = { errors: [], outside: [], states: {} };

async function open(hash, options) {
  const page = await (await browser.newContext(options)).newPage();
  const own = (url) => url.startsWith(`${origin}/`) || url.startsWith(`${origin.replace('http', 'ws')}/`) || url.startsWith('data:') || url.startsWith('blob:');
  // A refusal by the server is an answer, which the browser logs as an error of its own.
  page.on('console', (m) => m.type() === 'error' && !m.text().includes('status of 409') && seen.errors.push(`${hash}: ${m.text()}`));
  page.on('pageerror', (e) => seen.errors.push(`${hash}: ${e}`));
  page.on('request', (r) => own(r.url()) || seen.outside.push(r.url()));
  page.on('websocket', (w) => own(w.url()) || seen.outside.push(w.url()));
  await page.goto(`${origin}/${hash}`, { waitUntil: 'load' });
  await page.waitForSelector('h1');
  return page;
}

async function look(page, name) {
  await page.evaluate(axe);
  const result = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  seen.states[name] = {
    violations: result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`),
    overflow: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  };
  await page.screenshot({ path: `${out}/console-${name}.png` });
}

const said = (page, words) => page.waitForFunction((w) => document.querySelector('.said')?.textContent.includes(w), words);
const news = (page, words) => page.waitForFunction((w) => document.querySelector('.news ol')?.textContent.includes(w), words, { timeout: LONG });

const anna = await open('#/live', WIDE);
await anna.getByLabel('Scenario', { exact: true }).selectOption('scenarios/short.yaml');
await anna.getByLabel('Seconds of the scenario in one').fill('10');
await look(anna, 'live-lobby');
await anna.getByRole('button', { name: 'Start' }).click();
await anna.waitForSelector('.desk .clock', { timeout: LONG });

await anna.getByLabel('Your name').fill('Anna');
await anna.getByRole('button', { name: 'Take command' }).click();
await said(anna, 'You command');
await anna.locator('.post .clock').click(); // out of the field
await anna.keyboard.press('p');
await said(anna, 'The pace is changed');
const bob = await open(new URL(anna.url()).hash, PHONE);
await bob.waitForFunction(() => document.querySelector('.command p')?.textContent === 'Velí Anna.');

await anna.getByRole('button', { name: /^Faster/ }).click();
await anna.keyboard.press('p');
await anna.waitForSelector('.decision .seconds strong', { timeout: LONG });
await anna.keyboard.press('p');
await bob.waitForFunction(() => document.querySelector('.clock')?.textContent.includes('zastaveno'));
seen.left = Number((await anna.locator('.decision .seconds strong').textContent()).replace(/\D/g, ''));
seen.large = await anna.locator('.decision .seconds strong').evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
seen.plan = await anna.locator('.plan').textContent();
seen.off = await bob.locator('.orders button:not([disabled])').count();
await look(anna, 'live-desk');
await look(bob, 'live-phone-dark');

await bob.getByRole('button', { name: 'Převzít velení' }).click();
await bob.waitForSelector('dialog[open]');
await look(bob, 'live-insist');
await bob.keyboard.press('Escape');

await anna.keyboard.press('H');
await said(anna, 'Ordered: Hold fire');
await anna.keyboard.press('p');
await news(anna, 'hold all tracks');
await news(bob, 'hold all tracks');
await anna.getByRole('radio', { name: 'Table' }).check();
await look(anna, 'live-table');
seen.rows = await anna.locator('.picture tbody tr').count();
await anna.locator('.decision').click();
await anna.keyboard.press('q');
await anna.waitForSelector('dialog[open]');
await anna.keyboard.press('Tab');
await anna.locator('dialog[open] .button.main').click();
await anna.waitForSelector('.after .changed li', { timeout: LONG });
await bob.waitForSelector('.after', { timeout: LONG });
seen.changed = await anna.locator('.after .changed ul').textContent();
seen.report = (await anna.request.get(new URL(await anna.locator('.after p a').first().getAttribute('href'), origin).href)).status();
await look(anna, 'live-after');

process.stdout.write(JSON.stringify(seen));
await browser.close();
