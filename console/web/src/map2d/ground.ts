// Land and borders, from the same lines as the reports draw.
import { borders, land } from 'virtual:borders';

function points(steps: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    out.push([x / 100, y / 100]);
  }
  return out;
}

export type Line = [number, number][];

const LONGEST = 2; // [deg]

/** With points between those that are far apart: borders along a parallel are no great circles. */
function filled(line: Line): Line {
  return line.flatMap(([x, y], i) => {
    const [a, b] = line[i + 1] ?? [x, y];
    if (Math.abs(a - x) > 180) return [[x, y]]; // over the antimeridian
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(a - x), Math.abs(b - y)) / LONGEST));
    return Array.from({ length: parts }, (_, k): [number, number] => [x + ((a - x) * k) / parts, y + ((b - y) * k) / parts]);
  });
}

/** Closed rings. */
export const coasts: readonly Line[] = land.map((l) => filled(points(l)));
/** Open lines. */
export const frontiers: readonly Line[] = borders.map((l) => filled(points(l)));
