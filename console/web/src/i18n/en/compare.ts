export const compare = {
  'compare.title': 'Compare',
  'compare.lead': 'Options side by side: protection, cost, and what would flip the answer.',
} as const;
