// CesiumJS behind a few methods. No vendor widgets, no request but to this server, no clock of its own: the scene says what time it is.
import {
  Cartesian2, Cartesian3, CesiumWidget, Color, ConstantProperty, Credit, CreditDisplay, CzmlDataSource, DistanceDisplayCondition, EllipsoidTerrainProvider, HeadingPitchRange, ImageryLayer, Ion, JulianDate,
  LabelCollection, LabelStyle, Material, Matrix4, PointPrimitiveCollection, PolylineCollection, ScreenSpaceEventHandler, ScreenSpaceEventType,
} from '@cesium/engine';
import type { Signal } from '@preact/signals';
import { type Palette, palette } from '../parts/theme';
import type { Camera } from '../permalink';
import type { Body, Place, Scene, Site } from '../scene';
import { along, edge, groundRange } from '../scene/earth';
import { ground } from './ground';

const LIFT = 2500; // of lines over the ellipsoid, so that chords do not dip under it [m]
const PITCH = -62; // [deg]
const DEG = Math.PI / 180;
const FOV = 60 * DEG;

type Picked = { id?: { id?: string } | string } | undefined;

export class Globe {
  private source: CzmlDataSource | undefined;
  private asked: string | undefined;
  private looked = '';
  private readonly points = new PointPrimitiveCollection();
  private readonly lines = new PolylineCollection();
  private readonly labels = new LabelCollection();
  private ground: ImageryLayer | undefined;

  private constructor(private readonly widget: CesiumWidget, private readonly camera: Signal<Camera>) {
    const { scene } = widget;
    scene.primitives.add(this.lines);
    scene.primitives.add(this.points);
    scene.primitives.add(this.labels);
    widget.camera.percentageChanged = 0.02;
    widget.camera.moveEnd.addEventListener(() => this.tell());
  }

  static open(box: HTMLElement, camera: Signal<Camera>, onPick?: (id: string | undefined) => void): Globe {
    (globalThis as { CESIUM_BASE_URL?: string }).CESIUM_BASE_URL = new URL('cesium/', document.baseURI).href;
    Ion.defaultAccessToken = '';
    CreditDisplay.cesiumCredit = new Credit('CesiumJS'); // and not a picture from its makers
    const credits = document.createElement('div'); // the data's credits are in the page's own foot
    const widget = new CesiumWidget(box, {
      baseLayer: false,
      terrainProvider: new EllipsoidTerrainProvider(),
      skyBox: false,
      skyAtmosphere: false,
      creditContainer: credits,
      requestRenderMode: true,
      maximumRenderTimeChange: Infinity,
      showRenderLoopErrors: false, // said in the page's own words
      msaaSamples: 1,
      orderIndependentTranslucency: false,
    });
    plain(widget);
    widget.scene.renderError.addEventListener((_scene: unknown, e: unknown) => console.error('The globe stopped:', e));
    if (onPick) {
      new ScreenSpaceEventHandler(widget.canvas).setInputAction((e: ScreenSpaceEventHandler.PositionedEvent) => {
        const hit = widget.scene.pick(e.position) as Picked;
        onPick(typeof hit?.id === 'string' ? hit.id : hit?.id?.id);
      }, ScreenSpaceEventType.LEFT_CLICK);
    }
    const globe = new Globe(widget, camera);
    globe.untilWhole();
    return globe;
  }

  close(): void {
    if (!this.widget.isDestroyed()) this.widget.destroy();
  }

  /** Goes on until the ground is whole: nothing else says that a drawn tile is ready. */
  private untilWhole(): void {
    const { scene } = this.widget;
    scene.postRender.addEventListener(() => {
      if (!scene.globe.tilesLoaded) scene.requestRender();
      else if (performance.getEntriesByName('emd:globe').length === 0) performance.mark('emd:globe');
    });
  }

  theme(dark: boolean): void {
    const { scene } = this.widget;
    const colours = palette.peek();
    scene.backgroundColor = Color.fromCssColorString(dark ? '#05090d' : '#c3ced8');
    scene.globe.baseColor = Color.fromCssColorString(colours.sea);
    const { imageryLayers } = this.widget;
    if (this.ground) imageryLayers.remove(this.ground);
    this.named();
    this.ground = imageryLayers.addImageryProvider(ground(colours), 0);
    scene.requestRender();
  }

