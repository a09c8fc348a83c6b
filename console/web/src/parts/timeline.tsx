// The time line: where one is, what happened when, and how fast it goes.
import { type Signal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button, Select } from '.';
import { clock, t } from '../i18n';

export interface Mark {
  readonly time: number;
  readonly tone: 'threat' | 'ours' | 'sensor' | 'hit' | 'quiet';
  readonly title: string;
}

export interface TimelineProps {
  readonly time: Signal<number>;
  readonly end: number;
  readonly playing: Signal<boolean>;
  readonly speed: Signal<number>;
  readonly marks: readonly Mark[];
}

export const SPEEDS = [1, 5, 20, 60, 200] as const;

/** Lets time go on while it plays. */
export function usePlay({ time, end, playing, speed }: TimelineProps): void {
  useSignalEffect(() => {
    if (!playing.value) return undefined;
    let last = performance.now();
    let due = 0;
    const step = (now: number) => {
      const next = time.peek() + ((now - last) / 1000) * speed.peek();
      last = now;
      time.value = Math.min(next, end);
      if (next >= end) playing.value = false;
      else due = requestAnimationFrame(step);
    };
    due = requestAnimationFrame(step);
    return () => cancelAnimationFrame(due);
  });
}

export function Timeline(props: TimelineProps) {
  const { time, end, playing, speed, marks } = props;
  usePlay(props);
  const toggle = () => {
    if (!playing.value && time.value >= end) time.value = 0;
    playing.value = !playing.value;
  };
  return (
    <div class="timeline" role="group" aria-label={t('time.label')}>
      <Button kind="main" class="play" aria-label={playing.value ? t('time.pause') : t('time.play')} onClick={toggle}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d={playing.value ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 1.5 14 8 3 14.5z'} fill="currentColor" />
        </svg>
      </Button>
      <Now time={time} end={end} />
      <div class="track">
        <Marks marks={marks} end={end} />
        <Scrub time={time} end={end} />
      </div>
      <Select label={t('time.speed')} value={String(speed.value)} onChange={(v) => (speed.value = Number(v))}
        options={SPEEDS.map((s) => ({ value: String(s), label: `${s}×` }))} />
    </div>
  );
}

function Now({ time, end }: { time: Signal<number>; end: number }) {
  return <output class="now"><strong>{clock(time.value)}</strong><span> / {clock(end)}</span></output>;
}

function Scrub({ time, end }: { time: Signal<number>; end: number }) {
  return (
    <input type="range" min={0} max={Math.ceil(end)} step={1} value={time.value} aria-label={t('time.scrub')} aria-valuetext={clock(time.value)}
      onInput={(e) => (time.value = e.currentTarget.valueAsNumber)} />
  );
}

function Marks({ marks, end }: { marks: readonly Mark[]; end: number }) {
  return (
    <svg class="marks" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      {marks.map((m) => <rect key={`${m.time}${m.title}`} class={m.tone} x={(m.time / end) * 1000 - 1} y={m.tone === 'hit' ? 0 : 3} width="2.4" height={m.tone === 'hit' ? 14 : 8} />)}
    </svg>
  );
}

/** Keys of a player, wherever in the view they are pressed, unless something else takes them. */
export function usePlayerKeys({ time, end, playing, speed }: TimelineProps, jump: (forward: boolean) => void, help: () => void): void {
  const kept = useRef({ jump, help, end });
  kept.current = { jump, help, end };
  useEffect(() => {
    const faster = (by: 1 | -1) => {
      const at = SPEEDS.findIndex((s) => s >= speed.peek());
      speed.value = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at + by))] ?? 20;
    };
    const move = (seconds: number) => (time.value = Math.max(0, Math.min(kept.current.end, time.peek() + seconds)));
    const does: Record<string, () => void> = {
      ' ': () => (playing.value = !playing.peek()),
      k: () => (playing.value = !playing.peek()),
      ArrowLeft: () => move(-10),
      ArrowRight: () => move(10),
      Home: () => move(-Infinity),
      End: () => move(Infinity),
      n: () => kept.current.jump(true),
      p: () => kept.current.jump(false),
      '>': () => faster(1),
      '<': () => faster(-1),
      '?': () => kept.current.help(),
    };
    const press = (e: KeyboardEvent) => {
      const on = e.target as HTMLElement;
      const types = on.matches('input, select, textarea, dialog *');
      const presses = e.key === ' ' && on.matches('button, a, summary, [role=tab]');
      const scrolls = ['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(e.key) && on.matches('.scroll, [role=tabpanel], [role=tab]');
      const act = does[e.key];
      if (!act || types || presses || scrolls || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return;
      e.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
