// What if: the defense is moved about, and what it defends follows.
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { get } from '../../api';
import { number, t } from '../../i18n';
import { Button, Choice, CopyLink, Facts, Failure, Field, Select, Slider as SliderPart } from '../../parts';
import { Picture } from '../../parts/picture';
import { route } from '../../permalink';
import { type Count, type MapPicture, ready, shows, type Slider, type Switch } from './model';
import { things, WhatIf } from './state';
import './whatif.css';

const SMALL = 0.1; // of an arrow key [deg]
const LARGE = 1; // with Shift [deg]

export default function WhatIfView() {
  // A new address is a new start; what the view notes in the address is not.
  const { params } = route.value;
  const state = useMemo(() => new WhatIf(params), [params]);
  useEffect(() => () => state.close(), [state]);
  return <Content state={state} key={String(params)} />;
}

interface With {
  readonly state: WhatIf;
}

function Content({ state }: With) {
  const chosen = useSignal('');
  const drag = (id: string, to: { lon: number; lat: number }) => {
    const site = id.replace('site/', '');
    chosen.value = site;
    state.place(site, to.lat, to.lon);
  };
  const pick = (id: string | undefined) => {
    if (id?.startsWith('site/')) chosen.value = id.replace('site/', '');
  };
  const marked = useComputed(() => (chosen.value ? `site/${chosen.value}` : undefined));
  return (
    <section class="whatif" aria-labelledby="view-title">
      <div class="controls">
        <h1 id="view-title">{t('whatif.title')}</h1>
        <p class="lead">{t('whatif.lead')}</p>
        <Changed state={state} />
        <Scenario state={state} />
        <Place state={state} chosen={chosen} />
        <Sliders state={state} />
        <Sets state={state} />
        <Switches state={state} kind="share" />
        <Switches state={state} kind="radar" />
        <div class="row">
          <Button onClick={() => state.keep()}>{t('whatif.keep')}</Button>
          <Button onClick={() => state.reset()}>{t('whatif.reset')}</Button>
          <CopyLink />
        </div>
      </div>
      <div class="result">
        {state.failure.value ? <Failure error={state.failure.value} onRetry={() => state.moved()} /> : null}
        <Figures state={state} />
        <div class="drawing">
          <Picture scene={state.scene} camera={state.camera} marked={marked} onDrag={drag} onPick={pick} tools={<Shows state={state} />} />
        </div>
        <Legend state={state} />
        <Again state={state} />
        <Countries state={state} />
        <Said state={state} />
      </div>
    </section>
  );
}

/** That the scenario is no longer what it was when the link was made. */
function Changed({ state }: With) {
  const opened = state.opened.value?.scenario_hash;
  return state.linked && opened && state.linked !== opened ? <p class="notice" role="status">{t('whatif.changed')}</p> : null;
}

function Scenario({ state }: With) {
  const names = useSignal<readonly string[]>([]);
  useEffect(() => {
    get<{ scenarios: string[] }>('/api/scenarios').then((a) => (names.value = a.scenarios)).catch(() => undefined);
  }, []);
  const scenario = state.scenario.value;
  const all = names.value.includes(scenario) ? names.value : [scenario, ...names.value];
  const c = state.controls.value;
  return (
    <>
      <Select label={t('whatif.scenario')} value={scenario} options={all.map((n) => ({ value: n, label: n.replace(/^scenarios\/|\.yaml$/g, '') }))} onChange={(n) => state.open(n)} />
      {c ? (
        <>
          <Select label={t('whatif.threat')} value={state.threat.value || (c.threats[0]?.id ?? '')} options={c.threats.map((x) => ({ value: x.id, label: x.name }))}
            onChange={(v) => state.elsewhere(() => (state.threat.value = v))} />
          <Select label={t('whatif.region')} value={state.region.value}
            options={[{ value: '', label: t('whatif.region.defended') }, ...c.regions.map((r) => ({ value: r.id, label: r.name })), ...(state.region.value.includes(',') ? [{ value: state.region.value, label: state.region.value }] : [])]}
            onChange={(v) => state.elsewhere(() => (state.region.value = v))} />
        </>
      ) : null}
    </>
  );
}

