declare module 'virtual:borders' {
  /** Lines of [lon, lat] in hundredths of a degree, each point as a step from the one before. */
  export const land: number[][];
  export const borders: number[][];
}
