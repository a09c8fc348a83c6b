// Reads a run's replay.czml into scenes: the part of CZML that the program writes, and no more.
// The globe draws the same file with Cesium; the map and the table draw what this reads.
import type { Body, BodyKind, Fan, Impact, Intercept, Place, Scene, Sight, Site, SiteKind, Track } from '.';
import { DEG, place } from './earth';

interface Sampled {
  readonly cartesian?: number[];
  readonly cartesianVelocity?: number[];
  readonly number?: number[];
}

interface Packet {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly availability?: string;
  readonly position?: Sampled;
  readonly point?: { readonly pixelSize: number; readonly color: { readonly rgba: number[] } };
  readonly label?: unknown;
  readonly polyline?: { readonly positions: { readonly references?: string[] } };
  readonly ellipsoid?: { readonly radii: Sampled; readonly minimumClock: number; readonly maximumClock: number; readonly minimumCone: number; readonly maximumCone: number };
  readonly ellipse?: { readonly semiMajorAxis: Sampled; readonly semiMinorAxis: Sampled; readonly rotation: Sampled };
  readonly clock?: { readonly interval: string };
}

type Span = readonly [from: number, to: number];
const ALWAYS: Span = [-Infinity, Infinity];
const inside = ([from, to]: Span, t: number): boolean => t >= from && t <= to;

/** Rows of numbers along time. */
class Series {
  constructor(private readonly rows: readonly number[], private readonly width: number) {}

  get length(): number {
    return this.rows.length / this.width;
  }

  value(row: number, column: number): number {
    return this.rows[row * this.width + column] ?? 0;
  }

  time(row: number): number {
    return this.value(row, 0);
  }

  /** The last row not after a time. */
  before(t: number): number {
    let [low, high] = [0, this.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.time(middle) <= t) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** On a straight line between rows. */
  linear(t: number, column: number): number {
    const i = this.before(t);
    const j = Math.min(i + 1, this.length - 1);
    const step = this.time(j) - this.time(i);
    const share = step > 0 ? Math.max(0, Math.min(1, (t - this.time(i)) / step)) : 0;
    return this.value(i, column) * (1 - share) + this.value(j, column) * share;
  }

  /** Cubic Hermite, as the engine's own paths are: place and velocity, of columns 1-3 with velocities in 4-6. */
  hermite(t: number): { at: [number, number, number]; speed: number } {
    const i = Math.min(this.before(t), Math.max(0, this.length - 2));
    const j = Math.min(i + 1, this.length - 1);
    const h = this.time(j) - this.time(i) || 1;
    const s = Math.max(0, Math.min(1, (t - this.time(i)) / h));
    const at: [number, number, number] = [0, 0, 0];
    let speed = 0;
    for (let k = 0; k < 3; k++) {
      const [a, b, va, vb] = [this.value(i, k + 1), this.value(j, k + 1), this.value(i, k + 4) * h, this.value(j, k + 4) * h];
      at[k] = (1 + 2 * s) * (1 - s) ** 2 * a + s * (1 - s) ** 2 * va + s * s * (3 - 2 * s) * b + s * s * (s - 1) * vb;
      speed += ((6 * s * s - 6 * s) * (a - b) + (1 - 4 * s + 3 * s * s) * va + (3 * s * s - 2 * s) * vb) ** 2;
    }
    return { at, speed: Math.sqrt(speed) / h };
  }
}

interface Moving {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly kind: BodyKind;
  readonly span: Span;
  readonly path: Series;
  readonly places: readonly Place[];
}

interface Believed {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  readonly path: Series;
  readonly radii: Series;
}

interface Fallen {
  readonly id: string;
  readonly name: string;
  readonly span: Span;
  readonly at: Series;
  readonly major: Series;
  readonly minor: Series;
  readonly turn: Series;
}

/** A run that can be looked at at any time. */
export class Replay {
  readonly end: number;
  readonly title: string;
  private readonly sites: Site[] = [];
  private readonly fans: Fan[] = [];
  private readonly bodies: Moving[] = [];
  private readonly tracks: Believed[] = [];
  private readonly impacts: Fallen[] = [];
  private readonly intercepts: { readonly span: Span; readonly one: Intercept }[] = [];
  private readonly sights: { readonly id: string; readonly span: Span; readonly from: string; readonly to: string }[] = [];
  private readonly epoch: number;

  constructor(czml: string) {
    const [document, ...packets] = JSON.parse(czml) as Packet[];
    const [from = '', to = ''] = document?.clock?.interval.split('/') ?? [];
    this.epoch = Date.parse(from);
    this.end = (Date.parse(to) - this.epoch) / 1000;
    this.title = document?.name ?? '';
    for (const p of packets) this.read(p);
  }

  private read(p: Packet): void {
    const [what = ''] = p.id.split('/');
    if (what === 'body') this.body(p);
    else if (what === 'sight') this.sight(p);
    else if (what === 'track') this.tracks.push({ id: p.id, name: p.name, span: this.span(p), path: new Series(p.position?.cartesianVelocity ?? [], 7), radii: new Series(p.ellipsoid?.radii.cartesian ?? [], 4) });
    else if (what === 'impact') this.impact(p);
    else if (what === 'intercept') this.intercepts.push({ span: this.span(p), one: { id: p.id, name: p.name, at: fixed(p), hit: (p.point?.pixelSize ?? 0) > 10 } });
    else if (p.ellipsoid) this.fan(p);
    else if (what === 'radar' || what === 'battery' || what === 'aim') this.site(p, what);
  }

