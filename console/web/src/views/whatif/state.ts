// What is moved, what the server says of it, and what is drawn.
import { batch, computed, effect, signal, type Signal } from '@preact/signals';
import { get } from '../../api';
import { t, word } from '../../i18n';
import { EUROPE } from '../../map2d/view';
import { dark, palette } from '../../parts/theme';
import { type Camera, note, readCamera, writeCamera } from '../../permalink';
import { EMPTY, type Scene } from '../../scene';
import { type Answered, Asker, inputTime, type Question } from './ask';
import { classes, type Controls, type MapPicture, scene as drawn, type Shown, shows, type Standing } from './model';

const FLAGSHIP = 'scenarios/emd-2009.yaml';
export const FINE = 0.5; // [deg] between points when nothing moves
export const COARSE = 1; // while something does
const QUICK = 90; // [ms] an answer at the fine step that may follow a hand
const REST = 350; // [ms] after which nothing moves

export class WhatIf {
  readonly scenario: Signal<string>;
  readonly assume: Signal<readonly string[]>;
  readonly sets: Signal<ReadonlyMap<string, string>>;
  readonly before: Signal<{ readonly assume: readonly string[]; readonly set: readonly string[] }>;
  readonly threat: Signal<string>;
  readonly region: Signal<string>;
  readonly shown: Signal<Shown>;
  readonly camera: Signal<Camera>;
  readonly linked: string; // hash of the scenario when the link was made
  readonly controls = signal<Controls | undefined>(undefined);
  readonly answer = signal<Answered | undefined>(undefined);
  readonly ghost = signal<MapPicture | undefined>(undefined);
  readonly failure = signal<unknown>(undefined);
  readonly busy = signal(false);
  readonly opened = signal<MapPicture | undefined>(undefined); // what the link said
  readonly settled = signal<MapPicture | undefined>(undefined);
  readonly held = signal<ReadonlyMap<string, { lon: number; lat: number }>>(new Map()); // where handles are, before the answer comes

  private readonly asker = new Asker((a) => this.told(a), (e) => this.refused(e), (yes) => (this.busy.value = yes));
  private fine = Infinity; // [ms] the last answer at the fine step took
  private rest = 0;
  private readonly stops: (() => void)[] = [];

  constructor(params: URLSearchParams) {
    this.scenario = signal(params.get('scenario') ?? FLAGSHIP);
    this.assume = signal(params.getAll('assume'));
    this.sets = signal(new Map(params.getAll('set').map((s): [string, string] => [s.slice(0, s.indexOf('=')), s.slice(s.indexOf('=') + 1)])));
    this.before = signal({ assume: params.getAll('before-assume'), set: params.getAll('before') });
    this.threat = signal(params.get('threat') ?? '');
    this.region = signal(params.get('region') ?? '');
    this.shown = signal(shows.find((s) => s === params.get('shown')) ?? 'shots');
    this.camera = signal(readCamera(params) ?? { ...EUROPE, span: 5200, lon: 20, lat: 51 });
    this.linked = params.get('hash') ?? '';
    this.stops.push(
      effect(() => this.load(this.scenario.value, this.assume.value)),
      effect(() => note({ ...this.address(), camera: writeCamera(this.camera.value) })),
    );
    this.moved();
  }

  close(): void {
    this.stops.forEach((stop) => stop());
    clearTimeout(this.rest);
  }

  private address() {
    return {
      scenario: this.scenario.value, assume: this.assume.value, set: this.set.value, 'before-assume': this.before.value.assume, before: this.before.value.set,
      threat: this.threat.value, region: this.region.value, shown: this.shown.value, hash: this.settled.value?.scenario_hash,
    };
  }

  readonly set = computed(() => [...this.sets.value].map(([path, value]) => `${path}=${value}`));

  private load(scenario: string, assume: readonly string[]): void {
    const query = new URLSearchParams({ scenario });
    assume.forEach((a) => query.append('assume', a));
    get<Controls>(`/api/map/controls?${query}`)
      .then((c) => (this.controls.value = c))
      .catch((e: unknown) => (this.failure.value = e));
  }

  private question(grid: number): Question {
    return {
      scenario: this.scenario.value, assume: this.assume.value, set: this.set.value, before: this.before.value,
      threat: this.threat.value ? [this.threat.value] : [], region: this.region.value || null, grid_deg: grid,
    };
  }

  private ask(since: number, grid: number): void {
    clearTimeout(this.rest);
    this.asker.want(this.question(grid), since);
  }

  /** Something has been moved: a picture at once, and a finer one when nothing moves any more. */
  moved(): void {
    const since = inputTime();
    this.ask(since, this.fine < QUICK ? FINE : COARSE);
    this.rest = window.setTimeout(() => this.ask(performance.now(), FINE), REST);
  }

