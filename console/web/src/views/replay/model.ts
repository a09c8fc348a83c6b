// A run that was flown: its files, read.
import { get, text } from '../../api';
import { type Row, rows, value } from '../../csv';
import { file } from '../../jobs';
import { Replay } from '../../scene/czml';

export interface Threat {
  readonly id: string;
  readonly outcome: 'INTERCEPTED' | 'LEAKED' | 'HARMLESS';
  readonly first_broken_link?: string;
  readonly launch_s: number;
  readonly detected_s: number | null;
  readonly tracked_s: number | null;
  readonly earliest_release_s: number | null;
  readonly last_useful_launch_s: number | null;
  readonly decision_time_s: number | null;
  readonly feasible_shots: number;
  readonly shots: number;
  readonly intercepted_s?: number;
  readonly flight_time_s: number;
  readonly apogee_km: number;
  readonly reason: string;
}

export interface Shot {
  readonly id: string;
  readonly target: string;
  readonly launch_s: number;
  readonly intercept_s: number | null;
  readonly miss_distance_m: number | null;
  readonly result: string;
}

export interface Disputed {
  readonly path: string;
  readonly value: string;
  readonly range: unknown;
  readonly unit: string;
  readonly source: string;
  readonly origin: string;
}

export interface Summary {
  readonly scenario: { readonly id: string; readonly title: string; readonly hash: string; readonly assumptions: readonly string[] };
  readonly seed: number;
  readonly threats: readonly Threat[];
  readonly interceptors: readonly Shot[];
  readonly batteries: readonly { readonly id: string; readonly inventory: number; readonly fired: number }[];
  readonly disputed: readonly Disputed[];
  readonly notes: readonly string[];
}

export interface Manifest {
  readonly scenario_hash: string;
  readonly program_version: string;
  readonly overrides: readonly string[];
  readonly assumption_sets: readonly string[];
  readonly seed: number;
}

export interface Event {
  readonly index: number;
  readonly time: number;
  readonly type: string;
  readonly threat: string;
  readonly battery: string;
  readonly interceptor: string;
  readonly sensor: string;
  readonly detail: string;
}

export interface Flown {
  readonly job: string;
  readonly summary: Summary;
  readonly manifest: Manifest;
  readonly events: readonly Event[];
  readonly replay: Replay;
  readonly czml: string;
  /** When there is nothing more to tell; stages may fall for an hour after [s]. */
  readonly end: number;
}

const AFTER = 60; // [s]

const event = (r: Row, index: number): Event => ({
  index, time: value(r, 'time_s'), type: r['type'] ?? '', threat: r['threat'] ?? '', battery: r['battery'] ?? '', interceptor: r['interceptor'] ?? '', sensor: r['sensor'] ?? '', detail: r['detail'] ?? '',
});

export async function read(job: string): Promise<Flown> {
  const [summary, manifest, events, czml] = await Promise.all([
    get<Summary>(file(job, 'summary.json')), get<Manifest>(file(job, 'manifest.json')), text(file(job, 'events.csv')), text(file(job, 'replay.czml')),
  ]);
  const replay = new Replay(czml);
  const told = rows(events).map(event);
  const end = Math.min(replay.end, Math.max(0, ...told.map((e) => e.time)) + AFTER);
  return { job, summary, manifest, events: told, replay, czml, end };
}

/** How well each track of a threat knew it, along time. */
export interface Quality {
  readonly track: string;
  readonly points: readonly { readonly time: number; readonly sigma: number; readonly error: number }[];
}

export async function qualities(job: string): Promise<ReadonlyMap<string, readonly Quality[]>> {
  const by = new Map<string, Map<string, { time: number; sigma: number; error: number }[]>>();
  for (const r of rows(await text(file(job, 'telemetry.csv')))) {
    if (r['kind'] !== 'TRACK') continue;
    const [of = '', id = ''] = [r['owner'], r['id']];
    const tracks = by.get(of) ?? new Map<string, { time: number; sigma: number; error: number }[]>();
    by.set(of, tracks);
    const points = tracks.get(id) ?? [];
    tracks.set(id, points);
    points.push({ time: value(r, 'time_s'), sigma: value(r, 'sigma_m'), error: value(r, 'error_m') });
  }
  return new Map([...by].map(([of, tracks]) => [of, [...tracks].map(([track, points]) => ({ track, points }))]));
}
