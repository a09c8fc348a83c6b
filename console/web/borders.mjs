// Makes data/borders/*.txt from the Natural Earth topology in npm world-atlas: `npm ci && npm run borders`.
// Simplified arc by arc, so that neighbours still share their borders. Nothing at run time needs Node.
import { writeFileSync } from 'node:fs';
import { arcs, area, polygons, ring, simplify, text, topology } from './topology.mjs';

const TOLERANCE = 0.07; // [deg] of great circle, what a line may move
const SMALLEST = 0.05; // [deg2] islands below are left out
const SOUTH = -60; // [deg] Antarctica is left out

const simple = arcs.map((arc) => simplify(arc, TOLERANCE));
const northOf = (points) => points.some(([, y]) => y > SOUTH);

const land = topology.objects.land.geometries
  .flatMap(polygons)
  .flat()
  .map((r) => ring(r, simple))
  .filter((r) => r.length > 3 && area(r) > SMALLEST && northOf(r));

const owners = arcs.map(() => new Set());
for (const country of topology.objects.countries.geometries) {
  for (const i of polygons(country).flat(2)) owners[i < 0 ? ~i : i].add(country.id ?? country.properties.name);
}
const borders = simple.filter((line, i) => owners[i].size > 1 && northOf(line));

const head = (what) =>
  `# ${what} Natural Earth 1:50m (public domain), by npm world-atlas 2.0.2, simplified by console/web/borders.mjs.\n`
  + '# One line each: longitude,latitude in degrees, WGS-84.\n';
const write = (name, what, lines) =>
  writeFileSync(new URL(`../../data/borders/${name}`, import.meta.url), head(what) + lines.map(text).join('\n') + '\n');
write('land.txt', 'Land, closed rings, even-odd.', land);
write('borders.txt', 'Land borders between countries, open lines.', borders);
