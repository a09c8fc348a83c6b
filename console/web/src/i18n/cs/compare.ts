import type { compare as en } from '../en/compare';
import type { Words } from '../words';

export const compare: Words<typeof en> = {
  'compare.title': 'Srovnání',
  'compare.lead': 'Varianty vedle sebe: ochrana, cena a to, co by odpověď obrátilo.',
};
