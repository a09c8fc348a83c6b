export const live = {
  'live.title': 'Live',
  'live.lead': 'Command a run while it goes on.',
} as const;
