// When it is over: what became of each missile, what was ordered, and the files.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Refused } from '../../api';
import { clock, t, word } from '../../i18n';
import { Facts, Failure, Progress } from '../../parts';
import type { Frame } from './frames';
import { type After as Judged, after, type Change, file, files, type Given, orders, type Outcome, outcomes, report, status, type Status } from './post';

interface Told {
  readonly outcomes: readonly Outcome[];
  readonly orders: readonly Given[];
  readonly files: readonly string[];
}

const LOOK = 2000; // [ms]

/** What the orders changed, once the server has flown the run without them. */
function useJudged(id: string) {
  const judged = useSignal<Judged | undefined>(undefined);
  const why = useSignal('');
  useEffect(() => {
    let timer = 0;
    const look = () =>
      after(id)
        .then((a) => (judged.value = a))
        .catch((e: unknown) => {
          why.value = e instanceof Refused ? e.lines.join(' ') : String(e);
          if (e instanceof Refused && e.problem.status === 409) timer = window.setTimeout(look, LOOK);
        });
    void look();
    return () => clearTimeout(timer);
  }, [id]);
  return { judged: judged.value, why: why.value };
}

const changed = (c: Change): string => t('live.after.change', { threat: c.threat, with: word('live.outcome', c.with), without: word('live.outcome', c.without) });

export function After({ id, frame }: { id: string; frame: Frame | undefined }) {
  const told = useSignal<Told | undefined>(undefined);
  const ended = useSignal<Status | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  useEffect(() => {
    status(id)
      .then(async (s) => {
        ended.value = s;
        if (s.phase === 'DONE') told.value = { outcomes: await outcomes(id), orders: await orders(id), files: await files(id) };
      })
      .catch((e: unknown) => (error.value = e));
  }, [id]);
  if (error.value) return <Failure error={error.value} />;
  const phase = ended.value?.phase ?? frame?.phase;
  if (ended.value && phase !== 'DONE') return <p class="warning">{word('live.phase', phase ?? '')}{ended.value.note ? `: ${ended.value.note}` : ''}</p>;
  return told.value ? <Report id={id} told={told.value} /> : <Progress label={t('live.after.reading')} />;
}

function Report({ id, told }: { id: string; told: Told }) {
  const count = (what: string): number => told.outcomes.filter((o) => o.outcome === what).length;
  const { judged, why } = useJudged(id);
  const refused = told.orders.filter((o) => o.refused).length;
  return (
    <div class="after">
      <h2>{t('live.after')}</h2>
      <Facts of={[
        { label: t('live.outcome.INTERCEPTED'), value: count('INTERCEPTED'), tone: 'good' },
        { label: t('live.outcome.LEAKED'), value: count('LEAKED'), tone: 'bad' },
        { label: t('live.outcome.HARMLESS'), value: count('HARMLESS') },
        { label: t('live.after.orders'), value: told.orders.length },
        { label: t('live.after.refused'), value: refused },
      ]} />
      <p><a href={report(id)} target="_blank" rel="noopener">{t('live.after.report')}</a></p>
      <table>
        <caption>{t('live.after.outcomes')}</caption>
        <tbody>
          {told.outcomes.map((o) => (
            <tr key={o.id}><th scope="row">{o.id}</th><td>{word('live.outcome', o.outcome)}</td><td>{o.reason}</td></tr>
          ))}
        </tbody>
      </table>
      {told.orders.length > 0 ? <Given orders={told.orders} judged={judged} /> : <p>{t('live.after.none')}</p>}
      {told.orders.length > 0 ? <Changed judged={judged} why={why} /> : null}
      <ul class="files">{told.files.map((f) => <li key={f}><a href={file(id, f)} download={f}>{f}</a></li>)}</ul>
    </div>
  );
}

function Changed({ judged, why }: { judged: Judged | undefined; why: string }) {
  if (!judged) return <p class="soft" role="status">{why || t('live.after.reading')}</p>;
  return (
    <div class="changed">
      <p>{t('live.after.without', { fired: judged.fired, without: judged.fired_without })} {judged.changes.length === 0 ? t('live.after.same') : ''}</p>
      <ul>{judged.changes.map((c) => <li key={c.threat}>{changed(c)}</li>)}</ul>
    </div>
  );
}

function Given({ orders: all, judged }: { orders: readonly Given[]; judged: Judged | undefined }) {
  return (
    <table>
      <caption>{t('live.after.given')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('live.clock')}</th>
          <th scope="col">{t('live.after.order')}</th>
          <th scope="col">{t('live.after.about')}</th>
          <th scope="col">{t('live.after.came')}</th>
          <th scope="col">{t('live.after.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((o, i) => (
          <tr key={i}>
            <th scope="row">{clock(o.time)}</th>
            <td>{word('live.verb', o.verb)}{o.shots > 0 ? ` ${o.shots}` : ''}</td>
            <td>{o.battery || (o.track > 0 ? t('live.track', { track: o.track }) : t('live.all'))}{o.battery && o.track > 0 ? `, ${t('live.track', { track: o.track })}` : ''}</td>
            <td>{o.refused ? t('live.after.why', { why: o.refused }) : t('live.after.done')}</td>
            <td>{judged?.orders[i] ? judged.orders[i].changes.map(changed).join('; ') || t('live.after.nothing') : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
