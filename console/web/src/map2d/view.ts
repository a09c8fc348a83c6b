// Where the map looks. Equal areas, north up in the middle, so that ranges over the pole are as honest as ranges at home.
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { Camera } from '../permalink';
import { RADIUS } from '../scene/earth';

export const EUROPE: Camera = { lon: 32, lat: 47, span: 6500 };
const NEAREST = 40; // [km]
const FARTHEST = 19000; // [km]

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function projection(camera: Camera, { width, height }: Size): GeoProjection {
  const half = Math.min((camera.span * 1000) / 2 / RADIUS, Math.PI * 0.95);
  return geoAzimuthalEqualArea()
    .rotate([-camera.lon, -camera.lat])
    .translate([width / 2, height / 2])
    .scale(Math.min(width, height) / 2 / (2 * Math.sin(half / 2)))
    .clipAngle(140)
    .precision(0.6);
}

const between = (v: number, from: number, to: number): number => Math.max(from, Math.min(to, v));

function centred(camera: Camera, size: Size, x: number, y: number): Camera {
  const at = projection(camera, size).invert?.([x, y]);
  return at && at.every(Number.isFinite) ? { lon: at[0], lat: between(at[1], -85, 85), span: camera.span } : camera;
}

/** The picture moves by so many pixels. */
export const panned = (camera: Camera, size: Size, dx: number, dy: number): Camera =>
  centred(camera, size, size.width / 2 - dx, size.height / 2 - dy);

/** Nearer (below 1) or farther, with what is under the pointer staying there. */
export function zoomed(camera: Camera, size: Size, factor: number, [x, y]: [number, number] = [size.width / 2, size.height / 2]): Camera {
  const held = projection(camera, size).invert?.([x, y]);
  const next: Camera = { lon: camera.lon, lat: camera.lat, span: between(camera.span * factor, NEAREST, FARTHEST) };
  const now = held && projection(next, size)(held);
  return now ? panned(next, size, x - now[0], y - now[1]) : next;
}

/** A view of all the places, with room around. */
export function around(places: readonly { lon: number; lat: number }[], room = 1.35): Camera {
  if (places.length === 0) return EUROPE;
  const sum = [0, 0, 0];
  const unit = places.map(({ lon, lat }) => {
    const [a, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)] as const;
  });
  for (const u of unit) u.forEach((v, i) => (sum[i] = (sum[i] ?? 0) + v));
  const length = Math.hypot(...sum) || 1;
  const mid = sum.map((v) => v / length);
  const widest = Math.max(...unit.map((u) => Math.acos(between(u.reduce((s, v, i) => s + v * (mid[i] ?? 0), 0), -1, 1))));
  return {
    lon: (Math.atan2(mid[1] ?? 0, mid[0] ?? 0) * 180) / Math.PI,
    lat: between((Math.asin(mid[2] ?? 0) * 180) / Math.PI, -85, 85),
    span: between((2 * widest * RADIUS * room) / 1000, 400, FARTHEST),
  };
}
