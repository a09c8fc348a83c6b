// What a picture shows at one moment, as plain data. The map, the globe and the table all take it, and know nothing else.
// Places are WGS-84 [deg, m]; angles [deg], azimuths clockwise from north; lengths [m]; speeds [m/s].

export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly height: number;
}

export type SiteKind = 'radar' | 'infrared' | 'battery' | 'aim' | 'launch' | 'city';

/** A thing that stands somewhere. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly at: Place;
  /** Off, lost, or without interceptors: drawn hollow. */
  readonly idle?: boolean;
  /** Can be dragged in a what-if. */
  readonly handle?: boolean;
  readonly note?: string;
}

/** What a sensor can see of the sky: a sector between two elevations out to a range. */
export interface Fan {
  readonly id: string;
  readonly at: Place;
  readonly azimuth: number;
  readonly halfWidth: number;
  readonly minElevation: number;
  readonly maxElevation: number;
  readonly range: number;
}

export type BodyKind = 'threat' | 'interceptor' | 'decoy' | 'debris';

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly at: Place;
  readonly speed: number;
  /** Gone: only its trail is drawn. */
  readonly gone?: boolean;
  readonly trail: readonly Place[];
  readonly note?: string;
}

/** What is believed: a place with an error. The covariance is in east, north, up [m²]: ee, en, eu, nn, nu, uu. */
export interface Track {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  readonly covariance: readonly [number, number, number, number, number, number];
  readonly speed?: number;
  readonly note?: string;
}

/** Where something is said to fall: an ellipse on the ground, `azimuth` of its long half axis. */
export interface Impact {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  readonly major: number;
  readonly minor: number;
  readonly azimuth: number;
}

export interface Intercept {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  readonly hit: boolean;
}

/** A line between two things, such as from a radar to what it sees. */
export interface Sight {
  readonly id: string;
  readonly from: Place;
  readonly to: Place;
}

/** A part of the ground with a value, such as a cell of a footprint. `ring` is open: [lon, lat] pairs. */
export interface Cell {
  readonly ring: readonly (readonly [number, number])[];
  readonly fill: string;
}

/** A line on the ground with a name, such as the edge of what was defended before. */
export interface Outline {
  readonly id: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  readonly stroke: string;
  readonly dashed?: boolean;
}

export interface Scene {
  /** Seconds since the scenario's epoch. */
  readonly time: number;
  readonly sites: readonly Site[];
  readonly fans: readonly Fan[];
  readonly bodies: readonly Body[];
  readonly tracks: readonly Track[];
  readonly impacts: readonly Impact[];
  readonly intercepts: readonly Intercept[];
  readonly sights: readonly Sight[];
  readonly cells: readonly Cell[];
  readonly outlines: readonly Outline[];
}

export const EMPTY: Scene = {
  time: 0,
  sites: [],
  fans: [],
  bodies: [],
  tracks: [],
  impacts: [],
  intercepts: [],
  sights: [],
  cells: [],
  outlines: [],
};
