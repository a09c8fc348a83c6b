// How well a missile was known, along time: what its tracks were off, and what they took themselves to be off.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n';
import { file } from '../../jobs';
import { Failure, Figure, Progress, Select } from '../../parts';
import { type Quality, qualities } from './model';
import type { Looking } from './player';

const WIDTH = 420;
const HEIGHT = 250;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 10, 10, 34];

export function Plots({ looking }: { looking: Looking }) {
  const { flown, threat, time } = looking;
  const all = useSignal<ReadonlyMap<string, readonly Quality[]> | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  useEffect(() => {
    qualities(flown.job).then((q) => (all.value = q)).catch((e: unknown) => (error.value = e));
  }, []);
  if (error.value) return <Failure error={error.value} />;
  if (!all.value) return <Progress label={t('app.loading')} />;
  const name = threat.value || flown.summary.threats[0]?.id || '';
  const tracks = all.value.get(name) ?? [];
  return (
    <div class="plots">
      <Select label={t('replay.quality.of')} value={name} onChange={(v) => (threat.value = v)}
        options={flown.summary.threats.map((x) => ({ value: x.id, label: x.id }))} />
      {tracks.length === 0 ? <p class="soft">{t('replay.quality.none', { name })}</p> : (
        <Figure title={t('replay.quality', { name })} csv={file(flown.job, 'telemetry.csv')}>
          <Plot tracks={tracks} name={name} now={time.value} onTime={(v) => (time.value = v)} />
        </Figure>
      )}
      <p class="soft small">{t('replay.quality.note')}</p>
    </div>
  );
}

function Plot({ tracks, name, now, onTime }: { tracks: readonly Quality[]; name: string; now: number; onTime: (t: number) => void }) {
  const points = tracks.flatMap((q) => q.points);
  const sizes = points.flatMap((p) => [p.sigma, p.error]).filter((v) => v > 0);
  const [first, last] = [Math.min(...points.map((p) => p.time)), Math.max(...points.map((p) => p.time))];
  const low = Math.floor(Math.log10(Math.max(0.1, Math.min(...sizes))));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...sizes))));
  const x = (v: number) => LEFT + ((v - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (v: number) => HEIGHT - BOTTOM - ((Math.log10(Math.max(v, 10 ** low)) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const line = (q: Quality, of: 'sigma' | 'error') =>
    q.points.filter((p) => p[of] > 0).map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.time).toFixed(1)} ${y(p[of]).toFixed(1)}`).join('');
  const step = [50, 100, 200, 500, 1000].find((s) => (last - first) / s <= 7) ?? 2000;
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step).filter((v) => v >= first && v <= last);
  const click = (e: MouseEvent) => {
    const box = (e.currentTarget as SVGElement).getBoundingClientRect();
    const at = first + ((((e.clientX - box.left) / box.width) * WIDTH - LEFT) / (WIDTH - LEFT - RIGHT)) * (last - first);
    onTime(Math.max(first, Math.min(last, at)));
  };
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('replay.quality', { name })} onClick={click}>
      {Array.from({ length: high - low + 1 }, (_, i) => low + i).map((d) => (
        <g key={d}>
          <line class="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(10 ** d)} y2={y(10 ** d)} />
          <text class="tick" x={LEFT - 6} y={y(10 ** d) + 4} text-anchor="end">{number(10 ** d, d < 0 ? -d : 0)}</text>
        </g>
      ))}
      {ticks.map((v) => <text key={v} class="tick" x={x(v)} y={HEIGHT - BOTTOM + 15} text-anchor="middle">{number(v)}</text>)}
      <text class="tick" x={WIDTH - RIGHT} y={HEIGHT - 4} text-anchor="end">{t('replay.quality.time')}</text>
      <text class="tick" x={LEFT + 4} y={TOP + 8}>{t('replay.quality.size')}</text>
      {tracks.map((q) => (
        <g key={q.track}>
          <path class="sigma" d={line(q, 'sigma')} />
          <path class="error" d={line(q, 'error')} />
        </g>
      ))}
      {now >= first && now <= last ? <line class="now" x1={x(now)} x2={x(now)} y1={TOP} y2={HEIGHT - BOTTOM} /> : null}
      <g class="key">
        <line class="error" x1={WIDTH - 150} x2={WIDTH - 130} y1={TOP + 5} y2={TOP + 5} />
        <text class="tick" x={WIDTH - 125} y={TOP + 9}>{t('replay.quality.error')}</text>
        <line class="sigma" x1={WIDTH - 82} x2={WIDTH - 62} y1={TOP + 5} y2={TOP + 5} />
        <text class="tick" x={WIDTH - 57} y={TOP + 9}>{t('replay.quality.sigma')}</text>
      </g>
    </svg>
  );
}
