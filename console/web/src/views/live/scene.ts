// A frame as the map and the globe take it.
import { clock, number, t } from '../../i18n';
import { EMPTY, type Body, type Impact, type Place, type Scene, type Site, type Track } from '../../scene';
import { DEG, place } from '../../scene/earth';
import type { Flying, Frame, Tracked, Vector } from './frames';
import type { Places } from './post';

const LONGEST = 240; // points of a trail

const at = (v: Vector): Place => place(v[0], v[1], v[2]);
const speed = (v: Vector): number => Math.hypot(v[0], v[1], v[2]);

/** Where tracks and interceptors were in earlier frames. */
export class Trails {
  private readonly known = new Map<string, { time: number; places: Place[] }>();

  add(id: string, time: number, where: Place): readonly Place[] {
    const trail = this.known.get(id) ?? { time: -Infinity, places: [] };
    if (time > trail.time) trail.places = [...trail.places.slice(1 - LONGEST), where];
    trail.time = Math.max(time, trail.time);
    this.known.set(id, trail);
    return trail.places;
  }
}

/** From Earth-fixed axes to east, north, up at a place. */
function turned(c: Tracked['covariance_m2'], { lon, lat }: Place): Track['covariance'] {
  const [sl, cl, sp, cp] = [Math.sin(lon * DEG), Math.cos(lon * DEG), Math.sin(lat * DEG), Math.cos(lat * DEG)];
  const [xx, xy, xz, yy, yz, zz] = c;
  const of = (a: Vector, b: Vector): number =>
    a[0] * (xx * b[0] + xy * b[1] + xz * b[2]) + a[1] * (xy * b[0] + yy * b[1] + yz * b[2]) + a[2] * (xz * b[0] + yz * b[1] + zz * b[2]);
  const east: Vector = [-sl, cl, 0];
  const north: Vector = [-sp * cl, -sp * sl, cp];
  const up: Vector = [cp * cl, cp * sl, sp];
  return [of(east, east), of(east, north), of(east, up), of(north, north), of(north, up), of(up, up)];
}

const named = (track: number): string => t('live.track', { track });

function track(k: Tracked): Track {
  const where = at(k.position_m);
  return {
    id: `track-${k.track}`, name: named(k.track), at: where, covariance: turned(k.covariance_m2, where), speed: speed(k.velocity_m_s),
    note: t('live.quality', { sigma: number(k.sigma_m), probability: number(k.warhead_probability, 2), sensors: k.sensors.join(', ') }),
  };
}

function threat(k: Tracked, time: number, trails: Trails): Body {
  const where = at(k.position_m);
  const id = `threat-${k.track}`;
  return { id, name: named(k.track), kind: 'threat', at: where, speed: speed(k.velocity_m_s), trail: trails.add(id, time, where) };
}

function own(i: Flying, time: number, trails: Trails): Body {
  const where = at(i.position_m);
  return { id: i.id, name: i.id, kind: 'interceptor', at: where, speed: speed(i.velocity_m_s), trail: trails.add(i.id, time, where), note: t('live.meets', { time: clock(i.intercept_s) }) };
}

function impact(k: Tracked): Impact[] {
  const f = k.falls;
  return f ? [{ id: `impact-${k.track}`, name: named(k.track), at: { lon: f.longitude_deg, lat: f.latitude_deg, height: 0 }, major: f.semi_major_m, minor: f.semi_minor_m, azimuth: f.orientation_deg }] : [];
}

function sites(places: Places, frame: Frame): Site[] {
  return places.sites.map((s) => {
    const left = frame.batteries.find((b) => b.battery === s.id);
    const note = left ? t('live.left-of', { left: left.left }) : '';
    return { id: s.id, name: s.name, kind: s.kind, at: { lon: s.longitude_deg, lat: s.latitude_deg, height: s.height_m }, idle: left ? left.left === 0 || left.lost : false, note };
  });
}

export function scene(frame: Frame | undefined, places: Places, trails: Trails): Scene {
  if (!frame) return EMPTY;
  const all = [...frame.threats, ...frame.tracks];
  return {
    ...EMPTY,
    time: frame.time_s,
    sites: sites(places, frame),
    bodies: [...frame.threats.map((k) => threat(k, frame.time_s, trails)), ...frame.interceptors.map((i) => own(i, frame.time_s, trails))],
    tracks: all.map(track),
    impacts: frame.threats.flatMap(impact),
    outlines: places.areas.map((a) => ({ id: a.id, rings: [a.outline.map((c) => [c.longitude_deg, c.latitude_deg] as const)], stroke: '#7b8996', dashed: true })),
  };
}
