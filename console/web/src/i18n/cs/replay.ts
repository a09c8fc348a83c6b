import type { replay as en } from '../en/replay';
import type { Words } from '../words';

export const replay: Words<typeof en> = {
  'replay.title': 'Záznam',
  'replay.lead': 'Podívejte se znovu na běh: každé zjištění, stopu, rozhodnutí i výsledek.',
};