/** Where a site is: typed, or with the arrow keys. The map's handles do the same. */
function Place({ state, chosen }: With & { chosen: { value: string } }) {
  const sites = state.answer.value?.picture.sites ?? [];
  const all = [...sites].sort((a, b) => Number(ready(b)) - Number(ready(a)));
  const site = all.find((s) => s.id === chosen.value) ?? all[0];
  if (!site) return null;
  const at = state.held.value.get(site.id) ?? { lat: site.latitude_deg, lon: site.longitude_deg };
  const about = state.controls.value?.sites.find((s) => s.site.id === site.id);
  return (
    <fieldset>
      <legend>{t('whatif.place')}</legend>
      <Select label={t('whatif.site')} value={site.id} options={all.map((s) => ({ value: s.id, label: `${s.name}: ${things(s)}` }))} onChange={(id) => (chosen.value = id)} />
      <div class="row" onKeyDown={(e) => larger(e, at, (lat, lon) => state.place(site.id, lat, lon))}>
        <Field label={t('whatif.latitude')} unit="°" value={at.lat} min={-89.9} max={89.9} step={SMALL} onChange={(v) => state.place(site.id, v, at.lon)} />
        <Field label={t('whatif.longitude')} unit="°" value={at.lon} min={-180} max={180} step={SMALL} onChange={(v) => state.place(site.id, at.lat, v)} />
        <button type="button" class="button pad" aria-label={t('whatif.pad', { name: site.name })} title={t('whatif.pad.help')} onKeyDown={(e) => arrows(e, at, (lat, lon) => state.place(site.id, lat, lon))}>✥</button>
      </div>
      <p class="help">{t('whatif.pad.help')}{about?.source ? ` ${t('whatif.source', { source: about.source })}` : ''}</p>
    </fieldset>
  );
}

type At = { readonly lat: number; readonly lon: number };
type Move = (lat: number, lon: number) => void;

function arrows(e: KeyboardEvent, at: At, move: Move): void {
  const by = e.shiftKey ? LARGE : SMALL;
  const ways: Record<string, [number, number]> = { ArrowUp: [by, 0], ArrowDown: [-by, 0], ArrowLeft: [0, -by], ArrowRight: [0, by] };
  const way = ways[e.key];
  if (!way) return;
  e.preventDefault();
  e.stopPropagation();
  move(at.lat + way[0], at.lon + way[1]);
}

/** In a field the arrow keys take small steps by themselves; with Shift, large ones. */
function larger(e: KeyboardEvent, at: At, move: Move): void {
  const input = e.target as HTMLInputElement;
  const ways: Record<string, number> = { ArrowUp: LARGE, ArrowDown: -LARGE };
  const up = ways[e.key];
  if (!e.shiftKey || up === undefined || input.type !== 'number') return;
  e.preventDefault();
  const latitude = input.closest('.field') === input.closest('.row')?.querySelector('.field');
  move(at.lat + (latitude ? up : 0), at.lon + (latitude ? 0 : up));
}

function Sliders({ state }: With) {
  const c = state.controls.value;
  if (!c) return null;
  const one = (s: Slider) => {
    const value = Number(state.sets.value.get(s.path) ?? s.value);
    const scale = s.unit === 'W' ? 1000 : 1;
    const digits = s.step / scale >= 1 ? 0 : Math.min(3, Math.ceil(-Math.log10(s.step / scale)));
    return (
      <div key={s.path} title={s.source}>
        <SliderPart label={t(`whatif.slider.${s.kind as 'burnout_speed' | 'radar_power' | 'release_delay'}`, { of: s.of })} unit={scale === 1000 ? 'kW' : s.unit}
          value={value / scale} min={Math.min(s.low, value) / scale} max={Math.max(s.high, value) / scale} step={s.step / scale} digits={digits}
          onInput={(v) => state.put({ [s.path]: Number((v * scale).toPrecision(9)) })} />
        <p class="help">{s.argued ? t('whatif.argued', { low: number(s.low / scale, digits), high: number(s.high / scale, digits) }) : t('whatif.unargued')}</p>
      </div>
    );
  };
  const first = c.sliders.filter((s) => s.kind !== 'radar_power');
  const power = c.sliders.filter((s) => s.kind === 'radar_power');
  return (
    <fieldset>
      <legend>{t('whatif.values')}</legend>
      {first.map(one)}
      {power.map(one)}
    </fieldset>
  );
}

function Sets({ state }: With) {
  const c = state.controls.value;
  if (!c || c.assumptions.length === 0) return null;
  const on = state.assume.value;
  return (
    <fieldset>
      <legend>{t('whatif.assume')}</legend>
      {c.assumptions.map((a) => (
        <label class="tick" key={a.name}>
          <input type="checkbox" checked={on.includes(a.name)} onChange={(e) => {
            const yes = e.currentTarget.checked;
            state.choose(() => (state.assume.value = yes ? [...on, a.name] : on.filter((n) => n !== a.name)));
          }} />
          <span>{a.title} <code>{a.name}</code></span>
        </label>
      ))}
      <p class="help">{t('whatif.assume.help')}</p>
    </fieldset>
  );
}

