// One question to the server at a time, and always the latest: what was asked in between is never sent.
import { post, Refused } from '../../api';
import type { MapPicture } from './model';

export interface Question {
  readonly scenario: string;
  readonly assume: readonly string[];
  readonly set: readonly string[];
  readonly before: { readonly assume: readonly string[]; readonly set: readonly string[] };
  readonly threat: readonly string[];
  readonly region: string | null;
  readonly grid_deg: number;
}

export interface Answered {
  readonly question: Question;
  readonly picture: MapPicture;
  /** When the reader did what this answers [ms, as performance.now()]. */
  readonly since: number;
  /** Between question and answer [ms]. */
  readonly took: number;
}

const asker = Math.random().toString(36).slice(2);
const SUPERSEDED = 409;

export class Asker {
  private wanted: { question: Question; since: number } | undefined;
  private flying = false;

  constructor(private readonly told: (a: Answered) => void, private readonly failed: (e: unknown) => void, private readonly busy: (yes: boolean) => void) {}

  want(question: Question, since: number): void {
    this.wanted = { question, since };
    if (!this.flying) void this.fly();
  }

  private async fly(): Promise<void> {
    this.flying = true;
    this.busy(true);
    for (let next = this.wanted; next; next = this.wanted) {
      this.wanted = undefined;
      await this.one(next.question, next.since);
    }
    this.flying = false;
    this.busy(false);
  }

  private async one(question: Question, since: number): Promise<void> {
    const sent = performance.now();
    try {
      const picture = await post<MapPicture>('/api/map', { ...question, asker });
      this.told({ question, picture, since, took: performance.now() - sent });
    } catch (e) {
      if (!(e instanceof Refused && e.problem.status === SUPERSEDED)) this.failed(e);
    }
  }
}

/** When the event that is being handled happened, or else now [ms, as performance.now()]. */
export function inputTime(): number {
  const event = (globalThis as { event?: Event }).event;
  return event && event.timeStamp > 0 ? event.timeStamp : performance.now();
}
