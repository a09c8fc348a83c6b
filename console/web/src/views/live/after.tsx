// When it is over: what became of each missile, what was ordered, and the files.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clock, t, word } from '../../i18n';
import { Facts, Failure, Progress } from '../../parts';
import type { Frame } from './frames';
import { file, files, type Given, orders, type Outcome, outcomes, report, status, type Status } from './post';

interface Told {
  readonly outcomes: readonly Outcome[];
  readonly orders: readonly Given[];
  readonly files: readonly string[];
}

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
      {told.orders.length > 0 ? <Given orders={told.orders} /> : <p>{t('live.after.none')}</p>}
      <p class="small">{told.files.map((f) => <><a key={f} href={file(id, f)} download={f}>{f}</a>{' '}</>)}</p>
    </div>
  );
}

function Given({ orders: all }: { orders: readonly Given[] }) {
  return (
    <table>
      <caption>{t('live.after.given')}</caption>
      <tbody>
        {all.map((o, i) => (
          <tr key={i}>
            <th scope="row">{clock(o.time)}</th>
            <td>{word('live.verb', o.verb)}{o.shots > 0 ? ` ${o.shots}` : ''}</td>
            <td>{o.battery || (o.track > 0 ? t('live.track', { track: o.track }) : t('live.all'))}{o.battery && o.track > 0 ? `, ${t('live.track', { track: o.track })}` : ''}</td>
            <td>{o.refused ? t('live.after.why', { why: o.refused }) : t('live.after.done')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
