// Many runs, asked for in the words of the command line.
import { useSignal } from '@preact/signals';
import { t } from '../../i18n';
import { Button, Failure, Field, Select } from '../../parts';
import { Assumptions } from '../../parts/assumptions';
import { useScenarios } from '../../scenarios';
import { commandLine, type Job, repeated, submit } from './api';
import { Check, Command, Text } from './parts';

const USUAL = 'scenarios/emd-2009.yaml';

export function SweepForm({ from, most, onSubmitted }: { from: URLSearchParams; most: number; onSubmitted: (job: Job) => void }) {
  const { names, error } = useScenarios();
  const scenario = useSignal(from.get('scenario') ?? USUAL);
  const assume = useSignal<readonly string[]>(from.getAll('assume'));
  const set = useSignal(from.getAll('set').join('\n'));
  const vary = useSignal(from.getAll('vary').join('\n'));
  const runs = useSignal(Number(from.get('runs') ?? 100));
  const seed = useSignal(Number(from.get('seed') ?? 1));
  const fast = useSignal(from.get('fast') === 'true');
  const failed = useSignal<unknown>(undefined);
  const busy = useSignal(false);
  const words = [
    scenario.value,
    ...assume.value.flatMap((a) => ['--assume', a]),
    ...repeated('--set', set.value),
    ...repeated('--vary', vary.value),
    ...['--runs', String(runs.value), '--seed', String(seed.value)],
    ...(fast.value ? ['--fast'] : []),
  ];
  const go = async (e: Event) => {
    e.preventDefault();
    busy.value = true;
    failed.value = undefined;
    try {
      onSubmitted(await submit('sweep', words));
    } catch (wrong) {
      failed.value = wrong;
    }
    busy.value = false;
  };
  const options = [...new Set([scenario.value, ...names.value])].map((n) => ({ value: n, label: n }));
  return (
    <form class="ask" onSubmit={go}>
      <div class="columns">
        <Select label={t('jobs.scenario')} value={scenario.value} options={options} onChange={(v) => (scenario.value = v)} />
        <Field label={t('jobs.runs')} value={runs.value} min={1} max={most} step={1} onChange={(v) => (runs.value = v)} />
        <Field label={t('jobs.seed')} value={seed.value} step={1} onChange={(v) => (seed.value = v)} />
      </div>
      <Assumptions label={t('jobs.assume')} value={assume.value} onChange={(v) => (assume.value = v)} />
      <div class="columns wide">
        <Text label={t('jobs.set')} hint={t('jobs.set.hint')} lines={3} value={set.value} onChange={(v) => (set.value = v)} />
        <Text label={t('jobs.vary')} hint={t('jobs.vary.hint')} lines={3} value={vary.value} onChange={(v) => (vary.value = v)} />
      </div>
      <Check label={t('jobs.fast')} value={fast.value} onChange={(v) => (fast.value = v)} />
      <Command text={commandLine('sweep', words)} />
      {failed.value || error.value ? <Failure error={failed.value ?? error.value} /> : null}
      <div><Button kind="main" type="submit" disabled={busy.value}>{t('jobs.start')}</Button></div>
    </form>
  );
}
