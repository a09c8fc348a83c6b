export const replay = {
  'replay.title': 'Replay',
  'replay.lead': 'Watch a run again: every detection, track, decision and outcome.',
} as const;
