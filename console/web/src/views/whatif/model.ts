// What the server says of a what-if map, and how its bytes become a scene.
import type { Palette } from '../../parts/theme';
import type { Cell, Outline, Scene, Site } from '../../scene';
import { EMPTY } from '../../scene';

export interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly ready: boolean;
}

export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  readonly has: readonly Thing[];
}

export interface Count {
  readonly reached: number;
  readonly covered: number;
  readonly twice: number;
  readonly before: number;
  readonly gained: number;
}

export interface MapPicture {
  readonly scenario: string;
  readonly scenario_hash: string;
  readonly points: { readonly north_deg: number; readonly west_deg: number; readonly step_deg: number; readonly rows: number; readonly columns: number };
  readonly shots: string;
  readonly kill_probability: string;
  readonly why_none: string;
  readonly reasons: readonly string[];
  readonly outline: readonly (readonly number[])[];
  readonly people: Count;
  readonly land: Count;
  readonly countries: readonly { readonly id: string; readonly name: string; readonly people: Count; readonly land: Count }[];
  readonly launches: readonly { readonly name: string; readonly latitude_deg: number; readonly longitude_deg: number }[];
  readonly sites: readonly Standing[];
  readonly command: string;
  readonly csv: string;
  readonly took: { readonly waiting_s: number; readonly loading_s: number; readonly mapping_s: number; readonly counting_s: number; readonly kept: boolean };
}

export interface Slider {
  readonly path: string;
  readonly kind: string;
  readonly of: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly argued: boolean;
  readonly source: string;
}

export interface Switch {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly delay_s: number | null;
  readonly on: boolean;
  readonly source: string;
}

export interface Controls {
  readonly scenario: string;
  readonly title: string;
  readonly sites: readonly { readonly site: Standing; readonly latitude_path: string; readonly longitude_path: string; readonly status: string; readonly source: string }[];
  readonly sliders: readonly Slider[];
  readonly switches: readonly Switch[];
  readonly assumptions: readonly { readonly name: string; readonly title: string; readonly on: boolean }[];
  readonly threats: readonly { readonly id: string; readonly name: string; readonly vehicle: string; readonly from: string; readonly count: number }[];
  readonly regions: readonly { readonly id: string; readonly name: string }[];
}

export const shows = ['shots', 'kill', 'why'] as const;
export type Shown = (typeof shows)[number];

/** One class of the legend: a colour, and what it means. */
export interface Class {
  readonly fill: string;
  readonly label: string;
}

const NOTHING = 255;
const PARTS = 200; // of a probability
const SEAM = 0.05; // of a step, by which a row reaches under the next: else their edges show
const LONGEST = 4; // cells to a straight edge, for parallels are none

// From light to dark in the same order as the value, so that they differ without their hue too.
const ramp = { light: ['#e9b1a7', '#cfe0ef', '#94bfe0', '#4e93c9', '#15589a'], dark: ['#6e2f2a', '#27435c', '#2f6596', '#3f8ac9', '#8cc4f5'] };
const reasons = { light: ['#f0d9a8', '#e4b77b', '#cf9064', '#b3697a', '#8f5a92', '#66568f', '#52707f', '#8b8b8b'], dark: ['#6b5423', '#86602f', '#9a6a4a', '#8c5163', '#71487a', '#5b4f85', '#47636f', '#666666'] };

const alpha = (colour: string): string => `${colour}c0`;

