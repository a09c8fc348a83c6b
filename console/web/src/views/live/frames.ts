// A live run as the server sends it: frames over a socket, every event in exactly one of them.
import { type Signal, signal } from '@preact/signals';
import { socket } from '../../api';

export type Vector = readonly [number, number, number];

export interface Falls {
  readonly latitude_deg: number;
  readonly longitude_deg: number;
  readonly time_s: number;
  readonly semi_major_m: number;
  readonly semi_minor_m: number;
  readonly orientation_deg: number;
}

/** What is believed of one object, Earth-fixed; the covariance of its place: xx, xy, xz, yy, yz, zz. */
export interface Tracked {
  readonly track: number;
  readonly position_m: Vector;
  readonly velocity_m_s: Vector;
  readonly covariance_m2: readonly [number, number, number, number, number, number];
  readonly sigma_m: number;
  readonly motion: string;
  readonly updates: number;
  readonly plot_s: number;
  readonly warhead_probability: number;
  readonly sensors: readonly string[];
  readonly falls: Falls | null;
}

export interface Plan {
  readonly battery: string;
  readonly shots: number;
  readonly launch_s: number;
  readonly intercept_s: number;
  readonly point_m: Vector;
  readonly altitude_m: number;
  readonly kill_probability: number | null;
}

export interface Threat extends Tracked {
  readonly state: string;
  readonly area: string;
  readonly impact_s: number;
  readonly last_launch_s: number | null;
  readonly left_s: number | null;
  readonly release_s: number | null;
  readonly fired: number;
  readonly outstanding: number;
  readonly plan: Plan | null;
}

export interface Flying {
  readonly id: string;
  readonly battery: string;
  readonly track: number;
  readonly launch_s: number;
  readonly intercept_s: number;
  readonly position_m: Vector;
  readonly velocity_m_s: Vector;
}

export interface Battery {
  readonly battery: string;
  readonly name: string;
  readonly left: number;
  readonly reserve: number;
  readonly lost: boolean;
}

export interface Order {
  readonly verb: string;
  readonly track: number;
  readonly battery: string;
  readonly shots: number;
}

export interface News {
  readonly time_s: number;
  readonly type: string;
  readonly track: number;
  readonly battery: string;
  readonly interceptor: string;
  readonly text: string;
}

export type Phase = 'REPLAYING' | 'RUNNING' | 'RESTING' | 'SCORING' | 'DONE' | 'FAILED' | 'CLOSED';

export interface Frame {
  readonly frame: number;
  readonly phase: Phase;
  readonly time_s: number;
  readonly end_s: number;
  readonly pace: number;
  readonly paused: boolean;
  readonly commander: string;
  readonly note: string;
  readonly threats: readonly Threat[];
  readonly tracks: readonly Tracked[];
  readonly interceptors: readonly Flying[];
  readonly batteries: readonly Battery[];
  readonly pending: readonly Order[];
  readonly events_from: number;
  readonly events: readonly News[];
}

const AGAIN = 1500; // [ms]
const OVER = 1000;
const GONE = 4000; // and the status of HTTP

/** Watches one run until it is over; connects again when the line breaks, from the first event that it has not had. */
export class Line {
  readonly frame: Signal<Frame | undefined> = signal(undefined);
  readonly events: Signal<readonly News[]> = signal([]);
  /** Why nothing comes at present; empty while the line stands. */
  readonly broken = signal('');
  readonly over = signal(false);
  private socket: WebSocket | undefined;
  private left = false;

  constructor(private readonly id: string, private readonly client: string) {
    this.open();
  }

  close(): void {
    this.left = true;
    this.socket?.close();
  }

  private open(): void {
    const line = socket(`/api/live/${this.id}/frames?client=${this.client}&since=${this.events.peek().length}`);
    this.socket = line;
    line.onmessage = (e: MessageEvent<string>) => this.take(JSON.parse(e.data) as Frame);
    line.onclose = (e) => this.ended(e.code, e.reason);
  }

  private take(frame: Frame): void {
    this.broken.value = '';
    if (frame.events.length > 0) this.events.value = [...this.events.peek().slice(0, frame.events_from), ...frame.events];
    this.frame.value = frame;
  }

  private ended(code: number, reason: string): void {
    if (this.left) return;
    if (code === OVER || code > GONE) this.over.value = true;
    else {
      this.broken.value = reason || String(code);
      setTimeout(() => !this.left && this.open(), AGAIN);
    }
  }
}