  private site(p: Packet, kind: SiteKind): void {
    const note = p.description ?? '';
    this.sites.push({ id: p.id, name: p.name, kind, at: fixed(p), idle: note.endsWith('switched off'), note });
  }

  private fan(p: Packet): void {
    const e = p.ellipsoid;
    if (!e) return;
    const half = (e.maximumClock - e.minimumClock) / 2 / DEG;
    this.fans.push({
      id: p.id, at: fixed(p), azimuth: 90 - (e.minimumClock + e.maximumClock) / 2 / DEG, halfWidth: half,
      minElevation: 90 - e.maximumCone / DEG, maxElevation: 90 - e.minimumCone / DEG, range: e.radii.cartesian?.[0] ?? 0,
    });
  }

  private body(p: Packet): void {
    const path = new Series(p.position?.cartesianVelocity ?? [], 7);
    const places = Array.from({ length: path.length }, (_, i) => place(path.value(i, 1), path.value(i, 2), path.value(i, 3)));
    this.bodies.push({ id: p.id, name: p.name, note: p.description ?? '', kind: kind(p), span: this.span(p), path, places });
  }

  private impact(p: Packet): void {
    const series = (s: Sampled | undefined) => new Series(s?.number ?? [], 2);
    const { ellipse } = p;
    this.impacts.push({
      id: p.id, name: p.name, span: this.span(p), at: new Series(p.position?.cartesian ?? [], 4),
      major: series(ellipse?.semiMajorAxis), minor: series(ellipse?.semiMinorAxis), turn: series(ellipse?.rotation),
    });
  }

  private sight(p: Packet): void {
    const [from = '', to = ''] = (p.polyline?.positions.references ?? []).map((r) => r.replace('#position', ''));
    this.sights.push({ id: p.id, span: this.span(p), from, to });
  }

  private span(p: Packet): Span {
    const [from, to] = p.availability?.split('/').map((x) => (Date.parse(x) - this.epoch) / 1000) ?? [];
    return from === undefined || to === undefined ? ALWAYS : [from, to];
  }

  /** Where it happens, for a first view: where things start and meet, and where threats end. */
  places(): Place[] {
    const main = this.bodies.filter((b) => b.kind !== 'debris');
    const ends = main.filter((b) => b.kind === 'threat').flatMap((b) => b.places.slice(-1));
    return [...main.flatMap((b) => b.places.slice(0, 1)), ...this.intercepts.map((i) => i.one.at), ...ends];
  }

  /** The name that a thing of the story has in the picture. */
  find(name: string): string | undefined {
    return [...this.bodies, ...this.sites].find((x) => x.id.split('/').slice(1).join('/') === name)?.id;
  }

  /** Where a thing is at a time, or was last. */
  where(id: string, t: number): Place | undefined {
    const body = this.bodies.find((b) => b.id === id);
    if (!body) return this.sites.find((s) => s.id === id)?.at;
    return place(...body.path.hermite(Math.max(body.span[0], Math.min(body.span[1], t))).at);
  }

  at(t: number): Scene {
    const there = new Map(this.sites.map((s) => [s.id, s.at]));
    const bodies = this.bodies.filter((b) => t >= b.span[0]).map((b) => body(b, t));
    bodies.filter((b) => !b.gone).forEach((b) => there.set(b.id, b.at));
    return {
      time: t,
      sites: this.sites,
      fans: this.fans,
      bodies,
      tracks: this.tracks.filter((k) => inside(k.span, t)).map((k) => track(k, t)),
      impacts: this.impacts.filter((i) => inside(i.span, t)).map((i) => impact(i, t)),
      intercepts: this.intercepts.filter((i) => inside(i.span, t)).map((i) => i.one),
      sights: this.sights.filter((s) => inside(s.span, t)).flatMap(({ id, from, to }): Sight[] => {
        const [a, b] = [there.get(from), there.get(to)];
        return a && b ? [{ id, from: a, to: b }] : [];
      }),
      cells: [],
      outlines: [],
    };
  }
}

function fixed(p: Packet): Place {
  const [x = 0, y = 0, z = 0] = p.position?.cartesian ?? [];
  return place(x, y, z);
}

/** By the colours that the file gives them. */
function kind(p: Packet): BodyKind {
  const [red = 0, , blue = 0] = p.point?.color.rgba ?? [];
  if (red === 214) return 'threat';
  return blue === 230 ? 'interceptor' : 'debris';
}

function body(b: Moving, t: number): Body {
  const gone = t > b.span[1];
  const { at, speed } = b.path.hermite(Math.min(t, b.span[1]));
  const now = place(...at);
  const trail = [...b.places.slice(0, b.path.before(t) + 1), now];
  return { id: b.id, name: b.name, kind: b.kind, at: now, speed, gone, trail: b.kind === 'debris' && gone ? [] : trail, note: b.note };
}

function track(k: Believed, t: number): Track {
  const { at, speed } = k.path.hermite(t);
  const s = Math.max(k.radii.linear(t, 1), k.radii.linear(t, 2), k.radii.linear(t, 3)) / 3;
  return { id: k.id, name: k.name, at: place(...at), speed, covariance: [s * s, 0, 0, s * s, 0, s * s], note: `1σ ≤ ${(s / 1000).toFixed(s < 1000 ? 2 : 1)} km` };
}

function impact(i: Fallen, t: number): Impact {
  const at = place(i.at.linear(t, 1), i.at.linear(t, 2), i.at.linear(t, 3));
  return { id: i.id, name: i.name, at, major: i.major.linear(t, 1), minor: i.minor.linear(t, 1), azimuth: 90 - i.turn.linear(t, 1) / DEG };
}
