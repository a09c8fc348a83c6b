// Jobs as the server tells of them, kept fresh while somebody looks.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { get, post, remove } from '../../api';

export type State = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED';

export interface Job {
  readonly id: string;
  readonly verb: string;
  readonly words: readonly string[];
  readonly command: string;
  readonly by: string;
  readonly state: State;
  readonly progress: number;
  readonly doing: string;
  readonly created: string;
  readonly started: string | null;
  readonly ended: string | null;
  readonly before: number;
  readonly attempts: number;
  readonly reason: string;
  readonly cpu_s: number;
  readonly bytes: number;
  readonly goes_on: boolean;
  readonly answer_type: string;
  readonly mine: boolean;
}

export interface All {
  readonly jobs: readonly Job[];
  readonly bounds: { readonly heap_bytes: number; readonly cpu_s: number; readonly runs: number };
}

export interface JobFile {
  readonly name: string;
  readonly bytes: number;
  readonly type: string;
}

/** A share with its interval; null where there is none yet. */
export interface Interval {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface SoFar {
  readonly runs: number;
  readonly asked: number;
  readonly failed: number;
  readonly leakage: Interval;
  readonly any_leak: Interval;
  readonly groups: readonly { readonly id: string; readonly threats: number; readonly leaked: number; readonly leakage: Interval }[];
  readonly broken_links: readonly { readonly what: string; readonly times: number }[];
}

export const isEnded = (job: Job): boolean => job.state === 'DONE' || job.state === 'FAILED' || job.state === 'CANCELLED';

export const submit = (verb: string, words: readonly string[], again = false): Promise<Job> => post('/api/jobs', { verb, words, again });
export const cancel = (id: string): Promise<Job> => post(`/api/jobs/${id}/cancel`);
export const resume = (id: string): Promise<Job> => post(`/api/jobs/${id}/resume`);
export const erase = (id: string): Promise<unknown> => remove(`/api/jobs/${id}`);

/** The address of one of its files. */
export const fileOf = (id: string, name: string): string => `/api/jobs/${id}/files/${name.split('/').map(encodeURIComponent).join('/')}`;

const BUSY = 1000; // [ms] between two looks while something happens
const IDLE = 5000;

/** What a path gives, asked again and again until `done` says that it will not change. */
export function useFresh<T>(path: string, pause: (now: T | undefined) => number | undefined): { data: Signal<T | undefined>; error: Signal<unknown>; again: () => void } {
  const data = useSignal<T | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  const turn = useSignal(0);
  const round = turn.value;
  useEffect(() => {
    if (path === '') return undefined;
    const stop = new AbortController();
    let timer: number | undefined;
    const ask = async () => {
      try {
        data.value = await get<T>(path, stop.signal);
        error.value = undefined;
      } catch (e) {
        if (stop.signal.aborted) return;
        error.value = e;
      }
      const wait = pause(data.peek());
      if (!stop.signal.aborted && wait !== undefined) timer = window.setTimeout(ask, wait);
    };
    void ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [path, round]);
  return { data, error, again: () => (turn.value += 1) };
}

export const useJobs = () => useFresh<All>('/api/jobs', (all) => (all?.jobs.every(isEnded) ? IDLE : BUSY));

/** The words after options that may be repeated: one line each. */
export const repeated = (option: string, lines: string): string[] =>
  lines
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
    .flatMap((l) => [option, l]);

const quoted = (w: string): string => (/^[A-Za-z0-9_./=,:@%+-]+$/.test(w) ? w : `'${w.replaceAll("'", "'\\''")}'`);

/** The command line of words, for a shell. */
export const commandLine = (verb: string, words: readonly string[]): string => ['./emd', verb, ...words.map(quoted)].join(' ');
