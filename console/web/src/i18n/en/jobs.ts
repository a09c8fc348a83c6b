export const jobs = {
  'jobs.title': 'Jobs',
  'jobs.lead': 'Long work: runs, sweeps, maps and comparisons, with their progress and files.',
} as const;
