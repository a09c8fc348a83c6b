// What a browser asks of the server about live runs.
import { get, post, text } from '../../api';
import type { Phase } from './frames';

export interface Status {
  readonly id: string;
  readonly scenario: string;
  readonly assume: readonly string[];
  readonly set: readonly string[];
  readonly seed: number;
  readonly phase: Phase;
  readonly note: string;
  readonly time_s: number | null;
  readonly end_s: number | null;
  readonly pace: number;
  readonly paused: boolean;
  readonly commander: string;
  readonly watchers: number;
  readonly orders: number;
}

export interface Runs {
  readonly runs: readonly Status[];
  readonly most: number;
}

export interface Places {
  readonly sites: readonly { readonly id: string; readonly name: string; readonly kind: 'radar' | 'battery'; readonly latitude_deg: number; readonly longitude_deg: number; readonly height_m: number }[];
  readonly areas: readonly { readonly id: string; readonly name: string; readonly outline: readonly { readonly latitude_deg: number; readonly longitude_deg: number }[] }[];
}

export interface Outcome {
  readonly id: string;
  readonly outcome: string;
  readonly reason: string;
}

const one = (id: string): string => `/api/live/${encodeURIComponent(id)}`;

/** A text that only this tab knows: by it the server knows who commands. */
export const client: string = (() => {
  const KEPT = 'emd.live.client';
  const kept = sessionStorage.getItem(KEPT);
  if (kept) return kept;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem(KEPT, made);
  return made;
})();

export const runs = (): Promise<Runs> => get<Runs>('/api/live');
export const begin = (what: { scenario: string; assume: readonly string[]; set: readonly string[]; seed: number; pace: number; paused: boolean }): Promise<Status> => post<Status>('/api/live', what);
export const places = (id: string): Promise<Places> => get<Places>(`${one(id)}/places`);
export const status = (id: string): Promise<Status> => get<Status>(one(id));

export const take = (id: string, name: string, insist: boolean): Promise<Status> => post<Status>(`${one(id)}/command`, { client, name, insist });
export const give = (id: string): Promise<Status> => post<Status>(`${one(id)}/command`, { client, give: true });
export const order = (id: string, what: { verb: string; track?: number; battery?: string; shots?: number }): Promise<{ time_s: number }> => post(`${one(id)}/orders`, { client, ...what });
export const pace = (id: string, what: { pace?: number; paused?: boolean }): Promise<Status> => post<Status>(`${one(id)}/pace`, { client, ...what });
export const rest = (id: string): Promise<Status> => post<Status>(`${one(id)}/end`, { client });

export const file = (id: string, name: string): string => `${one(id)}/files/${name}`;
export const report = (id: string): string => `${one(id)}/report`;
export const files = async (id: string): Promise<readonly string[]> => (await get<{ files: readonly string[] }>(`${one(id)}/files`)).files;
export const outcomes = async (id: string): Promise<readonly Outcome[]> => (await get<{ threats: readonly Outcome[] }>(file(id, 'summary.json'))).threats;

export interface Given {
  readonly time: number;
  readonly verb: string;
  readonly track: number;
  readonly battery: string;
  readonly shots: number;
  readonly refused: string;
}

/** The orders of a run that is over; only the reason of a refusal can hold a comma or a quote. */
export async function orders(id: string): Promise<readonly Given[]> {
  const lines = (await text(file(id, 'orders.csv'))).trim().split('\n').slice(1);
  return lines.map((line) => {
    const [time, verb = '', track, battery = '', shots, ...refused] = line.split(',');
    return { time: Number(time), verb, track: Number(track), battery, shots: Number(shots), refused: refused.join(',').replace(/^"|"$/g, '').replaceAll('""', '"') };
  });
}

export interface Change {
  readonly threat: string;
  readonly with: string;
  readonly without: string;
}

/** What the orders changed: all together, and each under the others as they were given. */
export interface After {
  readonly fired: number;
  readonly fired_without: number;
  readonly changes: readonly Change[];
  readonly orders: readonly { readonly fired_without: number; readonly changes: readonly Change[] }[];
}

export const after = (id: string): Promise<After> => get<After>(`${one(id)}/after`);
