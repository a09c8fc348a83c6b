import type { jobs as en } from '../en/jobs';
import type { Words } from '../words';

export const jobs: Words<typeof en> = {
  'jobs.title': 'Úlohy',
  'jobs.lead': 'Delší výpočty: běhy, série, mapy a srovnání, s průběhem a soubory.',
};
