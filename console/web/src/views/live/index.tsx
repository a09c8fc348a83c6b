// Live: the runs that are flown now, and one of them to watch or to command.
import './live.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clock, t, word } from '../../i18n';
import { Button, Failure, Field, Select } from '../../parts';
import { composition, go, link, route } from '../../permalink';
import { Assumptions } from '../../parts/assumptions';
import { short, useScenarios } from '../../scenarios';
import { begin, runs, type Runs, type Status } from './post';
import { Post } from './room';

const LOOK = 3000; // [ms]

export default function Live() {
  const id = route.peek().params.get('run');
  return id ? <Post key={id} id={id} /> : <Lobby />;
}

function Lobby() {
  const known = useSignal<Runs | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  useEffect(() => {
    const look = () =>
      runs()
        .then((r) => ((known.value = r), (error.value = undefined)))
        .catch((e: unknown) => (error.value = e));
    void look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, []);
  return (
    <section class="view lobby" aria-labelledby="view-title">
      <h1 id="view-title">{t('live.title')}</h1>
      <p class="lead">{t('live.lead')}</p>
      <Starter />
      <h2>{t('live.runs')}</h2>
      {error.value ? <Failure error={error.value} /> : null}
      {known.value ? <List runs={known.value.runs} /> : null}
    </section>
  );
}

function List({ runs: all }: { runs: readonly Status[] }) {
  if (all.length === 0) return <p class="empty">{t('live.none')}</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('live.run')}</th>
            <th scope="col">{t('live.scenario')}</th>
            <th scope="col">{t('live.phase')}</th>
            <th scope="col" class="n">{t('live.clock')}</th>
            <th scope="col">{t('live.commander')}</th>
            <th scope="col" class="n">{t('live.watchers')}</th>
          </tr>
        </thead>
        <tbody>
          {[...all].reverse().map((r) => (
            <tr key={r.id}>
              <th scope="row"><a href={link('live', { run: r.id })}>{r.id}</a></th>
              <td>{r.scenario}{r.note ? <p class="soft small">{r.note}</p> : null}</td>
              <td>{word('live.phase', r.phase)}</td>
              <td class="n">{r.time_s === null ? '' : clock(r.time_s)}</td>
              <td>{r.commander}</td>
              <td class="n">{r.watchers}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Starter() {
  const asked = composition(route.peek().params);
  const { names, error: unlisted } = useScenarios();
  const chosen = useSignal(asked?.scenario ?? 'scenarios/emd-2009.yaml');
  const seed = useSignal(Number(route.peek().params.get('seed') ?? 1));
  const pace = useSignal(10);
  const assume = useSignal<readonly string[]>(asked?.assume ?? []);
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const start = async () => {
    busy.value = true;
    error.value = undefined;
    try {
      const run = await begin({ scenario: chosen.value, assume: [...assume.value], set: asked?.set ?? [], seed: seed.value, pace: pace.value, paused: false });
      go('live', { run: run.id });
    } catch (e) {
      error.value = e;
    } finally {
      busy.value = false;
    }
  };
  return (
    <form class="starter" onSubmit={(e) => (e.preventDefault(), void start())}>
      <Select label={t('live.scenario')} value={chosen.value} onChange={(v) => (chosen.value = v)} options={[...new Set([chosen.value, ...names.value])].map((n) => ({ value: n, label: short(n) }))} />
      <Assumptions label={t('live.assume')} value={assume.value} onChange={(v) => (assume.value = v)} />
      <Field label={t('live.seed')} value={seed.value} min={0} step={1} onChange={(v) => (seed.value = v)} />
      <Field label={t('live.pace')} value={pace.value} min={0.1} max={1000} onChange={(v) => (pace.value = v)} />
      <Button kind="main" type="submit" disabled={busy.value}>{t('live.start')}</Button>
      {error.value || unlisted.value ? <Failure error={error.value ?? unlisted.value} /> : null}
    </form>
  );
}