function Switches({ state, kind }: With & { kind: 'share' | 'radar' }) {
  const all = (state.controls.value?.switches ?? []).filter((s) => s.kind === kind);
  if (all.length === 0) return null;
  const label = (s: Switch) => (kind === 'radar' ? s.name : t('whatif.share', { from: s.from, to: s.to, what: s.what, delay: s.delay_s ?? 0 }));
  return (
    <fieldset>
      <legend>{t(`whatif.switch.${kind}`)}</legend>
      {all.map((s) => (
        <label class="tick" key={s.path} title={s.source}>
          <input type="checkbox" checked={(state.sets.value.get(s.path) ?? String(s.on)) === 'true'} onChange={(e) => state.put({ [s.path]: e.currentTarget.checked })} />
          <span>{label(s)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Shows({ state }: With) {
  return <Choice label={t('whatif.shown')} value={state.shown.value} options={shows.map((s) => ({ value: s, label: t(`whatif.shown.${s}`) }))} onChange={(s) => (state.shown.value = s)} />;
}

const million = (people: number): string => t('whatif.million', { people: number(people / 1e6, 1) });
const thousandKm2 = (m2: number): string => t('whatif.km2', { land: number(Math.round(m2 / 1e9)) });
const share = (c: Count): string => (c.reached > 0 ? `${number(Math.round((100 * c.covered) / c.reached))} %` : '–');

function signed(value: number, text: (v: number) => string): string {
  return Math.abs(value) < 0.5 ? t('whatif.same') : `${value > 0 ? '+' : '−'}${text(Math.abs(value))}`;
}

function Figures({ state }: With) {
  const p = state.answer.value?.picture;
  if (!p) return <p class="notice" role="status">{t('whatif.first')}</p>;
  const tone = (c: Count) => (Math.abs(c.gained) < 0.5 ? {} : { tone: c.gained > 0 ? ('good' as const) : ('bad' as const) });
  return (
    <div class="figures">
      <Facts of={[
        { label: t('whatif.people'), value: <span data-figure="people">{million(p.people.covered)}</span> },
        { label: t('whatif.people.share'), value: share(p.people) },
        { label: t('whatif.people.change'), value: signed(p.people.gained, million), ...tone(p.people) },
        { label: t('whatif.land'), value: share(p.land) },
        { label: t('whatif.land.change'), value: signed(p.land.gained, thousandKm2), ...tone(p.land) },
      ]} />
    </div>
  );
}

function Legend({ state }: With) {
  const p = state.answer.value?.picture;
  if (!p) return null;
  return (
    <ul class="legend">
      {state.classes.value.map((c) => (
        <li key={c.label}><svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" fill={c.fill} stroke="currentColor" /></svg> {c.label}</li>
      ))}
      <li><svg width="26" height="12" aria-hidden="true"><path d="M0 6h26" stroke="currentColor" stroke-width="2.5" /></svg> {t('whatif.edge.now')}</li>
      <li><svg width="26" height="12" aria-hidden="true"><path d="M0 6h26" stroke="currentColor" stroke-width="2" stroke-dasharray="5 4" /></svg> {t('whatif.edge.before')}</li>
      <li>{t('whatif.step', { step: number(p.points.step_deg, 1) })}</li>
    </ul>
  );
}

/** How to have the same again, elsewhere. */
function Again({ state }: With) {
  const p = state.settled.value;
  if (!p) return null;
  return (
    <p class="again">
      <a href={p.csv} download="map.csv">{t('action.csv')}</a> <span>{t('whatif.command')}</span> <code>{p.command}</code>
    </p>
  );
}

function Countries({ state }: With) {
  const p = state.answer.value?.picture;
  if (!p) return null;
  const rows = p.countries.filter((c) => c.people.reached > 0 || Math.abs(c.land.gained) > 0);
  return (
    <div class="scroll" role="region" aria-label={t('whatif.countries')} tabIndex={0}>
      <table>
        <caption>{t('whatif.countries')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatif.country')}</th>
            <th scope="col" class="n">{t('whatif.column.people')}</th>
            <th scope="col" class="n">{t('whatif.column.covered')}</th>
            <th scope="col" class="n">{t('whatif.column.change')}</th>
            <th scope="col" class="n">{t('whatif.column.land')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((c) => (
            <tr key={c.id}>
              <th scope="row">{c.name}</th>
              <td class="n">{number(c.people.reached / 1e6, 2)}</td>
              <td class="n">{number(c.people.covered / 1e6, 2)}</td>
              <td class="n">{Math.abs(c.people.gained) < 0.5 ? '0' : `${c.people.gained > 0 ? '+' : '−'}${number(Math.abs(c.people.gained) / 1e6, 2)}`}</td>
              <td class="n">{share(c.land)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What it comes to, told to those who do not see it: once nothing moves any more. */
function Said({ state }: With) {
  const said = useComputed(() => (state.settled.value ? sentence(state.settled.value) : ''));
  return <p class="hidden" aria-live="polite">{said}</p>;
}

const sentence = (p: MapPicture): string => t('whatif.said', { people: million(p.people.covered), change: signed(p.people.gained, million) });
