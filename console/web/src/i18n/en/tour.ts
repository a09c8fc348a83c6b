export const tour = {
  'tour.title': 'The debate of 2009 in eight steps',
  'tour.lead': 'What was claimed, by whom, and what this program makes of it.',
} as const;
