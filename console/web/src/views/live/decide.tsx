// What is left to decide about one track, the plan that is recommended, and the orders, by button and by the terminal's keys.
import { useEffect, useRef } from 'preact/hooks';
import { clock, number, t } from '../../i18n';
import { Button } from '../../parts';
import type { Frame, Threat } from './frames';
import { order, pace } from './post';
import { type Say, state } from './room';

const HURRY = 60; // [s]

export function Decision({ frame, track }: { frame: Frame; track: Threat | undefined }) {
  if (!track) return <p class="decision empty">{t('live.nothing')}</p>;
  const left = track.left_s;
  return (
    <div class="decision">
      <h2>{t('live.track', { track: track.track })} <span class="soft">{t('live.toward', { area: track.area, time: clock(track.impact_s - frame.time_s) })}</span></h2>
      <p class={left === null || left < HURRY ? 'seconds bad' : 'seconds'}>
        {left === null ? t('live.no-shot-left') : <><strong>{number(Math.max(0, Math.round(left)))}</strong> {t('live.seconds', { n: Math.round(left) })}</>}
      </p>
      <p class="soft">{state(track, frame.time_s)}</p>
      <Recommended frame={frame} track={track} />
    </div>
  );
}

function Recommended({ frame, track }: { frame: Frame; track: Threat }) {
  const { plan } = track;
  if (!plan) return <p>{t('live.plan.none')}</p>;
  const name = frame.batteries.find((b) => b.battery === plan.battery)?.name ?? plan.battery;
  return (
    <div class="plan">
      <h3>{t('live.plan')}</h3>
      <p>
        {t('live.plan.shots', { n: plan.shots, battery: name, launch: clock(plan.launch_s), intercept: clock(plan.intercept_s), altitude: number(Math.round(plan.altitude_m / 1000)) })}{' '}
        {plan.kill_probability === null ? '' : t('live.plan.kill', { probability: number(plan.kill_probability, 2) })}
      </p>
      <p class="soft small">{t('live.plan.why')}</p>
    </div>
  );
}

interface Deed {
  readonly key: string;
  readonly label: string;
  readonly off: boolean;
  readonly kind?: 'main' | 'danger';
  readonly act: () => void;
}

export function Orders({ id, frame, track, commands, choose, say }: {
  id: string;
  frame: Frame;
  track: Threat | undefined;
  commands: boolean;
  choose: (track: number) => void;
  say: Say;
}) {
  const off = !commands || frame.phase !== 'RUNNING';
  const give = (verb: string, what: { track?: number; battery?: string; shots?: number }, about: string) =>
    say(order(id, { verb, ...what }), t('live.said.ordered', { verb: t(`live.verb.${verb as 'hold'}`), about }));
  const one = (verb: string) => () => track && give(verb, { track: track.track }, t('live.track', { track: track.track }));
  const all = (verb: string) => () => give(verb, { track: 0 }, t('live.all'));
  const shoot = (shots: number) => () => {
    if (track?.plan) give('engage', { track: track.track, battery: track.plan.battery, shots }, t('live.with', { track: track.track, shots, battery: track.plan.battery }));
  };
  const kept = frame.batteries.find((b) => b.reserve > 0 && (!track?.plan || b.battery === track.plan.battery));
  const none = off || !track;
  const deeds: readonly (readonly Deed[])[] = [
    [
      { key: 'r', label: t('live.verb.release'), off: none, kind: 'main', act: one('release') },
      { key: 'h', label: t('live.verb.hold'), off: none, act: one('hold') },
      { key: 'x', label: t('live.verb.abort'), off: none, kind: 'danger', act: one('abort') },
      { key: 'a', label: t('live.assign'), off: none || !track?.plan, act: shoot(1) },
      { key: 's', label: t('live.salvo', { n: track?.plan?.shots ?? 0 }), off: none || !track?.plan, act: shoot(track?.plan?.shots ?? 1) },
    ],
    [
      { key: 'R', label: t('live.release-all'), off, act: all('release') },
      { key: 'H', label: t('live.hold-all'), off, act: all('hold') },
      { key: 'X', label: t('live.abort-all'), off, kind: 'danger', act: all('abort') },
      { key: 'v', label: t('live.verb.reserve'), off: off || !kept, act: () => kept && give('reserve', { battery: kept.battery }, kept.name) },
    ],
  ];
  useKeys(deeds.flat(), frame, track, off, choose, id, say);
  return (
    <div class="orders">
      {deeds.map((row, i) => (
        <div key={i} role="group" aria-label={i === 0 && track ? t('live.track', { track: track.track }) : t('live.all')}>
          {row.map((d) => (
            <Button key={d.key} kind={d.kind ?? 'plain'} disabled={d.off} aria-keyshortcuts={d.key} onClick={d.act}>{d.label} <kbd>{d.key}</kbd></Button>
          ))}
        </div>
      ))}
      {frame.pending.length > 0 ? <p class="soft small">{t('live.pending', { n: frame.pending.length })}</p> : null}
    </div>
  );
}

const TYPED = 'input, select, textarea, dialog, canvas, [role=tab]';

function useKeys(deeds: readonly Deed[], frame: Frame, track: Threat | undefined, off: boolean, choose: (track: number) => void, id: string, say: Say): void {
  const now = useRef<(e: KeyboardEvent) => void>(() => undefined);
  now.current = (e) => {
    const target = e.target instanceof Element ? e.target : null;
    if (e.ctrlKey || e.metaKey || e.altKey || target?.closest(TYPED) || document.querySelector('dialog[open]')) return;
    const rows = frame.threats.map((k) => k.track);
    const at = track ? rows.indexOf(track.track) : -1;
    const to = { ArrowUp: at - 1, k: at - 1, ArrowDown: at + 1, j: at + 1 }[e.key] ?? (/^[1-9]$/.test(e.key) ? Number(e.key) - 1 : undefined);
    const deed = deeds.find((d) => d.key === e.key);
    const faster = { '+': 2, '-': 0.5 }[e.key];
    if (to !== undefined && target?.closest('.scroll, ol')) return; // there the arrows move what is read
    if (to !== undefined) choose(rows[Math.max(0, Math.min(rows.length - 1, to))] ?? 0);
    else if (deed && !deed.off) deed.act();
    else if (e.key === 'p' && !off) say(pace(id, { paused: !frame.paused }), t('live.said.pace'));
    else if (faster && !off) say(pace(id, { pace: Math.min(1000, Math.max(0.1, frame.pace * faster)) }), t('live.said.pace'));
    else if (e.key === 'q' && !off) document.querySelector<HTMLButtonElement>('[aria-keyshortcuts="q"]')?.click();
    else return;
    e.preventDefault();
  };
  useEffect(() => {
    const press = (e: KeyboardEvent) => now.current(e);
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
