import type { whatif as en } from '../en/whatif';
import type { Words } from '../words';

export const whatif: Words<typeof en> = {
  'whatif.title': 'Co kdyby',
  'whatif.lead': 'Posuňte radar nebo sila a uvidíte, co je bráněno.',
};
