// The picture as text: the same scene, a row each, for those who do not see it and for those who want the numbers.
import type { Scene } from '../scene';
import { clock, number, t, word } from '../i18n';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly at: { readonly lon: number; readonly lat: number; readonly height: number };
  readonly speed?: number | undefined;
  readonly note?: string | undefined;
}

export function rows(scene: Scene): Row[] {
  return [
    ...scene.bodies.filter((b) => !b.gone),
    ...scene.tracks.map((k) => ({ ...k, kind: 'track' })),
    ...scene.impacts.map((i) => ({ ...i, kind: 'impact' })),
    ...scene.intercepts.map((i) => ({ ...i, kind: i.hit ? 'hit' : 'miss' })),
    ...scene.sites,
  ];
}

export function SceneTable({ scene }: { scene: Scene }) {
  const all = rows(scene);
  const time = clock(scene.time);
  if (all.length === 0) return <p class="empty">{t('table.empty')}</p>;
  return (
    <div class="scroll" role="region" aria-label={t('table.caption', { time })} tabIndex={0}>
      <table>
        <caption>{t('table.caption', { time })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.kind')}</th>
            <th scope="col" class="n">{t('table.latitude')}</th>
            <th scope="col" class="n">{t('table.longitude')}</th>
            <th scope="col" class="n">{t('table.height')}</th>
            <th scope="col" class="n">{t('table.speed')}</th>
            <th scope="col">{t('table.note')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((r) => (
            <tr key={`${r.kind}/${r.id}`}>
              <th scope="row">{r.name}</th>
              <td>{word('kind', r.kind)}</td>
              <td class="n">{number(r.at.lat, 3)}</td>
              <td class="n">{number(r.at.lon, 3)}</td>
              <td class="n">{number(r.at.height / 1000, 1)}</td>
              <td class="n">{r.speed === undefined ? '' : number(r.speed / 1000, 2)}</td>
              <td>{r.note ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
