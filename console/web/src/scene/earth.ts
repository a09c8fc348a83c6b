// The Earth as pictures need it: to metres, not to the engine's millimetres.
import type { Place } from '.';

const A = 6378137; // [m]
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
export const RADIUS = 6371008.8; // [m]
export const DEG = Math.PI / 180;

/** From Earth-fixed axes [m], by Bowring's formula: below a millimetre near the ground, centimetres in space. */
export function place(x: number, y: number, z: number): Place {
  const p = Math.hypot(x, y);
  const b = A * (1 - F);
  const u = Math.atan2(z * A, p * b);
  const lat = Math.atan2(z + ((A * A - b * b) / b) * Math.sin(u) ** 3, p - E2 * A * Math.cos(u) ** 3);
  const n = A / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
  const height = p * Math.cos(lat) + z * Math.sin(lat) - (A * A) / n;
  return { lon: Math.atan2(y, x) / DEG, lat: lat / DEG, height };
}

/** To Earth-fixed axes [m]. */
export function ecef({ lon, lat, height }: Place): [number, number, number] {
  const [s, c] = [Math.sin(lat * DEG), Math.cos(lat * DEG)];
  const n = A / Math.sqrt(1 - E2 * s * s);
  return [(n + height) * c * Math.cos(lon * DEG), (n + height) * c * Math.sin(lon * DEG), (n * (1 - E2) + height) * s];
}

/** Where one comes by going `distance` [m] from a place towards an azimuth [deg], on a sphere. */
export function along(from: { lon: number; lat: number }, azimuth: number, distance: number): [number, number] {
  const d = distance / RADIUS;
  const [lat, az] = [from.lat * DEG, azimuth * DEG];
  const to = Math.asin(Math.sin(lat) * Math.cos(d) + Math.cos(lat) * Math.sin(d) * Math.cos(az));
  const turn = Math.atan2(Math.sin(az) * Math.sin(d) * Math.cos(lat), Math.cos(d) - Math.sin(lat) * Math.sin(to));
  return [((from.lon + turn / DEG + 540) % 360) - 180, to / DEG];
}

/** The edge of an ellipse on the ground, closed. */
export function edge(of: { readonly at: { lon: number; lat: number }; readonly major: number; readonly minor: number; readonly azimuth: number }): [number, number][] {
  return Array.from({ length: 37 }, (_, k) => {
    const a = (k / 36) * 2 * Math.PI;
    const [n, e] = [of.major * Math.cos(a), of.minor * Math.sin(a)];
    return along(of.at, of.azimuth + Math.atan2(e, n) / DEG, Math.hypot(n, e));
  });
}

/** Great-circle distance [m]. */
export function distance(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const [dy, dx] = [(b.lat - a.lat) * DEG, (b.lon - a.lon) * DEG];
  const h = Math.sin(dy / 2) ** 2 + Math.cos(a.lat * DEG) * Math.cos(b.lat * DEG) * Math.sin(dx / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How far over the ground a slant range reaches at an elevation [m]. */
export function groundRange(slant: number, elevation: number): number {
  const e = elevation * DEG;
  return RADIUS * Math.atan2(slant * Math.cos(e), RADIUS + slant * Math.sin(e));
}
