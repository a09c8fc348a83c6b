// `npm run build` makes console/web/dist, which `emd serve` serves. Nothing in it asks any other host for anything.
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Land and borders as the reports draw them, from data/borders: whole hundredths of a degree, each from the one before. */
function borders() {
  const id = 'virtual:borders';
  const line = (text) => {
    let x = 0;
    let y = 0;
    return text.split(' ').flatMap((point) => {
      const [a, b] = point.split(',').map((v) => Math.round(Number(v) * 100));
      const step = [a - x, b - y];
      [x, y] = [a, b];
      return step;
    });
  };
  const lines = (name) =>
    readFileSync(here(`../../data/borders/${name}`), 'utf8').split('\n').filter((l) => l && !l.startsWith('#')).map(line);
  return {
    name: 'borders',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) =>
      asked === `\0${id}`
        ? `export const land = ${JSON.stringify(lines('land.txt'))};\nexport const borders = ${JSON.stringify(lines('borders.txt'))};`
        : undefined,
  };
}

/** What was said in public, and what the program makes of it under each side's numbers: rows of docs/validation.md, so that nobody types a result. */
function claims() {
  const id = 'virtual:claims';
  const page = here('../../docs/validation.md');
  const read = () => {
    const found = {};
    let section = '';
    for (const line of readFileSync(page, 'utf8').split('\n')) {
      if (line.startsWith('## ')) section = line.slice(3);
      const [, row, , published, ours, , , , source] = line.split(/(?<!\\)\|/).map((c) => c.trim());
      if (line.startsWith('| claim-') || line.startsWith('| mda-russia') || line.startsWith('| postol-russia')) {
        found[row] = { published, ours, source, holds: section.startsWith('Reproduced') };
      }
    }
    return found;
  };
  return {
    name: 'claims',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      this.addWatchFile(page);
      return `export const claims = ${JSON.stringify(read())};`;
    },
  };
}

/** What the globe loads while it runs: its workers, heights of the ground, and how the Earth turns. */
function globe() {
  const from = here('node_modules/cesium/Build/Cesium');
  const parts = ['Workers', 'Assets/approximateTerrainHeights.json', 'Assets/IAU2006_XYS'];
  return {
    name: 'globe',
    apply: 'build',
    writeBundle: ({ dir }) => {
      for (const part of parts) cpSync(`${from}/${part}`, `${dir}/cesium/${part}`, { recursive: true });
    },
  };
}

/**
 * The page admits no inline style and no WebAssembly, and needs neither: credits are in its own foot, and the decoders are of 3-D models.
 * Fails where a new version of the globe is no longer as this expects it.
 */
function strict() {
  const absent = {
    meshoptimizer: 'export const MeshoptDecoder = { supported: false, ready: new Promise(() => {}) };',
    '@spz-loader/core': "export const loadSpz = () => Promise.reject(new Error('not in this page'));",
  };
  const changed = {
    '/Scene/CreditDisplay.js': ['shadowRootOrDocumentHead.appendChild(styleElem);', ''],
    '/Core/FeatureDetection.js': [/canvas\.setAttribute\(\s*"style",\s*([^)]*?),?\s*\)/, 'canvas.style.cssText = $1'],
  };
  // What its makers leave out of their own builds.
  const checks = /\/\/>>includeStart\('debug', pragmas\.debug\);[\s\S]*?\/\/>>includeEnd\('debug'\);?/g;
  return {
    name: 'strict',
    enforce: 'pre',
    resolveId: (asked) => (asked in absent ? `\0absent:${asked}` : undefined),
    load: (asked) => absent[asked.replace('\0absent:', '')],
    transform(code, file) {
      if (!file.includes('/@cesium/engine/Source/')) return undefined;
      const change = Object.entries(changed).find(([name]) => file.endsWith(`/Source${name}`))?.[1];
      const next = change ? code.replace(...change) : code;
      if (change && next === code) this.error(`${file} has changed: look where it sets a style now`);
      return { code: next.replaceAll(checks, ''), map: null };
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [borders(), claims(), strict(), globe()],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 5000, // [kB] the globe, which is loaded after the first picture
    assetsInlineLimit: 0, // no data: addresses in style sheets
    modulePreload: { polyfill: false },
  },
  // For work on the page: `./emd serve --port 8600` in one shell, `npm run dev` in another.
  server: { proxy: { '/api': { target: process.env.EMD_SERVER ?? 'http://127.0.0.1:8600', ws: true } } },
});
