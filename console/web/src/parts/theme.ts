// Light and dark: the system's choice, unless the reader made one.
import { computed, effect, signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';
const KEPT = 'emd.theme';
const kept = localStorage.getItem(KEPT);

export const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'auto');

const query = matchMedia('(prefers-color-scheme: dark)');
const system = signal(query.matches);
query.addEventListener('change', () => (system.value = query.matches));

/** What is drawn now; canvases read it, style sheets use `light-dark()`. */
export const dark = computed(() => (theme.value === 'auto' ? system.value : theme.value === 'dark'));

effect(() => {
  localStorage.setItem(KEPT, theme.value);
  document.documentElement.dataset['theme'] = theme.value;
});

/** Colours of the map, the globe and the charts. Threats red, ours blue, sensors green, as in every file of a run. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly grid: string;
  readonly ink: string;
  readonly halo: string;
  readonly threat: string;
  readonly ours: string;
  readonly sensor: string;
  readonly fan: string;
  readonly debris: string;
  readonly hit: string;
  readonly track: string;
  readonly quiet: string;
}

const light: Palette = {
  sea: '#dfe7ee',
  land: '#f7f5f0',
  coast: '#9aa9b5',
  border: '#c9c4b8',
  grid: '#cdd8e1',
  ink: '#1b2733',
  halo: '#ffffffd9',
  threat: '#c0322c',
  ours: '#1f66b0',
  sensor: '#1c7a4d',
  fan: '#1c7a4d',
  debris: '#a08783',
  hit: '#d98a00',
  track: '#6a3fa0',
  quiet: '#5d6b78',
};

const night: Palette = {
  sea: '#0e161e',
  land: '#1d2831',
  coast: '#4c5d6b',
  border: '#374550',
  grid: '#18242e',
  ink: '#e6ecf1',
  halo: '#0b1117d9',
  threat: '#ff7a70',
  ours: '#6db3ff',
  sensor: '#55c98d',
  fan: '#55c98d',
  debris: '#94807d',
  hit: '#ffc24b',
  track: '#c39bf5',
  quiet: '#95a3b0',
};

export const palette = computed<Palette>(() => (dark.value ? night : light));
