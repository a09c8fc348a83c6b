// Opens the live page of a server in two real browsers, commands a run in one and watches it in the other, and says what both saw, as JSON, to the test that started it.
// node live.mjs ORIGIN CHROMIUM OUT_DIR
import { eyes } from './eyes.mjs';

const [origin, executablePath, out] = process.argv.slice(2);
const WIDE = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' };
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'cs-CZ', hasTouch: true, isMobile: true };
const LONG = 120000; // [ms]
// A refusal by the server is an answer, which the browser logs as an error of its own.
const { browser, seen, open, look: note } = await eyes(origin, executablePath, { forgives: (text) => text.includes('status of 409') });
const look = (page, name) => note(page, name, `${out}/console-${name}.png`);

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
