// What became of each missile, and why.
import { clock, number, t, word } from '../../i18n';
import { Button, Facts } from '../../parts';
import type { Shot, Summary, Threat } from './model';
import type { Looking } from './player';

export function Result({ summary }: { summary: Summary }) {
  const count = (outcome: string) => summary.threats.filter((x) => x.outcome === outcome).length;
  const leaked = count('LEAKED');
  return (
    <Facts of={[
      { label: t('replay.fired', { n: summary.threats.length }), value: number(summary.threats.length) },
      { label: t('replay.stopped'), value: number(count('INTERCEPTED')), tone: 'good' },
      { label: t('replay.leaked'), value: number(leaked), ...(leaked ? { tone: 'bad' as const } : {}) },
      ...(count('HARMLESS') ? [{ label: t('replay.harmless'), value: number(count('HARMLESS')) }] : []),
      { label: t('replay.shots'), value: number(summary.batteries.reduce((n, b) => n + b.fired, 0)) },
    ]} />
  );
}

export function Story({ looking }: { looking: Looking }) {
  const { flown, threat } = looking;
  return (
    <ul class="threats">
      {flown.summary.threats.map((x) => {
        const open = x.id === threat.value;
        return (
          <li key={x.id} class={open ? 'open' : ''}>
            <button type="button" aria-expanded={open} onClick={() => (threat.value = open ? '' : x.id)}>
              <i class={`dot ${x.outcome.toLowerCase()}`} aria-hidden="true" />
              <span class="name">{x.id}</span>
              <span class={`outcome ${x.outcome.toLowerCase()}`}>{word('replay.outcome', x.outcome)}</span>
            </button>
            {open ? <One looking={looking} threat={x} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function One({ looking, threat }: { looking: Looking; threat: Threat }) {
  const { flown, go } = looking;
  const shots = flown.summary.interceptors.filter((i) => i.target === threat.id);
  const last = flown.events.findLast((e) => e.threat === threat.id && ['INTERCEPT', 'IMPACT', 'LEAK', 'MISS'].includes(e.type)) ?? flown.events.find((e) => e.threat === threat.id);
  return (
    <div class="one">
      <h3>{t(threat.outcome === 'LEAKED' ? 'replay.why' : 'replay.how')}</h3>
      {threat.first_broken_link ? <p class="broken">{word('replay.link', threat.first_broken_link)}</p> : null}
      {said(threat) ? null : <p lang="en">{sentence(threat.reason)}</p>}
      <Chain threat={threat} shots={shots} />
      {shots.length > 0 ? <ul class="shots">{shots.map((s) => <li key={s.id}>{shot(s)}</li>)}</ul> : null}
      <dl class="pairs">
        <div><dt>{t('replay.decide')}</dt><dd>{threat.decision_time_s === null ? t('replay.chain.never') : number(Math.round(threat.decision_time_s))}</dd></div>
        <div><dt>{t('replay.apogee')}</dt><dd>{number(Math.round(threat.apogee_km))} km</dd></div>
      </dl>
      {last ? <Button onClick={() => go(last)}>{t('replay.goto')}</Button> : null}
    </div>
  );
}

/** Whether the link says what the reason says, in the reader's language. */
const said = (x: Threat): boolean => x.first_broken_link !== undefined && word('replay.link', x.first_broken_link).toLowerCase() === sentence(x.reason).toLowerCase();

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

function shot(s: Shot): string {
  if (s.result === 'HIT') return t('replay.shot.hit', { id: s.id, miss: number(s.miss_distance_m ?? 0, 2) });
  return t('replay.shot.other', { id: s.id, result: word('replay.result', s.result) });
}

/** The links in order, each with when it held; the first that broke is marked. */
function Chain({ threat: x, shots }: { threat: Threat; shots: readonly Shot[] }) {
  const at = (time: number | null | undefined) => (time === null || time === undefined ? undefined : t('replay.chain.at', { time: clock(time) }));
  const window = x.earliest_release_s !== null && x.last_useful_launch_s !== null && x.feasible_shots > 0
    ? t('replay.chain.until', { from: clock(x.earliest_release_s), to: clock(x.last_useful_launch_s) }) : undefined;
  const links = [
    { name: t('replay.chain.seen'), value: at(x.detected_s) },
    { name: t('replay.chain.tracked'), value: at(x.tracked_s) },
    { name: t('replay.chain.release'), value: window },
    { name: t('replay.chain.fired'), value: x.shots > 0 ? t('replay.chain.shots', { n: x.shots }) : undefined },
    { name: t('replay.chain.met'), value: at(x.intercepted_s) ?? (shots.some((s) => s.intercept_s !== null) && x.outcome !== 'INTERCEPTED' ? word('replay.result', 'MISS') : undefined) },
  ];
  const broken = x.outcome === 'INTERCEPTED' ? -1 : links.findIndex((l) => l.value === undefined);
  return (
    <ol class="chain" aria-label={t('replay.chain')}>
      {links.map((l, i) => (
        <li key={l.name} class={l.value === undefined ? (i === broken ? 'first' : 'not') : 'held'}>
          <span>{l.name}</span>
          <strong>{l.value ?? (i === broken ? t('replay.chain.never') : '–')}</strong>
        </li>
      ))}
    </ol>
  );
}
