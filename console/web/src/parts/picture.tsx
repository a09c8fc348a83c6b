// The picture of every view: the map, the globe or the table, of one scene and one camera.
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Choice } from '.';
import { GlobeView } from '../globe';
import { t } from '../i18n';
import { Map2d, type MapProps } from '../map2d';
import { SceneTable } from '../table';

export type Mode = 'flat' | 'globe' | 'table';

export interface PictureProps extends MapProps {
  readonly mode?: Signal<Mode>;
  /** A run's replay.czml, for the globe. */
  readonly czml?: Signal<string | undefined>;
  /** More buttons beside those of the mode. */
  readonly tools?: ComponentChildren;
}

export function Picture({ mode, czml, tools, ...map }: PictureProps) {
  const own = useSignal<Mode>('flat');
  const shown = mode ?? own;
  return (
    <div class="picture">
      <div class="tools">
        <Choice label={t('map.mode')} value={shown.value} onChange={(m) => (shown.value = m)}
          options={(['flat', 'globe', 'table'] as const).map((m) => ({ value: m, label: t(`map.mode.${m}`) }))} />
        {tools}
      </div>
      <div class="stage">
        {shown.value === 'flat' ? <Map2d {...map} /> : null}
        {shown.value === 'globe' ? <GlobeView scene={map.scene} camera={map.camera} {...(czml ? { czml } : {})} {...(map.onPick ? { onPick: map.onPick } : {})} /> : null}
        {shown.value === 'table' ? <SceneTable scene={map.scene.value} /> : null}
      </div>
    </div>
  );
}
