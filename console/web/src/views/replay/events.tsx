// Everything that happened, in order; each event moves the clock and the picture.
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clock, t, word } from '../../i18n';
import { file } from '../../jobs';
import { Select } from '../../parts';
import type { Looking } from './player';

const MAIN = ['LAUNCH', 'TRACK_INITIATED', 'ENGAGEMENT_PLANNED', 'WEAPONS_RELEASE', 'ORDER', 'ORDER_REFUSED', 'INTERCEPTOR_LAUNCH', 'INTERCEPTOR_LOST', 'INTERCEPT', 'MISS', 'REENGAGED', 'SITE_LOST', 'SITE_RESTORED', 'LEAK', 'IMPACT'];

export function Events({ looking }: { looking: Looking }) {
  const { flown, time, go } = looking;
  const shown = useSignal('main');
  const list = useRef<HTMLOListElement>(null);
  const events = flown.events.filter((e) => shown.value === 'all' || (shown.value === 'main' ? MAIN.includes(e.type) : e.threat === shown.value));
  const now = events.findLast((e) => e.time <= time.value + 0.01)?.index;
  const last = useRef<number | undefined>(undefined);
  useSignalEffect(() => {
    const at = events.findLast((e) => e.time <= time.value + 0.01)?.index;
    if (at === last.current) return;
    last.current = at;
    const item = list.current?.querySelector<HTMLElement>(`[data-event="${at}"]`);
    const box = list.current?.closest<HTMLElement>('[role=tabpanel]');
    if (item && box) box.scrollTop = item.offsetTop - box.offsetTop - box.clientHeight / 3;
  });
  return (
    <div class="events">
      <div class="row">
        <Select label={t('replay.events.filter')} value={shown.value} onChange={(v) => (shown.value = v)} options={[
          { value: 'main', label: t('replay.events.main') }, { value: 'all', label: t('replay.events.all') },
          ...flown.summary.threats.map((x) => ({ value: x.id, label: t('replay.events.of', { name: x.id }) })),
        ]} />
        <a href={file(flown.job, 'events.csv')} download="events.csv">{t('action.csv')}</a>
      </div>
      <ol ref={list} aria-label={t('replay.events.caption')}>
        {events.map((e) => (
          <li key={e.index} data-event={e.index}>
            <button type="button" aria-current={e.index === now ? 'time' : undefined} onClick={() => go(e)}>
              <span class="when">{clock(e.time)}</span>
              <span class="what"><strong class={e.type.toLowerCase()}>{word('replay.event', e.type)}</strong> <span lang="en">{e.detail}</span></span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
