/** A language's part of the words: the same keys as the English part, or it does not compile. */
export type Words<T> = { readonly [K in keyof T]: string };
