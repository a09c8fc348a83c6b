// Where the reader is, in the address: `#/replay?scenario=...&assume=...&set=path=value&seed=1&camera=lon,lat,span_km&t=120`.
// Whatever a view needs to be drawn again is in it, so that any address can be sent to somebody else.
import { signal } from '@preact/signals';

export const views = ['tour', 'replay', 'live', 'whatif', 'compare', 'jobs'] as const;
export type View = (typeof views)[number];

export interface Route {
  readonly view: View | undefined;
  readonly params: URLSearchParams;
}

/** A scenario with some values moved: what a permalink reproduces. `hash` is what it was when the link was made. */
export interface Composition {
  readonly scenario: string;
  readonly assume: readonly string[];
  readonly set: readonly string[];
}

/** Where a picture looks: the middle [deg], what it spans [km], and for the globe where north is and how steep the view is [deg]. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly span: number;
  readonly heading?: number;
  readonly pitch?: number;
}

function read(): Route {
  const hash = location.hash.replace(/^#\/?/, '');
  const cut = hash.indexOf('?');
  const name = cut < 0 ? hash : hash.slice(0, cut);
  const params = new URLSearchParams(cut < 0 ? '' : hash.slice(cut + 1));
  return { view: name === '' ? 'tour' : views.find((v) => v === name), params };
}

/** Where the reader went. It changes when they go somewhere, and not when a view notes what it shows. */
export const route = signal<Route>(read());

let now = route.peek(); // with what has been noted since

addEventListener('hashchange', () => {
  now = read();
  route.value = now;
});

export type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

function query(params: Params): URLSearchParams {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) out.append(key, String(one));
  }
  return out;
}

/** The address of a view, for an `href`. */
export function link(view: View, params: Params = {}): string {
  const q = query(params).toString();
  return `#/${view}${q ? `?${q}` : ''}`;
}

export function go(view: View, params: Params = {}): void {
  location.hash = link(view, params);
}

let noting: number | undefined;

/** Writes what has changed into the address, without a step in the history; a few times a second at most. */
export function note(changed: Params): void {
  const params = new URLSearchParams(now.params);
  for (const key of Object.keys(changed)) params.delete(key);
  for (const [key, value] of query(changed)) params.append(key, value);
  now = { view: now.view, params };
  clearTimeout(noting);
  noting = window.setTimeout(() => history.replaceState(null, '', path()), 250);
}

const path = (): string => `#/${now.view ?? ''}?${now.params}`;

/** The whole address of what is shown. */
export const here = (): string => `${location.origin}${location.pathname}${path()}`;

export function composition(params: URLSearchParams): Composition | undefined {
  const scenario = params.get('scenario');
  return scenario ? { scenario, assume: params.getAll('assume'), set: params.getAll('set') } : undefined;
}

export function readCamera(params: URLSearchParams): Camera | undefined {
  const [lon, lat, span, heading, pitch] = (params.get('camera') ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || span === undefined || ![lon, lat, span].every(Number.isFinite) || span <= 0) return undefined;
  const tilt = heading !== undefined && pitch !== undefined && Number.isFinite(heading + pitch) ? { heading, pitch } : {};
  return { lon, lat, span, ...tilt };
}

export function writeCamera(c: Camera): string {
  const turned = c.heading !== undefined && c.pitch !== undefined ? [c.heading.toFixed(0), c.pitch.toFixed(0)] : [];
  return [c.lon.toFixed(2), c.lat.toFixed(2), c.span.toFixed(0), ...turned].join(',');
}
