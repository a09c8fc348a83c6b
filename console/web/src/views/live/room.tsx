// One live run: the picture, what is left to decide, the orders, and who may give them.
import { type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Refused } from '../../api';
import { clock, number, t, word } from '../../i18n';
import { Button, Dialog } from '../../parts';
import { type Mode, Picture } from '../../parts/picture';
import { type Camera, link, note, readCamera, route, writeCamera } from '../../permalink';
import { After } from './after';
import { Decision, Orders } from './decide';
import { type Frame, Line, type News, type Threat } from './frames';
import { client, give, pace, type Places, places, rest, take } from './post';
import { scene, Trails } from './scene';

const EUROPE: Camera = { lon: 25, lat: 46, span: 6500 };
const NOWHERE: Places = { sites: [], areas: [] };
const NEWS = 300; // lines that are shown
const NAME = 'emd.live.name';

/** Says what came of what was asked. */
export type Say = (what: Promise<unknown>, done: string) => void;

export function Post({ id }: { id: string }) {
  const line = useMemo(() => new Line(id, client), [id]);
  useEffect(() => () => line.close(), [line]);
  const ground = useSignal<Places>(NOWHERE);
  useEffect(() => {
    places(id).then((p) => (ground.value = p)).catch(() => undefined);
  }, [id]);
  const trails = useMemo(() => new Trails(), [id]);
  const camera = useSignal<Camera>(readCamera(route.peek().params) ?? EUROPE);
  const mode = useSignal<Mode>('flat');
  useEffect(() => camera.subscribe((c) => note({ camera: writeCamera(c) })), []);
  const shown = useComputed(() => scene(line.frame.value, ground.value, trails));
  const chosen = useSignal(0); // by the person; 0 while nobody chose
  const said = useSignal('');
  const say: Say = (what, done) => {
    what.then(() => (said.value = done)).catch((e: unknown) => (said.value = e instanceof Refused ? e.lines.join('; ') || e.message : String(e)));
  };
  const frame = line.frame.value;
  const over = line.over.value;
  return (
    <div class="post">
      <section class="show" aria-label={t('live.picture')}>
        <Picture scene={shown} camera={camera} mode={mode} onPick={(what) => (chosen.value = Number(/^(?:threat|track|impact)-(\d+)$/.exec(what ?? '')?.[1] ?? chosen.value))} />
      </section>
      <section class="desk" aria-labelledby="view-title">
        <header>
          <h1 id="view-title"><a href={link('live')}>{t('live.title')}</a> · {id}</h1>
          {frame ? <Clock frame={frame} /> : null}
          {line.broken.value ? <p class="warning" role="status">{t('live.broken', { why: line.broken.value })}</p> : null}
        </header>
        {over ? <After id={id} frame={frame} /> : frame ? <Desk id={id} frame={frame} chosen={chosen} say={say} /> : <p role="status">{t('app.loading')}</p>}
        <p class="said" role="status" aria-live="polite">{said.value}</p>
        {frame && !over ? <Batteries frame={frame} /> : null}
        <Log events={line.events.value} />
      </section>
    </div>
  );
}

function Clock({ frame }: { frame: Frame }) {
  const speed = frame.paused ? t('live.paused') : t('live.times', { pace: number(frame.pace, 1) });
  return (
    <p class="clock">
      <strong>{clock(frame.time_s)}</strong> <span>{frame.phase === 'RUNNING' ? speed : word('live.phase', frame.phase)}</span>
      <span class="soft">{t('live.ends', { time: clock(frame.end_s) })}</span>
      {frame.note ? <span class="bad">{frame.note}</span> : null}
    </p>
  );
}

// What nobody need decide about is passed over; but a track that a person chose stays, so that no order goes to another than was meant.
const settled = (k: Threat): boolean => k.plan === null || k.state === 'KILLED' || k.state === 'DOUBTED';

function selected(frame: Frame, chosen: number): Threat | undefined {
  return frame.threats.find((k) => k.track === chosen) ?? frame.threats.find((k) => !settled(k)) ?? frame.threats[0];
}

function Desk({ id, frame, chosen, say }: { id: string; frame: Frame; chosen: Signal<number>; say: Say }) {
  const mine = useSignal(sessionStorage.getItem(`emd.live.took.${id}`) ?? '');
  const commands = mine.value !== '' && mine.value === frame.commander;
  const track = selected(frame, chosen.value);
  const took = (name: string) => {
    mine.value = name;
    sessionStorage.setItem(`emd.live.took.${id}`, name);
  };
  return (
    <>
      <Command id={id} frame={frame} commands={commands} took={took} say={say} />
      <Decision frame={frame} track={track} />
      <Orders id={id} frame={frame} track={track} commands={commands} choose={(n) => (chosen.value = n)} say={say} />
      <Pacing id={id} frame={frame} commands={commands} say={say} />
      <Threats frame={frame} track={track} choose={(n) => (chosen.value = n)} />
    </>
  );
}

