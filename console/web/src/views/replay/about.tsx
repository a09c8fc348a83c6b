// Which run this is, what it takes for granted, and its files.
import { number, t } from '../../i18n';
import { file } from '../../jobs';
import { composition, route } from '../../permalink';
import type { Disputed, Flown } from './model';

const FILES = ['report.html', 'summary.md', 'summary.json', 'events.csv', 'plans.csv', 'telemetry.csv', 'tracks.csv', 'impacts.csv', 'falls.csv', 'score.csv', 'replay.czml', 'replay.kml', 'manifest.json'];

export function About({ flown }: { flown: Flown }) {
  const { summary, manifest, job } = flown;
  return (
    <div class="about">
      <h2>{t('replay.identity')}</h2>
      <dl class="pairs wide">
        <div><dt>{t('replay.identity.hash')}</dt><dd><code>{manifest.scenario_hash.slice(0, 16)}</code></dd></div>
        <div><dt>{t('replay.seed')}</dt><dd>{String(summary.seed)}</dd></div>
        <div><dt>{t('replay.identity.version')}</dt><dd>{manifest.program_version}</dd></div>
      </dl>
      <p class="soft">{t('replay.identity.command')}</p>
      <pre class="scroll" tabIndex={0}><code>{command(flown)}</code></pre>
      <h2>{t('replay.files')}</h2>
      <ul class="files">{FILES.map((f) => <li key={f}><a href={file(job, f)} target={f.endsWith('html') ? '_blank' : undefined} rel="noopener">{f}</a></li>)}</ul>
      <h2>{t('replay.notes')}</h2>
      <ul class="notes" lang="en">{summary.notes.map((n) => <li key={n}>{n}</li>)}</ul>
      <h2>{t('replay.values', { n: summary.disputed.length })}</h2>
      <Values of={summary.disputed} />
    </div>
  );
}

function command({ manifest, summary }: Flown): string {
  const asked = composition(route.peek().params);
  return ['./emd run', asked?.scenario ?? `scenarios/${summary.scenario.id}.yaml`, ...manifest.assumption_sets.map((a) => `--assume ${a}`),
    ...(asked?.set ?? manifest.overrides).map((o) => `--set ${o}`), `--seed ${summary.seed}`].join(' ');
}

const range = (of: unknown): string => (Array.isArray(of) ? of.map((v) => (typeof v === 'number' ? number(v) : String(v))).join(' – ') : String(of ?? ''));

function Values({ of }: { of: readonly Disputed[] }) {
  return (
    <div class="scroll" role="region" aria-label={t('replay.values.caption')} tabIndex={0}>
      <table>
        <caption class="hidden">{t('replay.values.caption')}</caption>
        <thead><tr><th scope="col">{t('replay.value.path')}</th><th scope="col">{t('replay.value.is')}</th><th scope="col">{t('replay.value.range')}</th><th scope="col">{t('replay.value.source')}</th></tr></thead>
        <tbody>
          {of.map((d) => (
            <tr key={d.path}><th scope="row"><code>{d.path}</code></th><td>{d.value} {d.unit}</td><td>{range(d.range)}</td><td lang="en">{d.source}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
