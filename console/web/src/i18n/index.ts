// Texts, numbers and plurals in the reader's language.
// `{name}` in a text is filled in; `{n#job|jobs}` takes the form that n asks for, in the order of the language's `forms`.
import { computed, signal } from '@preact/signals';
import { cs } from './cs';
import { en } from './en';
import type { Words } from './words';

export type Key = keyof typeof en;
export type Lang = keyof typeof languages;

interface Language {
  readonly name: string;
  readonly words: Words<typeof en>;
  readonly forms: readonly Intl.LDMLPluralRule[];
}

const languages = {
  en: { name: 'English', words: en, forms: ['one', 'other'] },
  cs: { name: 'Čeština', words: cs, forms: ['one', 'few', 'other'] },
} satisfies Record<string, Language>;

export const langs = Object.keys(languages) as Lang[];
export const nameOf = (of: Lang): string => languages[of].name;

const KEPT = 'emd.lang';

function first(): Lang {
  const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages.map((l) => l.slice(0, 2))];
  return langs.find((l) => wished.includes(l) && l === wished.find((w) => langs.some((k) => k === w))) ?? 'en';
}

export const lang = signal<Lang>(first());
document.documentElement.lang = lang.value;

export function setLang(to: Lang): void {
  lang.value = to;
  localStorage.setItem(KEPT, to);
  document.documentElement.lang = to;
}

const rules = computed(() => new Intl.PluralRules(lang.value));

function form(n: number, choices: string): string {
  const forms: readonly Intl.LDMLPluralRule[] = languages[lang.value].forms;
  const at = forms.indexOf(rules.value.select(n));
  const all = choices.split('|');
  return all[at] ?? all[all.length - 1] ?? '';
}

export type Values = Readonly<Record<string, string | number>>;

/** The text of a key. Read inside a component, it changes with the language. */
export function t(key: Key, values: Values = {}): string {
  const text: string = languages[lang.value].words[key];
  return text.replace(/\{(\w+)(?:#([^}]*))?\}/g, (whole, name: string, choices?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (choices !== undefined) return form(Number(value), choices);
    return typeof value === 'number' ? number(value) : value;
  });
}

/** A text for a name that the server gives, such as an outcome; the name itself where there is none. */
export function word(prefix: string, name: string): string {
  const key = `${prefix}.${name}`;
  return key in en ? t(key as Key) : name;
}

/** A number as the language writes it. */
export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(lang.value, { minimumFractionDigits: digits, maximumFractionDigits: digits || (Number.isInteger(value) ? 0 : 3) }).format(value);
}

/** Seconds as minutes and seconds: 754 is 12:34. */
export function clock(seconds: number): string {
  const s = Math.round(Math.abs(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(s / 3600);
  const rest = `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  return `${seconds < 0 ? '−' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`;
}
