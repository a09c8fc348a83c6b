// One job: how it stands, what a sweep says by now, its figures and files.
import { useEffect } from 'preact/hooks';
import { t, word } from '../../i18n';
import { Facts, Failure, Figure } from '../../parts';
import { fileOf, isEnded, type Job, type JobFile, type SoFar, useFresh } from './api';
import { Actions, Command, Files, percent, Standing, Whisker } from './parts';

export function Detail({ id, onDone }: { id: string; onDone: (id: string | undefined) => void }) {
  const { data, error, again } = useFresh<Job>(`/api/jobs/${id}`, (j) => (j && isEnded(j) ? undefined : 1000));
  const job = data.value;
  if (!job) return error.value ? <Failure error={error.value} onRetry={again} /> : <p class="notice" role="status">{t('app.loading')}</p>;
  const done = (left: string | undefined) => {
    again();
    onDone(left);
  };
  return (
    <section class="job" aria-labelledby="job-title">
      <h2 id="job-title">{t('jobs.one', { verb: word('jobs.verb', job.verb), what: job.words[0] ?? '' })}</h2>
      <div class="standing"><Standing job={job} /></div>
      <Actions job={job} onDone={done} />
      <Command text={job.command} />
      {job.goes_on ? <Sweep job={job} /> : null}
      {isEnded(job) || job.goes_on ? <Written job={job} /> : null}
    </section>
  );
}

/** Leakage with its interval, narrower as runs come in. */
function Sweep({ job }: { job: Job }) {
  const { data, again } = useFresh<SoFar>(`/api/jobs/${job.id}/so-far`, () => (isEnded(job) ? undefined : 2000));
  useEffect(() => again(), [job.state]);
  const s = data.value;
  if (!s || s.runs === 0) return <p class="quietly" role="status">{t('jobs.none-yet')}</p>;
  const rows = [
    { name: t('jobs.leakage'), of: s.leakage },
    { name: t('jobs.any-leak'), of: s.any_leak },
    ...s.groups.map((g) => ({ name: t('jobs.group', { id: g.id }), of: g.leakage })),
  ];
  return (
    <>
      <Facts of={[
        { label: t('jobs.kept'), value: t('jobs.of', { n: s.runs, all: s.asked }) },
        { label: t('jobs.leakage'), value: percent(s.leakage.value) },
        ...(s.failed > 0 ? [{ label: t('jobs.failed'), value: s.failed, tone: 'bad' as const }] : []),
      ]} />
      <div class="scroll" tabIndex={0} role="region" aria-label={t('jobs.intervals')}>
        <table>
          <caption>{t('jobs.intervals')}</caption>
          <thead><tr><th scope="col">{t('jobs.share')}</th><th scope="col" class="n">{t('jobs.value')}</th><th scope="col" class="n">{t('jobs.low')}</th><th scope="col" class="n">{t('jobs.high')}</th><th scope="col">0–100 %</th></tr></thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.name}>
                <th scope="row">{r.name}</th>
                <td class="n">{percent(r.of.value)}</td>
                <td class="n">{percent(r.of.low)}</td>
                <td class="n">{percent(r.of.high)}</td>
                <td><Whisker of={r.of} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <BrokenLinks of={s} />
    </>
  );
}

function BrokenLinks({ of }: { of: SoFar }) {
  const links = of.broken_links.filter((l) => l.times > 0);
  if (links.length === 0) return null;
  return (
    <table>
      <caption>{t('jobs.links')}</caption>
      <thead><tr><th scope="col">{t('jobs.link')}</th><th scope="col" class="n">{t('jobs.leakers')}</th></tr></thead>
      <tbody>{links.map((l) => <tr key={l.what}><th scope="row"><code>{l.what}</code></th><td class="n">{l.times}</td></tr>)}</tbody>
    </table>
  );
}

/** Figures with their numbers, pages, tables. */
function Written({ job }: { job: Job }) {
  const { data, again } = useFresh<{ files: readonly JobFile[] }>(`/api/jobs/${job.id}/files`, () => undefined);
  useEffect(() => again(), [job.state]);
  const files = data.value?.files ?? [];
  const page = files.find((f) => !f.name.includes('/') && f.name.endsWith('.html'));
  const figures = files.filter((f) => f.name.endsWith('.svg'));
  const csv = (name: string) => files.find((f) => f.name === name.replace('.svg', '.csv'))?.name;
  if (files.length === 0) return null;
  return (
    <>
      {page ? <p><a href={fileOf(job.id, page.name)} target="_blank" rel="noopener">{t('jobs.report')}</a></p> : null}
      {figures.length > 0 ? (
        <div class="figures">
          {figures.map((f) => {
            const title = word('jobs.figure', f.name.replace('figures/', '').slice(0, -'.svg'.length));
            const numbers = csv(f.name);
            return (
              <Figure key={f.name} title={title} csv={numbers ? fileOf(job.id, numbers) : undefined}>
                <img src={fileOf(job.id, f.name)} alt={title} loading="lazy" />
              </Figure>
            );
          })}
        </div>
      ) : null}
      <details>
        <summary>{t('jobs.files', { n: files.length })}</summary>
        <Files job={job} files={files} />
      </details>
    </>
  );
}
