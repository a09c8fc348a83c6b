// The frame around every view: where to go, language, colours.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { lang, langs, nameOf, setLang, t } from './i18n';
import { Failure } from './parts';
import { type Theme, theme } from './parts/theme';
import { route, type View, views } from './permalink';

type Loaded = { readonly view: View; readonly Content: ComponentType };

/** Each view is loaded when it is first opened. */
const contents: Record<View, () => Promise<{ default: ComponentType }>> = {
  tour: () => import('./views/tour'),
  replay: () => import('./views/replay'),
  live: () => import('./views/live'),
  whatif: () => import('./views/whatif'),
  compare: () => import('./views/compare'),
  jobs: () => import('./views/jobs'),
};

export function App() {
  const main = useRef<HTMLElement>(null);
  const skip = (e: Event) => {
    e.preventDefault();
    main.current?.focus();
  };
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>{t('app.skip')}</a>
      <header class="bar">
        <a class="brand" href="#/tour"><img src="/icon.svg" alt="" width="22" height="22" /> {t('app.name')}</a>
        <nav aria-label={t('app.views')}>
          {views.map((v) => (
            <a key={v} href={`#/${v}`} aria-current={route.value.view === v ? 'page' : undefined}>{t(`view.${v}`)}</a>
          ))}
        </nav>
        <Settings />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Opened />
      </main>
    </>
  );
}

function Settings() {
  return (
    <div class="settings">
      <select aria-label={t('app.language')} value={lang.value} onChange={(e) => setLang(e.currentTarget.value as (typeof langs)[number])}>
        {langs.map((l) => <option key={l} value={l} lang={l}>{nameOf(l)}</option>)}
      </select>
      <select aria-label={t('app.theme')} value={theme.value} onChange={(e) => (theme.value = e.currentTarget.value as Theme)}>
        {(['auto', 'light', 'dark'] as const).map((k) => <option key={k} value={k}>{t(`app.theme.${k}`)}</option>)}
      </select>
    </div>
  );
}

function Opened() {
  const loaded = useSignal<Loaded | undefined>(undefined);
  const failed = useSignal<unknown>(undefined);
  useSignalEffect(() => {
    const { view } = route.value;
    if (!view || loaded.peek()?.view === view) return;
    failed.value = undefined;
    contents[view]()
      .then((m) => route.peek().view === view && (loaded.value = { view, Content: m.default }))
      .catch((e: unknown) => (failed.value = e));
  });
  const { view, params } = route.value;
  if (!view) return <p class="notice">{t('app.not-found')}</p>;
  if (failed.value) return <Failure error={failed.value} />;
  if (loaded.value?.view !== view) return <p class="notice" role="status">{t('app.loading')}</p>;
  document.title = `${t(`view.${view}`)} · ${t('app.name')}`;
  const { Content } = loaded.value;
  // A new address is a new view: whoever follows a link starts from what it says.
  return <Content key={`${view}?${params}`} />;
}
