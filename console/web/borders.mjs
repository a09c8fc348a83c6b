// Makes data/borders/*.txt from the Natural Earth topology in npm world-atlas: `npm ci && npm run borders`.
// Simplified arc by arc, so that neighbours still share their borders. Nothing at run time needs Node.
import { readFileSync, writeFileSync } from 'node:fs';

const TOLERANCE = 0.07; // [deg] of great circle, what a line may move
const SMALLEST = 0.05; // [deg2] islands below are left out
const SOUTH = -60; // [deg] Antarctica is left out

const topology = JSON.parse(
  readFileSync(new URL('node_modules/world-atlas/countries-50m.json', import.meta.url)));
const { scale, translate } = topology.transform;

const arcs = topology.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [
    (x += dx) * scale[0] + translate[0],
    (y += dy) * scale[1] + translate[1],
  ]);
});

function offLine([px, py], [ax, ay], [bx, by]) {
  const k = Math.cos((py * Math.PI) / 180);
  const [ux, uy, vx, vy] = [(bx - ax) * k, by - ay, (px - ax) * k, py - ay];
  const length = ux * ux + uy * uy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (ux * vx + uy * vy) / length));
  return Math.hypot(vx - t * ux, vy - t * uy);
}

// Douglas and Peucker.
function simplify(line) {
  if (line.length < 3) return line;
  let worst = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = offLine(line[i], line[0], line[line.length - 1]);
    if (d > worst) [worst, at] = [d, i];
  }
  if (worst <= TOLERANCE) return [line[0], line[line.length - 1]];
  return [...simplify(line.slice(0, at + 1)).slice(0, -1), ...simplify(line.slice(at))];
}

const simple = arcs.map(simplify);

function ring(indices) {
  const points = [];
  for (const i of indices) {
    const arc = i < 0 ? [...simple[~i]].reverse() : simple[i];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}

function area(points) {
  let sum = 0;
  for (let i = 0; i < points.length - 1; i++) {
    const k = Math.cos((points[i][1] * Math.PI) / 180);
    sum += (points[i][0] * points[i + 1][1] - points[i + 1][0] * points[i][1]) * k;
  }
  return Math.abs(sum) / 2;
}

const polygons = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
const text = (points) => points.map(([x, y]) => `${+x.toFixed(2)},${+y.toFixed(2)}`).join(' ');
const northOf = (points) => points.some(([, y]) => y > SOUTH);

const land = topology.objects.land.geometries
  .flatMap(polygons)
  .flat()
  .map(ring)
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
