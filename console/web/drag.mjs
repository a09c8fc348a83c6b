// Opens the page's what-if view in a real browser, moves the defense about, and says what it saw, as JSON, to whoever started it: a test, or a person who measures.
// node drag.mjs ORIGIN CHROMIUM OUT_DIR [MOVES [ROUNDS]]: MOVES of the pointer in a drag, ROUNDS of warming up before what is measured.
import { eyes } from './eyes.mjs';

const [origin, executablePath, out, moves = '12', rounds = '0'] = process.argv.slice(2);
const RADIUS = 6371008.8; // [m]
const DEG = Math.PI / 180;
const PATIENCE = { timeout: 120_000 };
const WIDE = { viewport: { width: 1300, height: 950 } };
const { browser, seen, open: opened, look } = await eyes(origin, executablePath);

async function open(hash, options = {}) {
  const page = await opened(hash, { ...WIDE, ...options });
  await settled(page);
  return page;
}

/** The last picture is a fine one, and nothing more is asked. */
async function settled(page, after = 0) {
  await page.waitForFunction((t) => {
    const last = performance.getEntriesByName('emd:whatif').at(-1);
    return last && last.startTime > t && last.detail.grid === 0.5 && performance.now() - last.startTime - last.duration > 700;
  }, after, PATIENCE);
}

const now = (page) => page.evaluate(() => performance.now());
const people = async (page) => Number.parseFloat(await page.textContent('[data-figure=people]'));
const measured = (page, after) => page.evaluate((t) => performance.getEntriesByName('emd:whatif').filter((m) => m.startTime > t).map((m) => ({ ms: m.duration, ...m.detail })), after);

/** Where a place is on the canvas: Lambert's azimuthal equal-area map about the camera in the address. */
async function spot(page, lat, lon) {
  await page.waitForTimeout(400); // until the address has been written
  const [lon0, lat0, span] = new URLSearchParams((await page.evaluate(() => location.hash)).split('?')[1]).get('camera').split(',').map(Number);
  const box = await page.locator('.map2d canvas').boundingBox();
  const half = (span * 1000) / 2 / RADIUS;
  const scale = Math.min(box.width, box.height) / 2 / (2 * Math.sin(half / 2));
  const [p, q, d] = [lat * DEG, lat0 * DEG, (lon - lon0) * DEG];
  const k = scale * Math.sqrt(2 / (1 + Math.sin(q) * Math.sin(p) + Math.cos(q) * Math.cos(p) * Math.cos(d)));
  return {
    x: box.x + box.width / 2 + k * Math.cos(p) * Math.sin(d),
    y: box.y + box.height / 2 - k * (Math.cos(q) * Math.sin(p) - Math.sin(q) * Math.cos(p) * Math.cos(d)),
  };
}

/** Drags a handle, some 60 moves a second, and waits until the last is drawn. */
async function drag(page, from, steps, by) {
  const start = await spot(page, from.lat, from.lon);
  const since = await now(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (let i = 1; i <= steps; i++) {
    await page.mouse.move(start.x + (by.x * i) / steps, start.y + (by.y * i) / steps);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const ghost = await page.locator('.legend').textContent();
  await page.mouse.up();
  await settled(page, since);
  return { pictures: await measured(page, since), ghost };
}

async function place(page, name) {
  const id = await page.locator('fieldset select').first().locator('option', { hasText: name }).first().getAttribute('value');
  await page.locator('fieldset select').first().selectOption(id);
  const [lat, lon] = await page.locator('fieldset input[type=number]').evaluateAll((all) => all.slice(0, 2).map((i) => i.valueAsNumber));
  return { lat, lon };
}

function spread(pictures) {
  const of = (pick) => pictures.map(pick).sort((a, b) => a - b);
  const at = (all, share) => all[Math.min(all.length - 1, Math.floor(share * all.length))];
  const two = (all) => ({ least: all[0], median: at(all, 0.5), p95: at(all, 0.95) });
  return {
    pictures: pictures.length,
    input_to_picture_ms: two(of((p) => p.ms)),
    question_to_answer_ms: two(of((p) => p.answer)),
    drawing_ms: two(of((p) => p.drawing)),
    loading_ms: two(of((p) => 1000 * p.server.loading_s)),
    mapping_ms: two(of((p) => 1000 * p.server.mapping_s)),
    counting_ms: two(of((p) => 1000 * p.server.counting_s)),
    of_one_degree: { pictures: pictures.filter((p) => p.grid === 1).length, input_to_picture_ms: two(pictures.filter((p) => p.grid === 1).map((p) => p.ms).sort((a, b) => a - b)) },
    steps_deg: [...new Set(pictures.map((p) => p.grid))],
  };
}

const page = await open('#/whatif');
const results = { people: await people(page) };
for (let i = 0; i < Number(rounds); i++) {
  for (const name of ['Brdy', 'Redzikowo']) await drag(page, await place(page, name), Number(moves), { x: i % 2 ? 60 : -60, y: i % 2 ? -20 : 20 });
}
await page.screenshot({ path: `${out}/whatif.png` });
const radar = await drag(page, await place(page, 'Brdy'), Number(moves), { x: -90, y: 60 });
results.radar = { ...spread(radar.pictures), to: await place(page, 'Brdy'), people: await people(page), legend: radar.ghost };
await page.screenshot({ path: `${out}/whatif-radar.png` });
const battery = await drag(page, await place(page, 'Redzikowo'), Number(moves), { x: 110, y: 40 });
results.battery = { ...spread(battery.pictures), to: await place(page, 'Redzikowo'), people: await people(page) };
await look(page, 'moved', `${out}/whatif-battery.png`);

// By keys alone: a slider, and a place with and without Shift.
let since = await now(page);
await page.locator('fieldset input[type=range]').first().focus();
for (let i = 0; i < Number(moves); i++) await page.keyboard.press('ArrowRight');
await settled(page, since);
results.slider = { ...spread(await measured(page, since)), people: await people(page) };
const before = await place(page, 'Brdy');
since = await now(page);
await page.locator('.pad').focus();
await page.keyboard.press('ArrowUp');
await page.keyboard.press('Shift+ArrowLeft');
await settled(page, since);
const after = await place(page, 'Brdy');
results.keys = { north: after.lat - before.lat, east: after.lon - before.lon };
results.said = await page.locator('[aria-live=polite].hidden').textContent();
results.csv = await page.evaluate(async (href) => (await (await fetch(href)).text()).split('\n').length - 2, await page.locator('.again a').getAttribute('href'));

// The address gives the same again, in another browser and another language.
await page.waitForTimeout(500);
const hash = await page.evaluate(() => location.hash);
const again = await open(hash, { locale: 'cs-CZ', colorScheme: 'dark' });
results.again = { same: (await again.textContent('table tbody tr td')) !== '', people: await people(again), was: await people(page), title: await again.textContent('h1'), hash };
await look(again, 'czech-dark', `${out}/whatif-again.png`);
await browser.close();
process.stdout.write(JSON.stringify({ ...results, ...seen }, null, 1));
