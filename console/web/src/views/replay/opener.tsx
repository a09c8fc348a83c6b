// Which run to open: one that was flown before, or a new one.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { type Job, jobs } from '../../jobs';
import { Button, Failure, Field, Select } from '../../parts';
import { Assumptions } from '../../parts/assumptions';
import { go, link } from '../../permalink';
import { short, useScenarios } from '../../scenarios';

export function Opener() {
  const { names, error } = useScenarios();
  const earlier = useSignal<readonly Job[]>([]);
  const scenario = useSignal('scenarios/emd-2009.yaml');
  const assume = useSignal<readonly string[]>([]);
  const seed = useSignal(1);
  const set = useSignal('');
  useEffect(() => {
    jobs().then((all) => (earlier.value = all.filter((j) => j.verb === 'run' && j.state === 'DONE'))).catch(() => undefined);
  }, []);
  const fly = (e: Event) => {
    e.preventDefault();
    go('replay', {
      scenario: scenario.value, assume: [...assume.value], seed: seed.value,
      set: set.value.split('\n').map((l) => l.trim()).filter(Boolean),
    });
  };
  return (
    <section class="view" aria-labelledby="view-title">
      <h1 id="view-title">{t('replay.title')}</h1>
      <p class="lead">{t('replay.lead')}</p>
      {error.value ? <Failure error={error.value} /> : null}
      <div class="columns">
        <form class="card form" onSubmit={fly}>
          <h2>{t('replay.open')}</h2>
          <Select label={t('replay.scenario')} value={scenario.value} onChange={(v) => (scenario.value = v)}
            options={[...new Set([scenario.value, ...names.value])].sort().map((s) => ({ value: s, label: short(s) }))} />
          <Assumptions label={t('replay.assume')} value={assume.value} onChange={(v) => (assume.value = v)} />
          <Field label={t('replay.seed')} value={seed.value} min={0} step={1} onChange={(v) => (seed.value = v)} />
          <div class="field">
            <label for="replay-set">{t('replay.set')}</label>
            <textarea id="replay-set" rows={2} spellcheck={false} value={set.value} onInput={(e) => (set.value = e.currentTarget.value)} />
          </div>
          <div><Button kind="main" type="submit">{t('replay.go')}</Button></div>
        </form>
        <section class="card" aria-labelledby="earlier">
          <h2 id="earlier">{t('replay.earlier')}</h2>
          {earlier.value.length === 0 ? <p class="soft">{t('replay.earlier.none')}</p> : (
            <ul class="list">
              {earlier.value.slice(0, 12).map((j) => <li key={j.id}><a href={link('replay', { job: j.id })}>{j.command ?? j.id}</a></li>)}
            </ul>
          )}
        </section>
      </div>
    </section>
  );
}
