// Opens the views of jobs and of comparisons in a real browser, works with them, and says what it saw, as JSON, to the test that started it.
// node work.mjs ORIGIN CHROMIUM OUT_DIR
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [origin, executablePath, out] = process.argv.slice(2);
const PATIENCE = 90_000; // [ms]
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
const seen = { errors: [], outside: [], violations: {} };

async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('console', (m) => m.type() === 'error' && seen.errors.push(m.text()));
  page.on('pageerror', (e) => seen.errors.push(String(e)));
  page.on('request', (r) => {
    const own = r.url().startsWith(`${origin}/`) || r.url().startsWith('data:') || r.url().startsWith('blob:');
    if (!own) seen.outside.push(r.url());
  });
  return page;
}

async function look(page, name) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run({ iframes: false }));
  seen.violations[name] = result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`);
  await page.screenshot({ path: `${out}/work-${name}.png` });
}

/** A sweep asked for and stopped with the keyboard alone. */
async function keyboard(page) {
  await page.goto(`${origin}/#/jobs`);
  await page.locator('details.new summary').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Scenario').selectOption('scenarios/short.yaml');
  await page.getByLabel('Runs', { exact: true }).fill('4000');
  seen.command = await page.locator('form .command code').textContent();
  await page.getByRole('button', { name: 'Start the sweep' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.job table');
  seen.running = await page.locator('.job tbody th').allTextContents();
  await look(page, 'running');
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.job .state.cancelled');
  seen.after = await page.locator('.job .actions button').allTextContents();
}

/** A short one to its end. */
async function sweep(page) {
  await page.goto(`${origin}/#/jobs?scenario=scenarios/short.yaml&runs=20&vary=doctrine.salvo%3D1:2`);
  await page.getByRole('button', { name: 'Start the sweep' }).click();
  await page.waitForSelector('.job .state.done');
  await page.waitForSelector('.figures img');
  seen.csv = await page.locator('.figures a[download]').count();
  seen.drawn = await page.locator('.figures img').first().evaluate(async (i) => {
    i.scrollIntoView();
    await i.decode();
    return i.naturalWidth;
  });
  seen.of = await page.locator('.job .facts dd').first().textContent();
  await look(page, 'done');
}

async function compare(options) {
  const page = await open(options);
  await page.goto(`${origin}/#/compare?option=mda-plan&option=sm-3-land&runs=0&by=none`);
  await page.locator('form.ask button[type=submit]').click();
  await page.waitForSelector('iframe');
  await page.frameLocator('iframe').locator('h1').waitFor();
  seen.headline = await page.frameLocator('iframe').locator('h1').textContent();
  await page.locator('td button').first().click();
  seen.made = await page.locator('.job .command code').last().textContent();
  seen.protected = await page.locator('td button').first().textContent();
  await look(page, `compare-${options.colorScheme}`);
  const other = await open({ ...options, locale: 'cs' });
  await other.goto(page.url());
  await other.waitForSelector('iframe');
  seen.again = await other.locator('td button').first().textContent();
  seen.title = await other.locator('h1').first().textContent();
}

try {
  const page = await open({});
  await keyboard(page);
  await sweep(page);
  await compare({ colorScheme: 'dark' });
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
