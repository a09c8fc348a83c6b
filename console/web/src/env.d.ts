declare module 'virtual:borders' {
  /** Lines of [lon, lat] in hundredths of a degree, each point as a step from the one before. */
  export const land: number[][];
  export const borders: number[][];
}

declare module 'virtual:claims' {
  /** Rows of the ledger, by id: what was published, what the program computes, by whom it was said, and whether it holds within the tolerance. */
  export const claims: Readonly<Record<string, { readonly published: string; readonly ours: string; readonly source: string; readonly holds: boolean }>>;
}
