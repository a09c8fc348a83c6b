// Opens a report and a replay in a real browser and says what it saw, as JSON, to the test that started it.
// node look.mjs ORIGIN CHROMIUM OUT_DIR QUESTIONS, where QUESTIONS is JSON:
// { views: ["light", "dark", "phone"], page: "report.html", positions: [[entity id, seconds], ...], moments: [share of the replay, ...] };
// without moments and positions the replay is not looked at.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [origin, executablePath, out, questions] = process.argv.slice(2);
const { views, positions, moments, page: file = 'report.html' } = JSON.parse(questions);
const wide = { width: 1180, height: 1000 };
const windows = {
  light: { viewport: wide, colorScheme: 'light' },
  dark: { viewport: wide, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 800 }, colorScheme: 'light' },
};

// Accessibility rules, given to the page by the debugger: its policy admits no script.
const rules = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox', '--headless', '--disable-gpu-sandbox', '--disable-background-networking', '--disable-component-update',
    '--disable-domain-reliability', '--disable-sync', '--no-first-run', '--disable-default-apps',
    '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  ],
});

// A page that notes every complaint and every request to elsewhere.
async function open(path, options, seen) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && seen.errors.push(m.text()));
  page.on('pageerror', (e) => seen.errors.push(String(e)));
  page.on('request', (r) => {
    const own = r.url().startsWith(origin) || r.url().startsWith('data:') || r.url().startsWith('blob:');
    if (!own) seen.outside.push(r.url());
    if (path === r.url().slice(origin.length)) return;
    seen.requests.push(r.url());
  });
  await page.goto(origin + path, { waitUntil: 'load' });
  return page;
}

async function report(name, options) {
  const seen = { errors: [], outside: [], requests: [] };
  const page = await open(`/run/${file}`, options, seen);
  seen.headline = await page.textContent('h1');
  seen.overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  seen.cut = await page.evaluate(() =>
    [...document.querySelectorAll('.scroll')].filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.getAttribute('aria-label')));
  seen.drawings = await page.locator('figure svg').count();
  seen.broken = await page.evaluate(() =>
    [...document.querySelectorAll('svg *')].filter((e) =>
      [...e.attributes].some((a) => /NaN|Infinity|undefined|null/.test(a.value))).length);
  await page.evaluate(rules);
  const axe = await page.evaluate(() => window.axe.run());
  seen.violations = axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`);
  await page.screenshot({ path: `${out}/${file.replace('.html', '')}-${name}.png`, fullPage: true });
  await page.context().close();
  return seen;
}

async function replay() {
  const seen = { errors: [], outside: [], requests: [] };
  const page = await open('/globe.html', { viewport: { width: 1280, height: 800 } }, seen);
  Object.assign(seen, await page.evaluate(async (asked) => {
    const globe = await show('/run/replay.czml');
    window.globe = globe;
    const { source } = globe;
    return {
      name: source.name,
      entities: source.entities.values.map((e) => e.id),
      seconds: Cesium.JulianDate.secondsDifference(source.clock.stopTime, source.clock.startTime),
      positions: asked.map(([id, t]) => position(source, id, t)),
    };
  }, positions));
  for (const [i, share] of moments.entries()) {
    await page.evaluate((f) => {
      const { viewer, source } = window.globe;
      viewer.camera.setView({ destination: Cesium.Cartesian3.fromDegrees(22, 30, 6.5e6), orientation: { pitch: -1.15 } });
      const t = Cesium.JulianDate.secondsDifference(source.clock.stopTime, source.clock.startTime) * f;
      viewer.clock.currentTime = Cesium.JulianDate.addSeconds(source.clock.startTime, t, new Cesium.JulianDate());
      return new Promise((done) => {
        const start = Date.now();
        (function wait() {
          const ready = viewer.scene.globe.tilesLoaded && Date.now() - start > 1000;
          return ready || Date.now() - start > 8000 ? done() : setTimeout(wait, 200);
        })();
      });
    }, share);
    await page.screenshot({ path: `${out}/replay-${i + 1}.png` });
  }
  await page.context().close();
  return seen;
}

try {
  const seen = {};
  for (const view of views) seen[view] = await report(view, windows[view]);
  if (positions && moments) seen.replay = await replay();
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
