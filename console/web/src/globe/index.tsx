// The globe. Cesium is large: it is loaded when a globe is first shown, after the map.
import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { dark } from '../parts/theme';
import type { Camera } from '../permalink';
import type { Scene } from '../scene';
import type { Globe } from './globe';

export interface GlobeProps {
  readonly scene: Signal<Scene>;
  readonly camera: Signal<Camera>;
  /** A run's replay.czml as text, drawn beside the scene's cells and outlines; then the scene's own things are not drawn. */
  readonly czml?: Signal<string | undefined>;
  readonly onPick?: (id: string | undefined) => void;
}

export function GlobeView({ scene, camera, czml, onPick }: GlobeProps) {
  const box = useRef<HTMLDivElement>(null);
  const globe = useSignal<Globe | undefined>(undefined);
  const failed = useSignal<string | undefined>(undefined);

  useEffect(() => {
    let gone = false;
    import('./globe')
      .then(({ Globe }) => Globe.open(box.current as HTMLElement, camera, onPick))
      .then((g) => {
        if (gone) g.close();
        else globe.value = g;
      })
      .catch((e: unknown) => (failed.value = e instanceof Error ? e.message : String(e)));
    return () => {
      gone = true;
      globe.peek()?.close();
    };
  }, []);

  useSignalEffect(() => globe.value?.theme(dark.value));
  useSignalEffect(() => {
    void globe.value?.czml(czml?.value);
  });
  useSignalEffect(() => globe.value?.show(scene.value, czml?.value !== undefined));
  useSignalEffect(() => globe.value?.look(camera.value));

  return (
    <div class="globe">
      <div class="canvas" ref={box} role="region" aria-label={t('globe.label')} />
      {failed.value ? <p class="notice">{t('globe.failed', { why: failed.value })}</p> : null}
      {!failed.value && !globe.value ? <p class="notice" role="status">{t('globe.loading')}</p> : null}
    </div>
  );
}