function Command({ id, frame, commands, took, say }: { id: string; frame: Frame; commands: boolean; took: (name: string) => void; say: Say }) {
  const name = useSignal(localStorage.getItem(NAME) ?? '');
  const insist = useSignal(false);
  const get = async (insisting: boolean) => {
    const as = name.value.trim() || t('live.somebody');
    localStorage.setItem(NAME, name.value.trim());
    try {
      await take(id, as, insisting);
    } catch (e) {
      if (e instanceof Refused && e.problem.status === 409 && !insisting) insist.value = true;
      throw e;
    }
    insist.value = false;
    took(as);
  };
  const ask = (insisting: boolean) => say(get(insisting), t('live.said.command'));
  return (
    <div class="command">
      <p>{commands ? t('live.you-command') : frame.commander ? t('live.commands', { name: frame.commander }) : t('live.nobody')}</p>
      {commands ? (
        <Button onClick={() => say(give(id).then(() => took('')), t('live.said.given'))}>{t('live.give')}</Button>
      ) : (
        <>
          <input type="text" aria-label={t('live.name')} placeholder={t('live.name')} maxLength={60} value={name.value} onInput={(e) => (name.value = e.currentTarget.value)} />
          <Button kind="main" onClick={() => ask(false)}>{t('live.take')}</Button>
        </>
      )}
      <Dialog title={t('live.insist.title')} open={insist.value} onClose={() => (insist.value = false)}>
        <p>{t('live.insist.text', { name: frame.commander })}</p>
        <p><Button kind="danger" onClick={() => ask(true)}>{t('live.insist')}</Button></p>
      </Dialog>
    </div>
  );
}

function Pacing({ id, frame, commands, say }: { id: string; frame: Frame; commands: boolean; say: Say }) {
  const leave = useSignal(false);
  const off = !commands || frame.phase !== 'RUNNING';
  const faster = (by: number) => say(pace(id, { pace: Math.min(1000, Math.max(0.1, frame.pace * by)) }), t('live.said.pace'));
  return (
    <div class="pacing" role="group" aria-label={t('live.pacing')}>
      <Button disabled={off} aria-keyshortcuts="p" onClick={() => say(pace(id, { paused: !frame.paused }), t('live.said.pace'))}>{frame.paused ? t('live.go') : t('live.pause')} <kbd>p</kbd></Button>
      <Button disabled={off} aria-keyshortcuts="-" onClick={() => faster(0.5)}>{t('live.slower')} <kbd>−</kbd></Button>
      <Button disabled={off} aria-keyshortcuts="+" onClick={() => faster(2)}>{t('live.faster')} <kbd>+</kbd></Button>
      <Button disabled={off} aria-keyshortcuts="q" onClick={() => (leave.value = true)}>{t('live.rest')} <kbd>q</kbd></Button>
      <Dialog title={t('live.rest')} open={leave.value} onClose={() => (leave.value = false)}>
        <p>{t('live.rest.text')}</p>
        <p><Button kind="main" onClick={() => ((leave.value = false), say(rest(id), t('live.said.rest')))}>{t('live.rest')}</Button></p>
      </Dialog>
    </div>
  );
}

function Threats({ frame, track, choose }: { frame: Frame; track: Threat | undefined; choose: (n: number) => void }) {
  if (frame.threats.length === 0) return <p class="empty">{t('live.no-threat')}</p>;
  return (
    <div class="scroll threats" role="region" aria-label={t('live.threats')} tabIndex={0}>
      <table>
        <caption class="hidden">{t('live.threats')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('live.th.track')}</th>
            <th scope="col" class="n">{t('live.th.left')}</th>
            <th scope="col" class="n">{t('live.th.impact')}</th>
            <th scope="col">{t('live.th.state')}</th>
            <th scope="col" class="n">{t('live.th.fired')}</th>
            <th scope="col" class="n">{t('live.th.sigma')}</th>
          </tr>
        </thead>
        <tbody>
          {frame.threats.map((k) => (
            <tr key={k.track} class={k === track ? 'chosen' : ''}>
              <th scope="row"><button type="button" class="pick" aria-pressed={k === track} onClick={() => choose(k.track)}>{k.track}</button></th>
              <td class="n left">{k.left_s === null ? t('live.no-shot') : number(Math.round(k.left_s))}</td>
              <td class="n">{clock(k.impact_s - frame.time_s)}</td>
              <td>{state(k, frame.time_s)}</td>
              <td class="n">{k.fired}</td>
              <td class="n">{number(Math.round(k.sigma_m))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">{t('live.others', { n: frame.tracks.length })}</p>
    </div>
  );
}

export function state(k: Threat, now: number): string {
  if (k.state === 'AWAITED' && k.release_s !== null) return t('live.release-in', { seconds: Math.max(0, Math.round(k.release_s - now)) });
  if (k.state === 'DOUBTED') return t('live.doubted', { probability: number(k.warhead_probability, 2) });
  if (k.state === 'ENGAGED') return t('live.engaged', { n: k.outstanding });
  return word('live.state', k.state);
}

function Batteries({ frame }: { frame: Frame }) {
  return (
    <ul class="batteries" aria-label={t('live.batteries')}>
      {frame.batteries.map((b) => (
        <li key={b.battery}><strong>{b.left}</strong> {b.name}{b.reserve > 0 ? ` · ${t('live.reserve-of', { reserve: b.reserve })}` : ''}{b.lost ? ` · ${t('live.lost')}` : ''}</li>
      ))}
    </ul>
  );
}

function Log({ events }: { events: readonly News[] }) {
  const from = Math.max(0, events.length - NEWS);
  return (
    <section class="news" aria-labelledby="live-news">
      <h2 id="live-news">{t('live.news', { n: events.length })}</h2>
      <ol reversed aria-live="polite" aria-relevant="additions" tabIndex={0}>
        {events.slice(from).map((e, i) => ({ e, n: from + i })).reverse().map(({ e, n }) => (
          <li key={n} class={e.type.toLowerCase()}><time>{clock(e.time_s)}</time> {e.track > 0 && !e.text.includes(`track ${e.track}`) ? `track ${e.track}: ` : ''}{e.text}</li>
        ))}
      </ol>
    </section>
  );
}
