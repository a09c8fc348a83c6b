// Comma-separated values as the program writes them (RFC 4180): quoted where they must be, a header first.

export type Row = Readonly<Record<string, string>>;

function cells(line: string): string[] {
  const out: string[] = [];
  const pattern = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
  for (const m of line.matchAll(pattern)) out.push(m[1] !== undefined ? m[1].replaceAll('""', '"') : (m[2] ?? ''));
  return out;
}

export function rows(text: string): Row[] {
  const [head = '', ...lines] = text.split('\n').filter((l) => l !== '');
  const names = cells(head);
  return lines.map((l) => {
    const values = cells(l);
    return Object.fromEntries(names.map((n, i) => [n, values[i] ?? '']));
  });
}

/** A number, or NaN for an empty cell. */
export const value = (row: Row, name: string): number => (row[name] ? Number(row[name]) : NaN);