  /** Shows a run's own CZML, or none. */
  async czml(text: string | undefined): Promise<void> {
    if (text === this.asked) return;
    this.asked = text;
    if (this.source) this.widget.dataSources.remove(this.source, true);
    this.source = undefined;
    if (text === undefined) return;
    const source = await CzmlDataSource.load(JSON.parse(text));
    if (this.asked !== text || this.widget.isDestroyed()) return;
    this.source = source;
    await this.widget.dataSources.add(source);
    this.widget.clock.startTime = source.clock.startTime;
    this.widget.clock.shouldAnimate = false;
    this.named();
    this.at(this.time);
  }

  /** Names of the file's things in the colours of the page; those of interceptors from near only, where they stand apart. */
  private named(): void {
    const colours = palette.peek();
    for (const { id, label } of this.source?.entities.values ?? []) {
      if (!label) continue;
      label.fillColor = new ConstantProperty(Color.fromCssColorString(colours.ink));
      label.outlineColor = new ConstantProperty(Color.fromCssColorString(colours.halo));
      label.outlineWidth = new ConstantProperty(4);
      if (this.minor(id)) label.distanceDisplayCondition = new ConstantProperty(new DistanceDisplayCondition(0, 1.5e6));
    }
  }

  private minor(id: string): boolean {
    const colour = this.source?.entities.getById(id)?.point?.color?.getValue(JulianDate.now()) as Color | undefined;
    return id.startsWith('body/') && colour !== undefined && colour.blue > colour.red;
  }

  private time = 0;

  private at(time: number): void {
    this.time = time;
    if (!this.source) return;
    this.widget.clock.currentTime = JulianDate.addSeconds(this.source.clock.startTime, time, new JulianDate());
    this.widget.scene.requestRender();
  }

  /** Shows a scene; of one whose bodies a CZML draws, only what the CZML has not. */
  show(scene: Scene, drawn: boolean): void {
    this.points.removeAll();
    this.lines.removeAll();
    this.labels.removeAll();
    const colours = palette.peek();
    if (!drawn) {
      scene.bodies.forEach((b) => this.body(b, colours));
      scene.sites.forEach((s) => this.site(s, colours));
      scene.intercepts.forEach((i) => this.point(i.id, i.at, i.hit ? colours.hit : colours.quiet, i.hit ? 13 : 7));
      scene.tracks.forEach((k) => this.point(k.id, k.at, colours.track, 5));
      scene.impacts.forEach((i) => this.line(edge(i).map(([lon, lat]) => ({ lon, lat, height: LIFT })), colours.track, 2));
      scene.sights.forEach((s) => this.line([s.from, s.to], colours.sensor, 1));
      scene.fans.forEach((f) => {
        const reach = groundRange(f.range, Math.max(0, f.minElevation));
        const arc = Array.from({ length: 61 }, (_, i) => along(f.at, f.azimuth - f.halfWidth + (f.halfWidth * i) / 30, reach));
        this.line((f.halfWidth >= 179 ? arc : [[f.at.lon, f.at.lat], ...arc, [f.at.lon, f.at.lat]]).map(([lon, lat]) => ({ lon: lon ?? 0, lat: lat ?? 0, height: LIFT })), colours.fan, 1);
      });
    }
    scene.outlines.forEach((o) => o.rings.forEach((r) => this.line([...r, ...r.slice(0, 1)].map(([lon, lat]) => ({ lon, lat, height: LIFT })), o.stroke, 2)));
    this.at(scene.time);
    this.widget.scene.requestRender();
  }

  private body(b: Body, colours: Palette): void {
    const colour = { threat: colours.threat, interceptor: colours.ours, decoy: colours.quiet, debris: colours.debris }[b.kind];
    this.line(b.trail, colour, b.kind === 'debris' ? 1 : 2);
    if (b.gone) return;
    this.point(b.id, b.at, colour, b.kind === 'debris' ? 4 : 8);
    if (b.kind === 'threat' || b.kind === 'interceptor') this.label(b.at, b.name, colours);
  }