export function classes(shown: Shown, dark: boolean, why: readonly string[], words: { shots: (i: number) => string; kill: (i: number) => string; why: (name: string) => string; none: string }): Class[] {
  const colours = dark ? ramp.dark : ramp.light;
  if (shown !== 'why') return colours.map((fill, i) => ({ fill: alpha(fill), label: shown === 'shots' ? words.shots(i) : words.kill(i) }));
  const greys = dark ? reasons.dark : reasons.light;
  return [...why.map((name, i) => ({ fill: alpha(greys[i % greys.length] ?? '#888888'), label: words.why(name) })), { fill: alpha(colours[3] ?? '#000000'), label: words.none }];
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

/** The class of every cell; -1 where there is nothing to draw. */
export function coded(p: MapPicture, shown: Shown): Int8Array {
  const shots = bytes(p.shots);
  const out = new Int8Array(shots.length).fill(-1);
  const other = shown === 'kill' ? bytes(p.kill_probability) : shown === 'why' ? bytes(p.why_none) : shots;
  for (let i = 0; i < out.length; i++) {
    if (shots[i] === NOTHING) continue;
    const v = other[i] ?? NOTHING;
    out[i] = shown === 'shots' ? level(v, [1, 2, 4, 8]) : shown === 'kill' ? (shots[i] === 0 ? 0 : 1 + level(v / PARTS, [0.5, 0.8, 0.95])) : v === NOTHING ? p.reasons.length : v;
  }
  return out;
}

const level = (v: number, bounds: readonly number[]): number => bounds.filter((b) => v >= b).length;

/** Cells of one class beside each other in a row are one piece: a tenth of the pieces, drawn ten times as fast. */
export function cells(p: MapPicture, shown: Shown, of: readonly Class[]): Cell[] {
  const { north_deg: north, west_deg: west, step_deg: step, rows, columns } = p.points;
  const kind = coded(p, shown);
  const out: Cell[] = [];
  for (let r = 0; r < rows; r++) {
    const top = Math.min(90, north - (r - 0.5) * step);
    const bottom = Math.max(-90, north - (r + 0.5 + SEAM) * step);
    for (let c = 0; c < columns; ) {
      const k = kind[r * columns + c] ?? -1;
      let end = c + 1;
      while (end < columns && kind[r * columns + end] === k) end++;
      const fill = of[k]?.fill;
      if (fill) out.push({ ring: band(west + (c - 0.5) * step, west + (end - 0.5) * step, bottom, top, step * LONGEST), fill });
      c = end;
    }
  }
  return out;
}

function band(from: number, to: number, bottom: number, top: number, longest: number): [number, number][] {
  const parts = Math.max(1, Math.ceil((to - from) / longest));
  const along = Array.from({ length: parts + 1 }, (_, i) => from + ((to - from) * i) / parts);
  return [...along.map((x): [number, number] => [x, top]), ...along.reverse().map((x): [number, number] => [x, bottom])];
}

function rings(p: MapPicture): [number, number][][] {
  return p.outline.map((flat) => Array.from({ length: flat.length / 2 - 1 }, (_, i): [number, number] => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]));
}

/** What stands where, the covered ground, and the edge of what was covered before. */
export function scene(p: MapPicture, before: MapPicture | undefined, shown: Shown, of: readonly Class[], palette: Palette, note: (s: Standing) => string): Scene {
  const outlines: Outline[] = [
    ...(before && before !== p ? [{ id: 'before', rings: rings(before), stroke: palette.ink, dashed: true }] : []),
    { id: 'now', rings: rings(p), stroke: palette.ours },
  ];
  return { ...EMPTY, cells: cells(p, shown, of), outlines, sites: [...p.sites.map((s) => site(s, note(s))), ...p.launches.map((l): Site => ({ id: `launch/${l.name}`, name: l.name, kind: 'launch', at: { lon: l.longitude_deg, lat: l.latitude_deg, height: 0 } }))] };
}

function site(s: Standing, note: string): Site {
  return {
    id: `site/${s.id}`,
    name: s.name,
    kind: s.has.some((h) => h.kind === 'battery') ? 'battery' : 'radar',
    at: { lon: s.longitude_deg, lat: s.latitude_deg, height: 0 },
    idle: s.has.every((h) => !h.ready),
    handle: true,
    note,
  };
}

/** Whether a site is one a reader would drag: something of the defense that takes part stands there. */
export const ready = (s: Standing): boolean => s.has.some((h) => h.ready && h.kind !== 'communications');
