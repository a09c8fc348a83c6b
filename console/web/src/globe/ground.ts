// The ground of the globe, drawn as it is asked for, from the same lines as the map and in the same colours: sharp at every distance, and nothing to load.
import { Event, GeographicTilingScheme, type ImageryProvider } from '@cesium/engine';
import { coasts, frontiers, type Line } from '../map2d/ground';
import type { Palette } from '../parts/theme';

const SIZE = 256; // of a tile [px]
const DEEPEST = 6; // level; a pixel is then a third of what the lines were simplified to

interface Shape {
  readonly line: Line;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Longitudes without jumps, so that what crosses the antimeridian is one piece. */
function unrolled(line: Line): Line {
  let last = line[0]?.[0] ?? 0;
  return line.map(([x, y]) => [(last += ((((x - last + 180) % 360) + 360) % 360) - 180), y]);
}

function shape(of: Line): Shape {
  const line = unrolled(of);
  const [xs, ys] = [line.map((p) => p[0]), line.map((p) => p[1])];
  return { line, west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}

const land = coasts.map(shape);
const borders = frontiers.map(shape);

class Tile {
  readonly canvas = document.createElement('canvas');
  private readonly pen: CanvasRenderingContext2D;

  constructor(private readonly west: number, private readonly north: number, private readonly width: number) {
    this.canvas.width = this.canvas.height = SIZE;
    this.pen = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  }

  draw(colours: Palette): HTMLCanvasElement {
    const { pen } = this;
    pen.fillStyle = colours.sea;
    pen.fillRect(0, 0, SIZE, SIZE);
    this.trace(land, true);
    pen.fillStyle = colours.land;
    pen.fill('evenodd');
    pen.strokeStyle = colours.coast;
    pen.lineWidth = 1;
    pen.stroke();
    this.trace(borders, false);
    pen.strokeStyle = colours.border;
    pen.stroke();
    return this.canvas;
  }

  private trace(shapes: readonly Shape[], closed: boolean): void {
    const { pen, west, north, width } = this;
    const scale = SIZE / width;
    pen.beginPath();
    for (const s of shapes) {
      for (const turn of [-360, 0, 360]) {
        if (s.east + turn < west || s.west + turn > west + width || s.north < north - width || s.south > north) continue;
        s.line.forEach(([x, y], i) => {
          const [px, py] = [(x + turn - west) * scale, (north - y) * scale];
          if (i === 0) pen.moveTo(px, py);
          else pen.lineTo(px, py);
        });
        if (closed) pen.closePath();
      }
    }
  }
}

/** What Cesium asks for pictures of the ground. */
export function ground(colours: Palette): ImageryProvider {
  const tilingScheme = new GeographicTilingScheme();
  const drawn = {
    rectangle: tilingScheme.rectangle,
    tileWidth: SIZE,
    tileHeight: SIZE,
    minimumLevel: 0,
    maximumLevel: DEEPEST,
    tilingScheme,
    tileDiscardPolicy: undefined,
    errorEvent: new Event(),
    credit: undefined,
    proxy: undefined,
    hasAlphaChannel: false,
    getTileCredits: () => [],
    pickFeatures: () => undefined,
    requestImage: (x: number, y: number, level: number) => {
      const width = 180 / 2 ** level;
      return Promise.resolve(new Tile(-180 + x * width, 90 - y * width, width).draw(colours));
    },
  };
  return drawn as unknown as ImageryProvider;
}
