// Parts that jobs and comparisons share.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { number, t, word } from '../../i18n';
import { Button, Failure, Progress } from '../../parts';
import { cancel, erase, fileOf, type Interval, isEnded, type Job, type JobFile, resume } from './api';

/** A line of text, or several. */
export function Text({ label, hint, value, lines = 1, onChange }: {
  label: string;
  hint?: string;
  value: string;
  lines?: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const shared = { id, value, spellcheck: false, autocapitalize: 'off', autocomplete: 'off', 'aria-describedby': hint ? `${id}-hint` : undefined } as const;
  return (
    <div class="field text">
      <label for={id}>{label}</label>
      {lines === 1
        ? <input type="text" {...shared} onInput={(e) => onChange(e.currentTarget.value)} />
        : <textarea rows={lines} {...shared} onInput={(e) => onChange(e.currentTarget.value)} />}
      {hint ? <p class="hint" id={`${id}-hint`}>{hint}</p> : null}
    </div>
  );
}

export function Check({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(e) => onChange(e.currentTarget.checked)} /> {label}
    </label>
  );
}

/** The command that does the same in a terminal. */
export function Command({ text }: { text: string }) {
  const done = useSignal(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    done.value = true;
    setTimeout(() => (done.value = false), 2000);
  };
  return (
    <div class="command">
      <pre tabIndex={0} aria-label={t('jobs.command')}><code>{text}</code></pre>
      <Button onClick={copy}><span aria-live="polite">{done.value ? t('action.copied') : t('jobs.copy')}</span></Button>
    </div>
  );
}

export const percent = (share: number | null, digits = 1): string => (share === null ? '–' : `${digits > 0 ? number(100 * share, digits) : number(Math.round(100 * share))} %`);

/** A share and its interval on a scale from 0 to 100 %. The numbers stand beside it. */
export function Whisker({ of }: { of: Interval }) {
  if (of.value === null) return null;
  const at = (v: number) => 5 + 190 * Math.min(1, Math.max(0, v));
  return (
    <svg class="whisker" viewBox="0 0 200 16" width="200" height="16" aria-hidden="true">
      <line class="axis" x1="5" y1="8" x2="195" y2="8" />
      {[0, 0.25, 0.5, 0.75, 1].map((v) => <line key={v} class="axis" x1={at(v)} y1="5" x2={at(v)} y2="11" />)}
      {of.low !== null && of.high !== null ? <line class="span" x1={at(of.low)} y1="8" x2={at(of.high)} y2="8" /> : null}
      <circle cx={at(of.value)} cy="8" r="4" />
    </svg>
  );
}

/** What a job is at; the server says it in English. */
function doing(job: Job): string {
  const [, done, all] = /^(\d+) of (\d+) runs$/.exec(job.doing) ?? [];
  if (done && all) return t('jobs.doing', { n: Number(done), all: Number(all) });
  return job.doing || t('jobs.starting');
}

/** How a job stands, in words, and how far it is. */
export function Standing({ job }: { job: Job }) {
  const state = <span class={`state ${job.state.toLowerCase()}`}>{word('jobs.state', job.state)}</span>;
  if (job.state === 'RUNNING') return <>{state}<Progress label={doing(job)} share={job.doing ? job.progress : undefined} /></>;
  if (job.state === 'QUEUED') return <>{state}<span class="quietly">{t('jobs.before', { n: job.before })}</span></>;
  return <>{state}{job.reason ? <span class="quietly">{job.reason}</span> : null}</>;
}

/** What may be done with it. */
export function Actions({ job, onDone }: { job: Job; onDone: (id: string | undefined) => void }) {
  const failed = useSignal<unknown>(undefined);
  const busy = useSignal(false);
  const act = (what: () => Promise<unknown>, left: string | undefined) => async () => {
    busy.value = true;
    failed.value = undefined;
    try {
      await what();
      onDone(left);
    } catch (e) {
      failed.value = e;
    }
    busy.value = false;
  };
  if (!job.mine) return null;
  return (
    <div class="actions">
      {isEnded(job) ? null : <Button disabled={busy.value} onClick={act(() => cancel(job.id), job.id)}>{t('jobs.cancel')}</Button>}
      {job.state === 'FAILED' || job.state === 'CANCELLED'
        ? <Button disabled={busy.value} onClick={act(() => resume(job.id), job.id)}>{job.goes_on ? t('jobs.go-on') : t('jobs.anew')}</Button>
        : null}
      {isEnded(job) ? <Button kind="danger" disabled={busy.value} onClick={act(() => erase(job.id), undefined)}>{t('jobs.delete')}</Button> : null}
      {failed.value ? <Failure error={failed.value} /> : null}
    </div>
  );
}

const size = (bytes: number): string => (bytes < 1e6 ? `${number(Math.max(1, Math.round(bytes / 1e3)))} kB` : `${number(bytes / 1e6, 1)} MB`);

export function Files({ job, files }: { job: Job; files: readonly JobFile[] }) {
  return (
    <ul class="files">
      {files.map((f) => (
        <li key={f.name}>
          <a href={fileOf(job.id, f.name)} target="_blank" rel="noopener">{f.name}</a> <span class="quietly">{size(f.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
