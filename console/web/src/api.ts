// The server, typed: one place that fetches, and one kind of error.
import { t } from './i18n';

/** What the server says of a refusal (RFC 9457), with every problem of an input. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly problems?: readonly (string | { readonly message?: string; readonly where?: string })[];
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ? `${problem.title}: ${problem.detail}` : problem.title);
  }

  /** Everything that is wrong, a line each. */
  get lines(): string[] {
    const said = (this.problem.problems ?? []).map((p) => (typeof p === 'string' ? p : [p.where, p.message].filter(Boolean).join(': ')));
    return said.length > 0 ? said : this.problem.detail ? [this.problem.detail] : [];
  }
}

/** Who asks, and the token that writing requests carry. */
export interface Me {
  readonly name: string;
  readonly role: string;
  readonly csrf: string;
}

let who: Promise<Me> | undefined;

export function me(): Promise<Me> {
  who ??= get<Me>('/api/me').catch((e: unknown) => {
    who = undefined;
    throw e;
  });
  return who;
}

async function checked(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const type = answer.headers.get('content-type') ?? '';
  const problem = type.includes('json') ? ((await answer.json().catch(() => undefined)) as Problem | undefined) : undefined;
  throw new Refused(problem?.title ? problem : { title: t('error.status', { status: answer.status }), status: answer.status });
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (e) {
    if (init.signal?.aborted) throw e;
    throw new Refused({ title: t('error.offline'), status: 0 });
  }
  return checked(answer);
}

const maybe = (signal?: AbortSignal): RequestInit => (signal ? { signal } : {});

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask(path, { headers: { accept: 'application/json' }, ...maybe(signal) })).json() as Promise<T>;
}

/** A file of a job, such as its CSV. */
export async function text(path: string, signal?: AbortSignal): Promise<string> {
  return (await ask(path, maybe(signal))).text();
}

async function send<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'X-Emd-Csrf': (await me()).csrf };
  const init: RequestInit = { method, headers, ...maybe(signal) };
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  const answer = await ask(path, init);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export const post = <T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> => send<T>('POST', path, body, signal);
export const put = <T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> => send<T>('PUT', path, body, signal);
export const remove = <T>(path: string): Promise<T> => send<T>('DELETE', path, undefined);

/** A socket of this server. */
export const socket = (path: string): WebSocket => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`);
