// Arcs of the Natural Earth topology in npm world-atlas (1:50m), simplified one by one, so that neighbours still share their borders.
import { readFileSync } from 'node:fs';

export const topology = JSON.parse(
  readFileSync(new URL('node_modules/world-atlas/countries-50m.json', import.meta.url)));
const { scale, translate } = topology.transform;

export const arcs = topology.arcs.map((arc) => {
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

// Douglas and Peucker; the tolerance is of great circle, in degrees.
export function simplify(line, tolerance) {
  if (line.length < 3) return line;
  let worst = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = offLine(line[i], line[0], line[line.length - 1]);
    if (d > worst) [worst, at] = [d, i];
  }
  if (worst <= tolerance) return [line[0], line[line.length - 1]];
  return [...simplify(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(line.slice(at), tolerance)];
}

export function ring(indices, lines) {
  const points = [];
  for (const i of indices) {
    const arc = i < 0 ? [...lines[~i]].reverse() : lines[i];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}

// [deg2], at the equator's scale
export function area(points) {
  let sum = 0;
  for (let i = 0; i < points.length - 1; i++) {
    const k = Math.cos((points[i][1] * Math.PI) / 180);
    sum += (points[i][0] * points[i + 1][1] - points[i + 1][0] * points[i][1]) * k;
  }
  return Math.abs(sum) / 2;
}

export const polygons = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];

export const text = (points) => points.map(([x, y]) => `${+x.toFixed(2)},${+y.toFixed(2)}`).join(' ');
