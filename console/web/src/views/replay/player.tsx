// A run on the screen: picture and time line at the left, its story at the right.
import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n';
import { file } from '../../jobs';
import { around } from '../../map2d/view';
import { Button, CopyLink, Dialog, Tabs } from '../../parts';
import { type Mode, Picture } from '../../parts/picture';
import { type Mark, Timeline, usePlayerKeys } from '../../parts/timeline';
import { type Camera, note, readCamera, route, writeCamera } from '../../permalink';
import { About } from './about';
import { Events } from './events';
import type { Event, Flown } from './model';
import { Plots } from './plots';
import { Result, Story } from './story';

/** What of a run is looked at. */
export interface Looking {
  readonly flown: Flown;
  readonly time: Signal<number>;
  readonly playing: Signal<boolean>;
  /** The thing that is marked, by its id in the picture. */
  readonly marked: Signal<string | undefined>;
  readonly camera: Signal<Camera>;
  readonly threat: Signal<string>;
  readonly go: (event: Event) => void;
}

const TONES: Record<string, Mark['tone']> = {
  LAUNCH: 'threat', LEAK: 'threat', IMPACT: 'threat', INTERCEPTOR_LAUNCH: 'ours', WEAPONS_RELEASE: 'ours', INTERCEPT: 'hit', TRACK_INITIATED: 'sensor', MISS: 'quiet', INTERCEPTOR_LOST: 'quiet',
};

const marks = (events: readonly Event[]): Mark[] =>
  events.flatMap((e) => {
    const tone = TONES[e.type];
    return tone ? [{ time: e.time, tone, title: e.detail }] : [];
  });

function useLooking(flown: Flown): Looking {
  const { params } = route.peek();
  const number = (name: string, otherwise: number) => {
    const v = Number(params.get(name) ?? NaN);
    return Number.isFinite(v) ? v : otherwise;
  };
  const time = useSignal(Math.max(0, Math.min(flown.end, number('t', 0))));
  const playing = useSignal(false);
  const marked = useSignal<string | undefined>(params.get('mark') ?? undefined);
  const camera = useSignal<Camera>(readCamera(params) ?? around(flown.replay.places()));
  const threat = useSignal(params.get('threat') ?? flown.summary.threats.find((x) => x.outcome === 'LEAKED')?.id ?? flown.summary.threats[0]?.id ?? '');
  const go = (e: Event) => {
    playing.value = false;
    time.value = e.time;
    const id = flown.replay.find(e.threat || e.interceptor || e.battery || e.sensor);
    marked.value = id;
    const at = id ? flown.replay.where(id, e.time) : undefined;
    if (at) camera.value = { ...camera.peek(), lon: at.lon, lat: Math.max(-85, Math.min(85, at.lat)) };
    if (flown.summary.threats.some((x) => x.id === e.threat)) threat.value = e.threat;
  };
  return { flown, time, playing, marked, camera, threat, go };
}

/** Keeps the address such that it shows this again. */
function useNotes({ flown, time, playing, marked, camera, threat }: Looking, mode: Signal<Mode>, tab: Signal<string>): void {
  useSignalEffect(() => {
    const { manifest, summary } = flown;
    const known = route.peek().params.get('scenario');
    const run = known ? { hash: manifest.scenario_hash.slice(0, 12), seed: summary.seed } : {};
    const t = playing.value ? time.peek() : time.value;
    note({ ...run, camera: writeCamera(camera.value), t: t.toFixed(0), mark: marked.value, threat: threat.value, picture: mode.value, tab: tab.value });
  });
}

const modeOf = (asked: string | null): Mode => (asked === 'globe' || asked === 'table' ? asked : 'flat');

export function Player({ flown }: { flown: Flown }) {
  const looking = useLooking(flown);
  const { time, playing, marked, camera } = looking;
  const speed = useSignal(20);
  const help = useSignal(false);
  const mode = useSignal<Mode>(modeOf(route.peek().params.get('picture')));
  const tab = useSignal(route.peek().params.get('tab') ?? 'story');
  const scene = useComputed(() => flown.replay.at(time.value));
  const czml = useComputed<string | undefined>(() => flown.czml);
  const line = { time, end: flown.end, playing, speed, marks: useMemo(() => marks(flown.events), [flown]) };
  const jump = (forward: boolean) => {
    const now = time.peek();
    const next = forward ? flown.events.find((e) => e.time > now + 0.05) : flown.events.findLast((e) => e.time < now - 0.05);
    if (next) looking.go(next);
  };
  usePlayerKeys(line, jump, () => (help.value = true));
  useNotes(looking, mode, tab);
  useEffect(() => void performance.mark('emd:replay'), []);
  const pick = (id: string | undefined) => {
    marked.value = id;
    const threat = flown.summary.threats.find((x) => `body/${x.id}` === id);
    if (threat) looking.threat.value = threat.id;
  };
  return (
    <div class="player">
      <div class="show">
        <Picture scene={scene} camera={camera} marked={marked} mode={mode} czml={czml} onPick={pick}
          tools={<>
            <Button onClick={() => (camera.value = around(flown.replay.places()))}>{t('replay.whole')}</Button>
            <span class="push" />
            <CopyLink />
            <Button kind="quiet" onClick={() => (help.value = true)}>{t('action.help')}</Button>
          </>} />
        <Timeline {...line} />
      </div>
      <aside class="side" aria-labelledby="view-title">
        <header>
          <h1 id="view-title">{flown.summary.scenario.title}</h1>
          <p class="soft">
            {t('replay.seed')} {flown.summary.seed}{flown.manifest.assumption_sets.map((a) => ` · ${a}`)} · <a href={file(flown.job, 'report.html')} target="_blank" rel="noopener">{t('replay.report')}</a> · <a href="#/replay">{t('replay.new')}</a>
          </p>
          <Changed flown={flown} />
          <Result summary={flown.summary} />
        </header>
        <Tabs label={flown.summary.scenario.title} open={tab.value} onOpen={(id) => (tab.value = id)} tabs={[
          { id: 'story', label: t('replay.tab.story'), content: () => <Story looking={looking} /> },
          { id: 'events', label: t('replay.tab.events'), content: () => <Events looking={looking} /> },
          { id: 'tracks', label: t('replay.tab.tracks'), content: () => <Plots looking={looking} /> },
          { id: 'about', label: t('replay.tab.about'), content: () => <About flown={flown} /> },
        ]} />
      </aside>
      <Keys open={help.value} onClose={() => (help.value = false)} />
    </div>
  );
}

function Changed({ flown }: { flown: Flown }) {
  const then = route.peek().params.get('hash');
  const now = flown.manifest.scenario_hash;
  if (!then || now.startsWith(then)) return null;
  return <p class="warning" role="status">{t('replay.changed', { now: now.slice(0, 12), then: then.slice(0, 12) })}</p>;
}

function Keys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const keys = ['play', 'step', 'jump', 'ends', 'speed', 'map', 'help'] as const;
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose}>
      <dl class="keys">
        {keys.map((k) => <div key={k}><dt><kbd>{t(`keys.${k}`)}</kbd></dt><dd>{t(`keys.${k}.does`)}</dd></div>)}
      </dl>
    </Dialog>
  );
}
