// Draws a scene on a canvas. The ground is drawn again only when the view moves; what moves on it, each time.
import { geoGraticule10, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Palette } from '../parts/theme';
import type { Camera } from '../permalink';
import type { Body, Cell, Fan, Impact, Place, Scene, Site } from '../scene';
import { along, edge, groundRange } from '../scene/earth';
import { coasts, frontiers, type Line } from './ground';
import { Labels } from './labels';
import { projection, type Size } from './view';

type Pen = CanvasRenderingContext2D;

const TURN = Math.PI * 2;
const FONT = '12px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

export interface Look {
  readonly camera: Camera;
  readonly size: Size;
  readonly palette: Palette;
  readonly density: number;
  /** Of the thing that is marked. */
  readonly marked?: string | undefined;
}

export class Painter {
  private readonly ground = document.createElement('canvas');
  private drawn = '';

  /** Returns the projection, to find again what is where. */
  paint(canvas: HTMLCanvasElement, scene: Scene, look: Look): GeoProjection {
    const { size, density } = look;
    const pen = sized(canvas, size, density);
    const flat = projection(look.camera, size);
    this.refresh(look, flat);
    pen.drawImage(this.ground, 0, 0, size.width, size.height);
    new Drawing(pen, flat, look).all(scene);
    return flat;
  }

  private refresh(look: Look, flat: GeoProjection): void {
    const { camera, size, density, palette } = look;
    const asked = [camera.lon, camera.lat, camera.span, size.width, size.height, density, palette.sea].join();
    if (asked === this.drawn) return;
    this.drawn = asked;
    ground(sized(this.ground, size, density), flat, look);
  }
}

function sized(canvas: HTMLCanvasElement, { width, height }: Size, density: number): Pen {
  const [w, h] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const pen = canvas.getContext('2d') as Pen;
  pen.setTransform(density, 0, 0, density, 0, 0);
  return pen;
}

function ground(pen: Pen, flat: GeoProjection, { size, palette, camera }: Look): void {
  const path = geoPath(flat, pen);
  pen.fillStyle = palette.sea;
  pen.fillRect(0, 0, size.width, size.height);
  stroke(pen, palette.grid, 1, () => path(geoGraticule10()));
  pen.beginPath();
  path({ type: 'Polygon', coordinates: coasts as Line[] });
  pen.fillStyle = palette.land;
  pen.fill('evenodd');
  pen.strokeStyle = palette.coast;
  pen.lineWidth = camera.span > 9000 ? 0.5 : 0.8;
  pen.stroke();
  stroke(pen, palette.border, 0.8, () => path({ type: 'MultiLineString', coordinates: frontiers as Line[] }));
}

function stroke(pen: Pen, colour: string, width: number, draw: () => void): void {
  pen.beginPath();
  draw();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
}

class Drawing {
  private readonly path: GeoPath;
  private readonly labels: Labels;

  constructor(private readonly pen: Pen, private readonly flat: GeoProjection, private readonly look: Look) {
    this.path = geoPath(flat, pen);
    this.labels = new Labels(pen, look.size);
  }

  all(scene: Scene): void {
    const { palette } = this.look;
    this.pen.font = FONT;
    this.pen.lineJoin = 'round';
    scene.cells.forEach((c) => this.cell(c));
    scene.outlines.forEach((o) => o.rings.forEach((r) => this.line([...r, ...r.slice(0, 1)] as Line, o.stroke, 1.6, o.dashed ? [5, 4] : [])));
    scene.fans.forEach((f) => this.fan(f));
    scene.sights.forEach((s) => this.line([lonlat(s.from), lonlat(s.to)], palette.sensor, 1, [2, 3]));
    scene.bodies.forEach((b) => this.trail(b));
    scene.impacts.forEach((i) => this.impact(i));
    scene.sites.forEach((s) => this.site(s));
    scene.intercepts.forEach((i) => this.burst(i.at, i.hit));
    scene.tracks.forEach((k) => this.ring(k.at, 6.5, palette.track));
    scene.bodies.filter((b) => !b.gone).forEach((b) => this.body(b));
    this.labels.draw(palette.ink, palette.halo);
  }

  private at(p: { lon: number; lat: number }): [number, number] | undefined {
    const xy = this.flat([p.lon, p.lat]);
    if (!xy || !xy.every(Number.isFinite)) return undefined;
    // What is behind the edge of the map has a place on the canvas all the same.
    const back = this.flat.invert?.(xy);
    return back && Math.abs(back[1] - p.lat) < 1 ? xy : undefined;
  }

  private cell(c: Cell): void {
    this.pen.beginPath();
    c.ring.forEach(([lon, lat], i) => {
      const xy = this.flat([lon, lat]);
      if (xy) i === 0 ? this.pen.moveTo(xy[0], xy[1]) : this.pen.lineTo(xy[0], xy[1]);
    });
    this.pen.fillStyle = c.fill;
    this.pen.fill();
  }

  private line(points: Line, colour: string, width: number, dash: number[] = []): void {
    if (points.length < 2) return;
    this.pen.setLineDash(dash);
    stroke(this.pen, colour, width, () => this.path({ type: 'LineString', coordinates: points }));
    this.pen.setLineDash([]);
  }

