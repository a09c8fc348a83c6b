// Long work of the server: a job is a command line of `emd`, with progress and files.
import { get, post } from './api';
import type { Composition } from './permalink';

export interface Job {
  readonly id: string;
  readonly verb: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED';
  readonly progress?: number;
  readonly doing?: string;
  readonly reason?: string;
  readonly command?: string;
  readonly created?: string;
}

export const file = (job: string, name: string): string => `/api/jobs/${encodeURIComponent(job)}/files/${name}`;
const told = (j: Job): Job => ({ ...j, state: j.state.toUpperCase() as Job['state'] });
export const jobs = async (): Promise<readonly Job[]> => (await get<{ jobs: Job[] }>('/api/jobs')).jobs.map(told);
export const job = async (id: string): Promise<Job> => told(await get<Job>(`/api/jobs/${encodeURIComponent(id)}`));

/** The words of a command line for a composition. */
export const words = (of: Composition): string[] => [of.scenario, ...of.assume.map((a) => `--assume=${a}`), ...of.set.map((s) => `--set=${s}`)];

/** Has a command line carried out, or finds the job that did it before. */
export const submit = async (verb: string, line: readonly string[]): Promise<Job> => told(await post<Job>('/api/jobs', { verb, words: line }));
export const run = (of: Composition, seed: number): Promise<Job> => submit('run', [...words(of), `--seed=${seed}`]);

const ENDED = ['DONE', 'FAILED', 'CANCELLED'];
const EACH = 400; // between two looks at a job [ms]

/** Waits until a job has ended; tells what it is at. */
export async function ended(first: Job, tell: (job: Job) => void, until: AbortSignal): Promise<Job> {
  let now = first;
  while (!ENDED.includes(now.state)) {
    tell(now);
    await new Promise((done) => setTimeout(done, EACH));
    until.throwIfAborted();
    now = await job(now.id);
  }
  tell(now);
  return now;
}

