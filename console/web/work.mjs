// Opens the views of jobs and of comparisons in a real browser, works with them, and says what it saw, as JSON, to the test that started it.
// node work.mjs ORIGIN CHROMIUM OUT_DIR
import { eyes } from './eyes.mjs';

const [origin, executablePath, out] = process.argv.slice(2);
const WIDE = { viewport: { width: 1280, height: 1000 } };
const { browser, seen, open, look: note } = await eyes(origin, executablePath, { patience: 90_000 });
const look = (page, name) => note(page, name, `${out}/work-${name}.png`);

/** A sweep asked for and stopped with the keyboard alone. */
async function keyboard(page) {
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
  const page = await open('#/compare?option=mda-plan&option=sm-3-land&runs=0&by=none', options);
  await page.locator('form.ask button[type=submit]').click();
  await page.waitForSelector('iframe');
  await page.frameLocator('iframe').locator('h1').waitFor();
  seen.headline = await page.frameLocator('iframe').locator('h1').textContent();
  await page.locator('td button').first().click();
  seen.made = await page.locator('.job .command code').last().textContent();
  seen.protected = await page.locator('td button').first().textContent();
  await look(page, `compare-${options.colorScheme}`);
  const other = await open(new URL(page.url()).hash, { ...options, locale: 'cs' });
  await other.waitForSelector('iframe');
  seen.again = await other.locator('td button').first().textContent();
  seen.title = await other.locator('h1').first().textContent();
}

try {
  const page = await open('#/jobs', WIDE);
  await keyboard(page);
  await sweep(page);
  await compare({ ...WIDE, colorScheme: 'dark' });
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