  private site(s: Site, colours: Palette): void {
    const colour = { radar: colours.sensor, infrared: colours.sensor, battery: colours.ours, aim: colours.quiet, launch: colours.threat, city: colours.quiet }[s.kind];
    this.point(s.id, s.at, colour, s.kind === 'city' ? 3 : 8);
    this.label(s.at, s.name, colours);
  }

  private point(id: string, at: Place, colour: string, size: number): void {
    this.points.add({ id, position: cartesian(at), pixelSize: size, color: Color.fromCssColorString(colour), outlineColor: Color.WHITE.withAlpha(0.7), outlineWidth: 1 });
  }

  private label(at: Place, text: string, colours: Palette): void {
    this.labels.add({
      position: cartesian(at), text, font: '13px system-ui, sans-serif', style: LabelStyle.FILL_AND_OUTLINE, outlineWidth: 3,
      fillColor: Color.fromCssColorString(colours.ink), outlineColor: Color.fromCssColorString(colours.halo), pixelOffset: new Cartesian2(9, 4),
    });
  }

  private line(places: readonly Place[], colour: string, width: number): void {
    if (places.length < 2) return;
    this.lines.add({ positions: places.map(cartesian), width, material: Material.fromType('Color', { color: Color.fromCssColorString(colour) }) });
  }

  /** Looks where the camera says, unless it is this globe that said so. */
  look(camera: Camera): void {
    const asked = key(camera);
    if (asked === this.looked) return;
    this.looked = asked;
    const range = (camera.span * 1000) / 2 / Math.tan(FOV / 2);
    const turn = new HeadingPitchRange((camera.heading ?? 0) * DEG, (camera.pitch ?? PITCH) * DEG, range);
    this.widget.camera.lookAt(Cartesian3.fromDegrees(camera.lon, camera.lat), turn);
    this.widget.camera.lookAtTransform(Matrix4.IDENTITY);
    this.widget.scene.requestRender();
  }

  private tell(): void {
    const { camera, canvas, scene } = this.widget;
    const middle = camera.pickEllipsoid(new Cartesian2(canvas.clientWidth / 2, canvas.clientHeight / 2), scene.ellipsoid);
    if (!middle) return;
    const at = scene.ellipsoid.cartesianToCartographic(middle);
    const range = Cartesian3.distance(camera.positionWC, middle);
    const next: Camera = {
      lon: at.longitude / DEG, lat: at.latitude / DEG, span: (range * 2 * Math.tan(FOV / 2)) / 1000, heading: camera.heading / DEG, pitch: steepness(camera.positionWC, middle),
    };
    if (key(next) === this.looked) return;
    this.looked = key(next);
    this.camera.value = next;
  }
}

const key = (c: Camera): string => [c.lon.toFixed(1), c.lat.toFixed(1), (c.span / 10).toFixed(0), (c.heading ?? 0).toFixed(0), (c.pitch ?? PITCH).toFixed(0)].join();

/** How steeply one looks down on a point of the ground from a place [deg]. */
function steepness(from: Cartesian3, to: Cartesian3): number {
  const up = Cartesian3.normalize(to, new Cartesian3());
  const view = Cartesian3.normalize(Cartesian3.subtract(from, to, new Cartesian3()), new Cartesian3());
  return -Math.asin(Math.max(-1, Math.min(1, Cartesian3.dot(up, view)))) / DEG;
}

const cartesian = (p: Place): Cartesian3 => Cartesian3.fromDegrees(p.lon, p.lat, p.height);

function plain({ scene }: CesiumWidget): void {
  scene.globe.showGroundAtmosphere = false;
  scene.globe.enableLighting = false;
  scene.globe.maximumScreenSpaceError = 2;
  scene.globe.preloadAncestors = false;
  scene.fog.enabled = false;
  scene.highDynamicRange = false;
  if (scene.sun) scene.sun.show = false;
  if (scene.moon) scene.moon.show = false;
  scene.screenSpaceCameraController.minimumZoomDistance = 20_000; // [m]
  scene.screenSpaceCameraController.maximumZoomDistance = 4e7; // [m]
}
