export const whatif = {
  'whatif.title': 'What if',
  'whatif.lead': 'Move a radar or a silo and see what is defended.',
} as const;
