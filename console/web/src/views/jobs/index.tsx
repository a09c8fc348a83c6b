import { useSignal } from '@preact/signals';
import { t, word } from '../../i18n';
import { CopyLink, Failure } from '../../parts';
import { go, link, note, route } from '../../permalink';
import { type Job, useJobs } from './api';
import { Detail } from './detail';
import './jobs.css';
import { Standing } from './parts';
import { SweepForm } from './sweep-form';

const MOST = 20_000;

/** All long work, and a form for sweeps. `#/jobs?job=ID` opens one; the form is filled from scenario, assume, set, vary, runs, seed. */
export default function Jobs() {
  const { params } = route.value;
  const open = useSignal(params.get('job') ?? undefined);
  const { data, error, again } = useJobs();
  const show = (id: string | undefined) => {
    open.value = id;
    note({ job: id });
    again();
  };
  const all = data.value?.jobs ?? [];
  return (
    <section class="view jobs" aria-labelledby="view-title">
      <div class="heading"><h1 id="view-title">{t('jobs.title')}</h1><CopyLink /></div>
      <p class="lead">{t('jobs.lead')}</p>
      <details class="new" open={params.has('scenario') || params.has('vary')}>
        <summary>{t('jobs.new')}</summary>
        <SweepForm from={params} most={data.value?.bounds.runs ?? MOST} onSubmitted={(job) => show(job.id)} />
      </details>
      {error.value ? <Failure error={error.value} onRetry={again} /> : null}
      {open.value ? <Detail key={open.value} id={open.value} onDone={show} /> : null}
      {all.length > 0 ? <List jobs={all} open={open.value} onOpen={show} /> : data.value ? <p class="quietly">{t('jobs.none')}</p> : null}
    </section>
  );
}

function List({ jobs, open, onOpen }: { jobs: readonly Job[]; open: string | undefined; onOpen: (id: string) => void }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('jobs.all')}>
      <table class="list">
        <caption>{t('jobs.all')}</caption>
        <thead><tr><th scope="col">{t('jobs.what')}</th><th scope="col">{t('jobs.words')}</th><th scope="col">{t('jobs.stands')}</th></tr></thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id} class={job.id === open ? 'open' : ''}>
              <th scope="row"><Open job={job} onOpen={onOpen} current={job.id === open} /></th>
              <td><code>{job.words.join(' ')}</code></td>
              <td class="standing"><Standing job={job} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Open({ job, onOpen, current }: { job: Job; onOpen: (id: string) => void; current: boolean }) {
  const follow = (e: MouseEvent) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    if (job.verb === 'compare') go('compare', { job: job.id });
    else onOpen(job.id);
  };
  return (
    <a href={link(job.verb === 'compare' ? 'compare' : 'jobs', { job: job.id })} aria-current={current ? 'true' : undefined} onClick={follow}>
      {word('jobs.verb', job.verb)}<span class="when">{job.created.slice(0, 16).replace('T', ' ')}</span>
    </a>
  );
}
