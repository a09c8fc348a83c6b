// Names beside points: the more important first, each where it covers no other, or nowhere.
import type { Size } from './view';

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly weight: number;
  readonly gap: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
const HEIGHT = 14;

export class Labels {
  private readonly all: Label[] = [];

  constructor(private readonly pen: CanvasRenderingContext2D, private readonly size: Size) {}

  add([x, y]: readonly [number, number], text: string, weight: number, gap: number): void {
    if (x > -50 && y > -20 && x < this.size.width + 50 && y < this.size.height + 20) this.all.push({ x, y, text, weight, gap });
  }

  draw(ink: string, halo: string): void {
    const { pen } = this;
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    pen.lineJoin = 'round';
    const taken: Box[] = this.all.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4] as const);
    for (const label of this.all.toSorted((a, b) => b.weight - a.weight)) {
      const box = this.free(label, taken);
      if (!box) continue;
      taken.push(box);
      pen.strokeStyle = halo;
      pen.lineWidth = 3;
      pen.strokeText(label.text, box[0], box[1] + HEIGHT / 2);
      pen.fillStyle = ink;
      pen.fillText(label.text, box[0], box[1] + HEIGHT / 2);
    }
  }

  private free({ x, y, text, gap }: Label, taken: readonly Box[]): Box | undefined {
    const w = this.pen.measureText(text).width;
    const top = y - HEIGHT / 2;
    const places: [number, number][] = [[x + gap, top], [x - gap - w, top], [x - w / 2, y - gap - HEIGHT], [x - w / 2, y + gap], [x + gap, top - 11], [x + gap, top + 11]];
    const boxes = places.map(([l, u]): Box => [l, u, l + w, u + HEIGHT]);
    return boxes.find((b) => b[0] >= 0 && b[2] <= this.size.width && taken.every((k) => b[2] < k[0] || k[2] < b[0] || b[3] < k[1] || k[3] < b[1]));
  }
}
