// A real browser that looks at the page of a server: what it complains of, what it asks of others, and which rules of accessibility a state of the page breaks.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

// Given to the page by the debugger: its policy admits no script from elsewhere.
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The browser and what it has seen: `errors` and `outside`, which should stay empty, and `states` by their names. */
export async function eyes(origin, executablePath, { forgives = () => false, patience = 30_000 } = {}) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', '--headless', '--disable-gpu-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-domain-reliability',
      '--disable-sync', '--no-first-run', '--disable-default-apps', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
    ],
  });
  const seen = { errors: [], outside: [], states: {} };
  const own = (url) => [origin, origin.replace('http', 'ws')].some((o) => url.startsWith(`${o}/`)) || /^(data|blob):/.test(url);

  /** A page of its own browser window at an address such as `#/replay`. */
  async function open(hash, options) {
    const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
    page.setDefaultTimeout(patience);
    page.on('console', (m) => m.type() === 'error' && !forgives(m.text()) && seen.errors.push(`${hash}: ${m.text()}`));
    page.on('pageerror', (e) => seen.errors.push(`${hash}: ${e}`));
    page.on('request', (r) => own(r.url()) || seen.outside.push(r.url()));
    page.on('websocket', (w) => own(w.url()) || seen.outside.push(w.url()));
    await page.goto(`${origin}/${hash}`, { waitUntil: 'load' });
    await page.waitForSelector('h1');
    return page;
  }

  /** Notes one state of the page under a name: rules broken, what overflows; and a picture, where a path is given. */
  async function look(page, name, path) {
    await page.evaluate(axe);
    const result = await page.evaluate((values) => window.axe.run(document, { iframes: false, runOnly: { type: 'tag', values } }), RULES);
    seen.states[name] = {
      violations: result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`),
      overflow: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    };
    if (path) await page.screenshot({ path });
  }
  return { browser, seen, open, look };
}
