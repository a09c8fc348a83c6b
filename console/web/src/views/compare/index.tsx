// Options side by side. `#/compare?option=mda-plan&option=sm-3-land&assume=mda&runs=40` fills the form and shows the comparison where it is kept; `job=ID` shows that one.
import { useSignal } from '@preact/signals';
import { t } from '../../i18n';
import { Button, CopyLink, Failure, Field } from '../../parts';
import { Assumptions } from '../../parts/assumptions';
import { note, route } from '../../permalink';
import { commandLine, isEnded, type Job, submit, useFresh, useJobs } from '../jobs/api';
import '../jobs/jobs.css';
import { Actions, Check, Command, Standing } from '../jobs/parts';
import { useScenarios } from '../../scenarios';
import { Result } from './result';

const FOLDER = 'scenarios/options/';
const USUAL = ['mda-plan', 'sm-3-land'];
const file = (option: string): string => `${FOLDER}${option}.yaml`;

export default function Compare() {
  const { params } = route.value;
  const { names, error } = useScenarios();
  const { data: all, again } = useJobs();
  const chosen = useSignal<readonly string[]>(params.has('option') ? params.getAll('option') : USUAL);
  const assume = useSignal<readonly string[]>(params.getAll('assume'));
  const runs = useSignal(Number(params.get('runs') ?? 40));
  const flips = useSignal(params.get('by') !== 'none');
  const asked = useSignal<string | undefined>(params.get('job') ?? undefined);
  const failed = useSignal<unknown>(undefined);
  const busy = useSignal(false);

  const views = assume.value;
  const words = [
    ...chosen.value.map(file),
    ...(views.length > 0 ? ['--assume', views.join(',')] : []),
    ...['--runs', String(runs.value)],
    ...(flips.value ? [] : ['--by', 'none']),
  ];
  const same = (job: Job) => job.verb === 'compare' && job.words.join('\n') === words.join('\n');
  const shown = asked.value ?? all.value?.jobs.find(same)?.id;
  const changed = () => {
    asked.value = undefined;
    note({ option: chosen.value, assume: assume.value, runs: runs.value, by: flips.value ? undefined : 'none', job: undefined });
  };
  const choose = (option: string, on: boolean) => {
    chosen.value = on ? [...chosen.value, option] : chosen.value.filter((o) => o !== option);
    changed();
  };
  const go = async (e: Event) => {
    e.preventDefault();
    busy.value = true;
    failed.value = undefined;
    try {
      changed();
      asked.value = (await submit('compare', words)).id;
      again();
    } catch (wrong) {
      failed.value = wrong;
    }
    busy.value = false;
  };
  const options = names.value.filter((n) => n.startsWith(FOLDER)).map((n) => n.slice(FOLDER.length, -'.yaml'.length));
  return (
    <section class="view compare" aria-labelledby="view-title">
      <div class="heading"><h1 id="view-title">{t('compare.title')}</h1><CopyLink /></div>
      <p class="lead">{t('compare.lead')}</p>
      <form class="ask" onSubmit={go}>
        <fieldset class="many">
          <legend>{t('compare.options')}</legend>
          {options.map((o) => <Check key={o} label={o} value={chosen.value.includes(o)} onChange={(on) => choose(o, on)} />)}
        </fieldset>
        <Assumptions apart label={t('compare.assume')} value={assume.value} onChange={(v) => { assume.value = v; changed(); }} />
        <div class="columns">
          <Field label={t('compare.runs')} value={runs.value} min={0} max={1000} step={1} onChange={(v) => { runs.value = v; changed(); }} />
        </div>
        <Check label={t('compare.flips')} value={flips.value} onChange={(v) => { flips.value = v; changed(); }} />
        <Command text={commandLine('compare', words)} />
        {failed.value || error.value ? <Failure error={failed.value ?? error.value} /> : null}
        <div><Button kind="main" type="submit" disabled={busy.value || chosen.value.length < 2}>{t('compare.start')}</Button></div>
      </form>
      {shown ? <Shown key={shown} id={shown} onDone={(id) => { asked.value = id; again(); }} /> : null}
    </section>
  );
}

function Shown({ id, onDone }: { id: string; onDone: (id: string | undefined) => void }) {
  const { data, error, again } = useFresh<Job>(`/api/jobs/${id}`, (j) => (j && isEnded(j) ? undefined : 1000));
  const job = data.value;
  if (!job) return error.value ? <Failure error={error.value} onRetry={again} /> : null;
  const done = (left: string | undefined) => {
    if (left) again();
    onDone(left);
  };
  return (
    <section class="job" aria-labelledby="job-title">
      <h2 id="job-title">{t('compare.found')}</h2>
      <div class="standing"><Standing job={job} /></div>
      <Actions job={job} onDone={done} />
      <Command text={job.command} />
      {job.state === 'DONE' ? <Result job={job} /> : null}
    </section>
  );
}