  private fan(f: Fan): void {
    const whole = f.halfWidth >= 179;
    const reach = groundRange(f.range, Math.max(0, f.minElevation));
    const steps = Math.max(2, Math.ceil(f.halfWidth / 4) * 2);
    const arc: Line = Array.from({ length: steps + 1 }, (_, i) => along(f.at, f.azimuth - f.halfWidth + (2 * f.halfWidth * i) / steps, reach));
    const ring: Line = whole ? arc : [lonlat(f.at), ...arc, lonlat(f.at)];
    const { pen, look } = this;
    pen.beginPath();
    this.path({ type: 'LineString', coordinates: ring });
    pen.globalAlpha = 0.06;
    pen.fillStyle = look.palette.fan;
    if (reach < 9e6) pen.fill();
    pen.globalAlpha = 0.55;
    pen.strokeStyle = look.palette.fan;
    pen.lineWidth = 1;
    pen.stroke();
    pen.globalAlpha = 1;
  }

  private trail(b: Body): void {
    const main = b.kind === 'threat' || b.kind === 'interceptor';
    this.pen.globalAlpha = b.gone ? 0.6 : 1;
    this.line(b.trail.map(lonlat), this.colour(b), main ? 1.8 : 1, b.gone ? [4, 3] : []);
    this.pen.globalAlpha = 1;
  }

  private colour(b: Body): string {
    const { palette } = this.look;
    return { threat: palette.threat, interceptor: palette.ours, decoy: palette.quiet, debris: palette.debris }[b.kind];
  }

  private body(b: Body): void {
    const xy = this.at(b.at);
    if (!xy) return;
    const main = b.kind === 'threat' || b.kind === 'interceptor';
    this.dot(xy, main ? 4.5 : 2.5, this.colour(b));
    if (main || b.id === this.look.marked) this.labels.add(xy, b.name, b.kind === 'threat' ? 3 : 2, 7);
    if (b.id === this.look.marked) this.ring(b.at, 9, this.look.palette.ink);
  }

  private dot([x, y]: [number, number], r: number, colour: string): void {
    const { pen } = this;
    pen.beginPath();
    pen.arc(x, y, r, 0, TURN);
    pen.fillStyle = colour;
    pen.fill();
    pen.strokeStyle = this.look.palette.halo;
    pen.lineWidth = 1;
    pen.stroke();
  }

  private ring(p: Place, r: number, colour: string): void {
    const xy = this.at(p);
    if (xy) stroke(this.pen, colour, 1.2, () => this.pen.arc(xy[0], xy[1], r, 0, TURN));
  }

  private impact(i: Impact): void {
    this.line(edge(i), this.look.palette.track, 1.4);
    const xy = this.at(i.at);
    if (xy) this.cross(xy, 4, this.look.palette.track);
  }

  private burst(p: Place, hit: boolean): void {
    const xy = this.at(p);
    if (!xy) return;
    if (hit) this.star(xy, 8, this.look.palette.hit);
    else this.cross(xy, 5, this.look.palette.quiet);
  }

  private star([x, y]: [number, number], r: number, colour: string): void {
    const { pen } = this;
    pen.beginPath();
    for (let k = 0; k < 16; k++) {
      const [a, l] = [(k / 16) * TURN, k % 2 === 0 ? r : r * 0.45];
      pen.lineTo(x + l * Math.sin(a), y - l * Math.cos(a));
    }
    pen.closePath();
    pen.fillStyle = colour;
    pen.fill();
    pen.strokeStyle = this.look.palette.ink;
    pen.lineWidth = 0.8;
    pen.stroke();
  }

  private cross([x, y]: [number, number], r: number, colour: string): void {
    stroke(this.pen, colour, 1.6, () => {
      this.pen.moveTo(x - r, y - r);
      this.pen.lineTo(x + r, y + r);
      this.pen.moveTo(x + r, y - r);
      this.pen.lineTo(x - r, y + r);
    });
  }

  private site(s: Site): void {
    const xy = this.at(s.at);
    if (!xy) return;
    const { pen, look } = this;
    const colour = { radar: look.palette.sensor, infrared: look.palette.sensor, battery: look.palette.ours, aim: look.palette.quiet, launch: look.palette.threat, city: look.palette.quiet }[s.kind];
    pen.beginPath();
    shape(pen, s.kind, xy);
    pen.fillStyle = s.idle || s.kind === 'aim' ? look.palette.halo : colour;
    pen.fill();
    pen.strokeStyle = s.idle || s.kind === 'aim' ? colour : look.palette.halo;
    pen.lineWidth = s.idle || s.kind === 'aim' ? 1.6 : 1;
    pen.stroke();
    if (s.handle || s.id === look.marked) this.ring(s.at, 13, look.palette.ink);
    this.labels.add(xy, s.name, s.kind === 'city' ? 0 : 1, s.handle ? 16 : 8);
  }
}

function shape(pen: Pen, kind: Site['kind'], [x, y]: [number, number]): void {
  if (kind === 'battery') pen.rect(x - 4.5, y - 4.5, 9, 9);
  else if (kind === 'radar' || kind === 'infrared') polygon(pen, x, y, 3, 6.5);
  else if (kind === 'launch') polygon(pen, x, y, 4, 5.5);
  else pen.arc(x, y, kind === 'city' ? 2 : 3.5, 0, TURN);
}

function polygon(pen: Pen, x: number, y: number, corners: number, r: number): void {
  for (let k = 0; k < corners; k++) pen.lineTo(x + r * Math.sin((k / corners) * TURN), y - r * Math.cos((k / corners) * TURN));
  pen.closePath();
}

const lonlat = (p: Place): [number, number] => [p.lon, p.lat];
