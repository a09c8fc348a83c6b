// The flat map: a canvas that can be moved with the pointer, the fingers and the keys.
import { type Signal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { palette } from '../parts/theme';
import type { Camera } from '../permalink';
import type { Scene } from '../scene';
import { Painter } from './paint';
import { panned, projection, type Size, zoomed } from './view';

export interface MapProps {
  readonly scene: Signal<Scene>;
  readonly camera: Signal<Camera>;
  readonly marked?: Signal<string | undefined>;
  /** Told where the handle of a site has been dragged to; `done` when it was let go. */
  readonly onDrag?: (id: string, to: { lon: number; lat: number }, done: boolean) => void;
  /** Told which thing was clicked, or none. */
  readonly onPick?: (id: string | undefined) => void;
}

const NEAR = 14; // [px]
const STEP = 60; // of an arrow key [px]

/** The thing of the scene nearest to a point of the canvas. */
function thing(scene: Scene, camera: Camera, size: Size, x: number, y: number, wanted: (handle: boolean) => boolean): string | undefined {
  const flat = projection(camera, size);
  const things = [...scene.bodies.filter((b) => !b.gone).map((b) => ({ ...b, handle: false })), ...scene.sites.map((s) => ({ ...s, handle: s.handle ?? false }))];
  let best: string | undefined;
  let least = NEAR;
  for (const one of things) {
    const xy = wanted(one.handle) ? flat([one.at.lon, one.at.lat]) : null;
    const far = xy ? Math.hypot(xy[0] - x, xy[1] - y) : Infinity;
    if (far < least) [least, best] = [far, one.id];
  }
  return best;
}

export function Map2d({ scene, camera, marked, onDrag, onPick }: MapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef(new Painter());
  const size = useRef<Size>({ width: 0, height: 0 });
  const due = useRef(0);

  const paint = () => {
    due.current = 0;
    if (!canvas.current || size.current.width === 0) return;
    painter.current.paint(canvas.current, scene.peek(), {
      camera: camera.peek(), size: size.current, palette: palette.peek(), density: Math.min(2, devicePixelRatio || 1), marked: marked?.peek(),
    });
    if (performance.getEntriesByName('emd:map').length === 0) performance.mark('emd:map');
  };
  const soon = () => (due.current ||= requestAnimationFrame(paint));

  useSignalEffect(() => {
    void [scene.value, camera.value, palette.value, marked?.value];
    soon();
  });

  useEffect(() => {
    const box = canvas.current?.parentElement;
    if (!box) return undefined;
    const fit = () => {
      const { clientWidth: width, clientHeight: height } = box;
      size.current = { width, height };
      paint();
    };
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    fit();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(due.current);
    };
  }, []);

  useEffect(() => (canvas.current ? gestures(canvas.current, { size, camera, scene, onDrag, onPick }) : undefined), [onDrag, onPick]);

  const keys = (e: KeyboardEvent) => {
    const moves: Record<string, [number, number]> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    const move = moves[e.key];
    const zoom = { '+': 1 / 1.4, '=': 1 / 1.4, '-': 1.4 }[e.key];
    if (move) camera.value = panned(camera.value, size.current, ...move);
    else if (zoom) camera.value = zoomed(camera.value, size.current, zoom);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };

  return (
    <div class="map2d">
      <canvas ref={canvas} tabIndex={0} role="application" aria-label={t('map.label')} onKeyDown={keys} />
      <Zoom onZoom={(f) => (camera.value = zoomed(camera.value, size.current, f))} />
    </div>
  );
}

export function Zoom({ onZoom }: { onZoom: (factor: number) => void }) {
  return (
    <div class="zoom">
      <button type="button" aria-label={t('map.zoom-in')} title={t('map.zoom-in')} onClick={() => onZoom(1 / 1.5)}>+</button>
      <button type="button" aria-label={t('map.zoom-out')} title={t('map.zoom-out')} onClick={() => onZoom(1.5)}>−</button>
    </div>
  );
}

interface Held extends Pick<MapProps, 'camera' | 'scene'> {
  readonly size: { readonly current: Size };
  readonly onDrag: MapProps['onDrag'] | undefined;
  readonly onPick: MapProps['onPick'] | undefined;
}

function gestures(canvas: HTMLCanvasElement, { size, camera, scene, onDrag, onPick }: Held): () => void {
  const fingers = new Map<number, [number, number]>();
  let dragged: string | undefined;
  let moved = 0;
  const where = (e: MouseEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [e.clientX - box.left, e.clientY - box.top];
  };
  const ground = ([x, y]: [number, number]) => {
    const at = projection(camera.peek(), size.current).invert?.([x, y]);
    return at ? { lon: at[0], lat: at[1] } : undefined;
  };
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  const down = (e: PointerEvent) => {
    canvas.setPointerCapture(e.pointerId);
    fingers.set(e.pointerId, where(e));
    moved = 0;
    if (onDrag && fingers.size === 1) dragged = thing(scene.peek(), camera.peek(), size.current, ...where(e), (handle) => handle);
  };
  const move = (e: PointerEvent) => {
    const was = fingers.get(e.pointerId);
    const now = where(e);
    if (!was) {
      canvas.style.cursor = onDrag && thing(scene.peek(), camera.peek(), size.current, ...now, (handle) => handle) ? 'move' : '';
      return;
    }
    const before = spread();
    fingers.set(e.pointerId, now);
    moved += Math.hypot(now[0] - was[0], now[1] - was[1]);
    const at = dragged ? ground(now) : undefined;
    if (dragged && at) onDrag?.(dragged, at, false);
    else if (fingers.size === 2 && before > 0 && spread() > 0) camera.value = zoomed(camera.value, size.current, before / spread(), now);
    else camera.value = panned(camera.value, size.current, now[0] - was[0], now[1] - was[1]);
  };
  const up = (e: PointerEvent) => {
    const at = dragged ? ground(where(e)) : undefined;
    if (dragged && at) onDrag?.(dragged, at, true);
    else if (moved < 4 && fingers.has(e.pointerId)) onPick?.(thing(scene.peek(), camera.peek(), size.current, ...where(e), () => true));
    dragged = undefined;
    fingers.delete(e.pointerId);
  };
  const wheel = (e: WheelEvent) => {
    e.preventDefault();
    camera.value = zoomed(camera.value, size.current, Math.exp(Math.max(-60, Math.min(60, e.deltaY)) / 250), where(e));
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('wheel', wheel, { passive: false });
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
    canvas.removeEventListener('wheel', wheel);
  };
}
