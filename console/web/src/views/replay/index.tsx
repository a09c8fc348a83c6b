// Replay: opens a run of a job, or flies the one that the address names, and shows it.
import './replay.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { ended, type Job, run } from '../../jobs';
import { Map2d } from '../../map2d';
import { EUROPE } from '../../map2d/view';
import { Failure, Progress } from '../../parts';
import { composition, readCamera, route } from '../../permalink';
import { EMPTY } from '../../scene';
import { type Flown, read } from './model';
import { Opener } from './opener';
import { Player } from './player';

export default function Replay() {
  const { params } = route.peek();
  const asked = composition(params);
  const job = params.get('job');
  return asked || job ? <Opened /> : <Opener />;
}

async function flown(params: URLSearchParams, tell: (job: Job) => void, until: AbortSignal): Promise<Flown> {
  const known = params.get('job');
  if (known) return read(known);
  const asked = composition(params);
  if (!asked) throw new Error(t('replay.failed'));
  const job = await ended(await run(asked, Number(params.get('seed') ?? 1)), tell, until);
  if (job.state !== 'DONE') throw new Error(`${t('replay.failed')}: ${job.reason ?? job.state}`);
  return read(job.id);
}

function Opened() {
  const shown = useSignal<Flown | undefined>(undefined);
  const at = useSignal<Job | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  const tries = useSignal(0);
  // The ground is there at once, whatever the run takes.
  const empty = useSignal(EMPTY);
  const camera = useSignal(readCamera(route.peek().params) ?? EUROPE);
  useEffect(() => {
    const stop = new AbortController();
    error.value = undefined;
    flown(route.peek().params, (j) => (at.value = j), stop.signal)
      .then((f) => (shown.value = f))
      .catch((e: unknown) => {
        if (!stop.signal.aborted) error.value = e;
      });
    return () => stop.abort();
  }, [tries.value]);
  if (shown.value) return <Player flown={shown.value} />;
  return (
    <div class="player">
      <div class="show"><Map2d scene={empty} camera={camera} /></div>
      <section class="side" aria-labelledby="view-title">
        <header>
          <h1 id="view-title">{t('replay.title')}</h1>
          {error.value ? <Failure error={error.value} onRetry={() => tries.value++} /> : <Waiting job={at.value} />}
        </header>
      </section>
    </div>
  );
}

function Waiting({ job }: { job: Job | undefined }) {
  if (!job || job.state === 'DONE') return <Progress label={t('replay.reading')} />;
  if (job.state === 'QUEUED') return <Progress label={t('replay.queued')} />;
  return <Progress label={job.doing || t('replay.waiting')} share={job.progress} />;
}
