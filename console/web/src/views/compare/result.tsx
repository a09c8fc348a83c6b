// What a comparison found: a table with intervals, and the page of good, middling and poor.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { get } from '../../api';
import { number, t, word } from '../../i18n';
import { Button, Failure } from '../../parts';
import { fileOf, type Job, type JobFile, useFresh } from '../jobs/api';
import { Command, Files, percent } from '../jobs/parts';

interface FoundFigure {
  readonly view: string;
  readonly option: string;
  readonly at: string;
  readonly quantity: string;
  readonly unit: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly command: string;
}

interface Found {
  readonly options: readonly { readonly option: string; readonly name: string }[];
  readonly views: readonly { readonly view: string; readonly title: string }[];
  readonly figures: readonly FoundFigure[];
}

export function Result({ job }: { job: Job }) {
  const found = useSignal<Found | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  const { data } = useFresh<{ files: readonly JobFile[] }>(`/api/jobs/${job.id}/files`, () => undefined);
  useEffect(() => {
    get<Found>(fileOf(job.id, 'compare.json')).then((f) => (found.value = f)).catch((e: unknown) => (error.value = e));
  }, [job.id]);
  const all = found.value;
  return (
    <>
      {error.value ? <Failure error={error.value} /> : null}
      {all ? all.views.map((v) => <Figures key={v.view} found={all} view={v.view} title={v.view === '' ? t('compare.as-written') : v.title} />) : null}
      <p class="links">
        <a href={fileOf(job.id, 'compare.csv')} download="compare.csv">{t('compare.csv')}</a>
        {' · '}
        <a href={fileOf(job.id, 'compare.html')} target="_blank" rel="noopener">{t('compare.page')}</a>
      </p>
      <iframe src={fileOf(job.id, 'compare.html')} title={t('compare.page')} loading="lazy" />
      <details>
        <summary>{t('jobs.files', { n: data.value?.files.length ?? 0 })}</summary>
        <Files job={job} files={data.value?.files ?? []} />
      </details>
    </>
  );
}

const SHARES = ['europe_protected', 'europe_covered', 'united_states_protected', 'leaked', 'leaked_more_than_first'];

function shown(f: FoundFigure): string {
  if (f.value === null) return '–';
  const share = SHARES.includes(f.quantity);
  const as = (v: number) => (share ? percent(v, 0) : Math.abs(v) >= 100 ? number(Math.round(v)) : number(v, 1));
  const interval = f.low === null || f.high === null || f.low === f.high ? '' : ` (${as(f.low)} – ${as(f.high)})`;
  return `${as(f.value)}${interval}${f.unit === '1' ? '' : ` ${word('compare.unit', f.unit)}`}`;
}

/** One row for what is told, one column for each option. A cell opens into the command that makes its number. */
function Figures({ found, view, title }: { found: Found; view: string; title: string }) {
  const open = useSignal<FoundFigure | undefined>(undefined);
  const figures = found.figures.filter((f) => f.view === view && f.at === '');
  const quantities = [...new Set(figures.map((f) => f.quantity))];
  const at = (quantity: string, option: string) => figures.find((f) => f.quantity === quantity && f.option === option);
  const options = found.options.filter((o) => figures.some((f) => f.option === o.option));
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <caption>{title}</caption>
          <thead><tr><th scope="col">{t('compare.what')}</th>{options.map((o) => <th key={o.option} scope="col">{o.name}</th>)}</tr></thead>
          <tbody>
            {quantities.map((q) => (
              <tr key={q}>
                <th scope="row">{word('compare.q', q)}</th>
                {options.map((o) => {
                  const f = at(q, o.option);
                  return (
                    <td key={o.option}>
                      {f ? <Button kind="quiet" aria-expanded={open.value === f} title={t('compare.how')} onClick={() => (open.value = open.value === f ? undefined : f)}>{shown(f)}</Button> : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.value?.command ? <Command text={open.value.command} /> : null}
    </>
  );
}