  put(values: Readonly<Record<string, string | number | boolean>>): void {
    const next = new Map(this.sets.value);
    for (const [path, value] of Object.entries(values)) next.set(path, String(value));
    this.sets.value = next;
    this.moved();
  }

  place(id: string, lat: number, lon: number): void {
    const east = ((lon + 540) % 360) - 180;
    const at = { lat: Math.max(-89.9, Math.min(89.9, Number(lat.toFixed(3)))), lon: Number(east.toFixed(3)) };
    this.held.value = new Map(this.held.value).set(id, at);
    this.put({ [`sites.${id}.latitude_deg`]: at.lat, [`sites.${id}.longitude_deg`]: at.lon });
  }

  choose(change: () => void): void {
    batch(change);
    this.moved();
  }

  /** Other missiles or other points: what was drawn before is no measure of it. */
  elsewhere(change: () => void): void {
    batch(() => {
      change();
      this.ghost.value = undefined;
    });
    this.moved();
  }

  open(scenario: string): void {
    batch(() => {
      this.scenario.value = scenario;
      this.sets.value = new Map();
      this.assume.value = [];
      this.before.value = { assume: [], set: [] };
      this.threat.value = '';
      this.region.value = '';
      this.ghost.value = undefined;
    });
    this.forget();
    this.moved();
  }

  /** Everything as the scenario has it. */
  reset(): void {
    this.forget();
    this.choose(() => {
      this.sets.value = new Map();
      this.assume.value = [];
      this.before.value = { assume: [], set: [] };
      this.ghost.value = undefined;
    });
  }

  /** What is now shown is what later pictures are compared with. */
  keep(): void {
    this.before.value = { assume: this.assume.value, set: this.set.value };
    this.ghost.value = this.settled.value;
    this.ask(performance.now(), FINE);
  }

  private forget(): void {
    this.held.value = new Map();
  }

  private told(a: Answered): void {
    const fine = a.question.grid_deg === FINE;
    if (fine) this.fine = a.took;
    batch(() => {
      this.failure.value = undefined;
      this.answer.value = a;
      this.opened.value ??= a.picture;
      if (fine) this.settled.value = a.picture;
      if (fine && this.isBefore(a.question)) this.ghost.value = a.picture;
    });
    // The map draws in the frame that is asked for first; this runs after it in the same frame.
    const at = performance.now();
    requestAnimationFrame(() => measured(a, at));
    if (fine && !this.ghost.value) this.fetchGhost();
  }

  private isBefore({ assume, set, before }: Question): boolean {
    return assume.join() === before.assume.join() && set.join() === before.set.join();
  }

  // A link to a moved map: what it is compared with is drawn once, beside.
  private fetchGhost(): void {
    const { before } = this.question(FINE);
    const question = { ...this.question(FINE), assume: before.assume, set: before.set };
    new Asker((a) => (this.ghost.value = a.picture), () => undefined, () => undefined).want(question, performance.now());
  }

  private refused(e: unknown): void {
    this.failure.value = e;
  }

  readonly classes = computed(() =>
    classes(this.shown.value, dark.value, this.answer.value?.picture.reasons ?? [], {
      shots: (i) => t((['whatif.shots.0', 'whatif.shots.1', 'whatif.shots.2', 'whatif.shots.4', 'whatif.shots.8'] as const)[i] ?? 'whatif.shots.0'),
      kill: (i) => t((['whatif.kill.none', 'whatif.kill.0', 'whatif.kill.50', 'whatif.kill.80', 'whatif.kill.95'] as const)[i] ?? 'whatif.kill.none'),
      why: (name) => word('link', name),
      none: t('whatif.why.covered'),
    }),
  );

  private readonly drawn = computed<Scene>(() => {
    const p = this.answer.value?.picture;
    return p ? drawn(p, this.ghost.value, this.shown.value, this.classes.value, palette.value, (s) => things(s)) : EMPTY;
  });

  // Handles follow the hand at once, the ground when the answer comes.
  readonly scene = computed<Scene>(() => {
    const now = this.drawn.value;
    const held = this.held.value;
    return { ...now, sites: now.sites.map((s) => ({ ...s, at: { ...s.at, ...held.get(s.id.replace('site/', '')) } })) };
  });
}

/** What stands at a site, in words. */
export const things = (s: Standing): string => s.has.filter((h) => h.kind !== 'communications').map((h) => h.name).join(', ');

/** Input to picture, for whoever measures: performance.getEntriesByName('emd:whatif'). */
function measured(a: Answered, at: number): void {
  const end = performance.now();
  performance.measure('emd:whatif', { start: a.since, end, detail: { grid: a.question.grid_deg, server: a.picture.took, answer: a.took, drawing: end - at } });
  const kept = performance.getEntriesByName('emd:whatif');
  if (kept.length > 2000) performance.clearMeasures('emd:whatif');
}
