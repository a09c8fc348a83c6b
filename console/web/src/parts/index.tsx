// Small parts that all views share.
import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Refused } from '../api';
import { type Key, number, t } from '../i18n';
import { here } from '../permalink';

type Kind = 'plain' | 'main' | 'quiet' | 'danger';

export function Button({ kind = 'plain', class: more = '', ...rest }: { kind?: Kind } & Omit<JSX.IntrinsicElements['button'], 'kind'>) {
  return <button type="button" class={`button ${kind} ${String(more)}`} {...rest} />;
}

/** One of a few, shown all at once. */
export function Choice<T extends string>({ label, value, options, onChange }: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class="hidden">{label}</legend>
      {options.map((o) => (
        <label key={o.value}>
          <input type="radio" name={name} checked={o.value === value} onChange={() => onChange(o.value)} />
          <span>{o.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: () => ComponentChildren;
}

/** Tabs with the keys that the pattern has: left, right, home, end. */
export function Tabs({ label, tabs, open, onOpen }: { label: string; tabs: readonly Tab[]; open: string; onOpen: (id: string) => void }) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(0, tabs.findIndex((x) => x.id === open));
  const keys: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  const turn = (e: KeyboardEvent) => {
    const to = keys[e.key];
    if (to === undefined) return;
    e.preventDefault();
    e.stopPropagation();
    const next = (to + tabs.length) % tabs.length;
    onOpen(tabs[next]?.id ?? open);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} ref={list} onKeyDown={turn}>
        {tabs.map((x, i) => (
          <button type="button" role="tab" key={x.id} id={`${base}-${x.id}`} aria-selected={i === at} aria-controls={`${base}-panel`} tabIndex={i === at ? 0 : -1}
            onClick={() => onOpen(x.id)}>{x.label}</button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${tabs[at]?.id}`} tabIndex={0}>{tabs[at]?.content()}</div>
    </div>
  );
}

/** A number with its unit, and what is allowed. */
export function Field({ label, unit, value, min, max, step = 'any', onChange }: {
  label: string;
  unit?: string;
  value: number;
  min?: number;
  max?: number;
  step?: number | 'any';
  onChange: (value: number) => void;
}) {
  const id = useId();
  const read = (e: { currentTarget: HTMLInputElement }) => {
    const v = e.currentTarget.valueAsNumber;
    if (Number.isFinite(v)) onChange(v);
  };
  return (
    <div class="field">
      <label for={id}>{label}{unit ? <span class="unit"> [{unit}]</span> : null}</label>
      <input id={id} type="number" value={value} min={min} max={max} step={step} onInput={read} />
    </div>
  );
}

/** A slider that says its value. */
export function Slider({ label, unit = '', value, min, max, step, digits = 0, onInput }: {
  label: string;
  unit?: string;
  value: number;
  min: number;
  max: number;
  step: number;
  digits?: number;
  onInput: (value: number) => void;
}) {
  const id = useId();
  const said = `${number(value, digits)}${unit ? ` ${unit}` : ''}`;
  return (
    <div class="field slider">
      <label for={id}>{label}</label>
      <output for={id}>{said}</output>
      <input id={id} type="range" value={value} min={min} max={max} step={step} aria-valuetext={said} onInput={(e) => onInput(e.currentTarget.valueAsNumber)} />
    </div>
  );
}

/** One of many, by name. */
export function Select({ label, value, options, onChange }: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.currentTarget.value)}>
        {options.map((o) => <option key={o.value} value={o.value}>{o.label}</option>)}
      </select>
    </div>
  );
}

/** How far something is; without a share, that it goes on. */
export function Progress({ label, share }: { label: string; share?: number | undefined }) {
  return (
    <div class="progress" role="status">
      <span>{label}{share === undefined ? '' : ` ${number(Math.floor(share * 100))} %`}</span>
      <progress aria-label={label} {...(share === undefined ? {} : { max: 1, value: share })} />
    </div>
  );
}

/** What went wrong, in full. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const lines = error instanceof Refused ? error.lines : [];
  return (
    <div class="failure" role="alert">
      <strong>{error instanceof Refused ? error.problem.title : t('error.title')}</strong>
      {lines.length > 0 ? <ul>{lines.map((l) => <li key={l}>{l}</li>)}</ul> : error instanceof Refused ? null : <p>{String(error)}</p>}
      {onRetry ? <Button onClick={onRetry}>{t('action.retry')}</Button> : null}
    </div>
  );
}

/** A drawing with what it shows, and where its numbers are. */
export function Figure({ title, csv, children }: { title: string; csv?: string | undefined; children: ComponentChildren }) {
  return (
    <figure class="figure">
      <figcaption>
        <span>{title}</span>
        {csv ? <a href={csv} download={csv.split('/').at(-1)}>{t('action.csv')}</a> : null}
      </figcaption>
      {children}
    </figure>
  );
}

/** A few numbers with their names, large. */
export function Facts({ of }: { of: readonly { readonly label: string; readonly value: ComponentChildren; readonly tone?: 'good' | 'bad' | 'warn' }[] }) {
  return (
    <dl class="facts">
      {of.map((f) => (
        <div key={f.label} class={f.tone ?? ''}>
          <dt>{f.label}</dt>
          <dd>{f.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A dialog of the browser's own kind: it keeps the keyboard inside and Escape closes it. */
export function Dialog({ title, open, onClose, children }: { title: string; open: boolean; onClose: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open) box.current?.close();
  }, [open]);
  return (
    <dialog ref={box} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onClick={onClose}>{t('action.close')}</Button>
      </header>
      {open ? children : null}
    </dialog>
  );
}

/** Copies the address that shows exactly this again. */
export function CopyLink({ label = 'action.copy-link' }: { label?: Key }) {
  const done = useSignal(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(here());
    done.value = true;
    setTimeout(() => (done.value = false), 2000);
  };
  return <Button onClick={copy}><span aria-live="polite">{done.value ? t('action.copied') : t(label)}</span></Button>;
}
