import type { tour as en } from '../en/tour';
import type { Words } from '../words';

export const tour: Words<typeof en> = {
  'tour.title': 'Spor z roku 2009 v osmi krocích',
  'tour.lead': 'Co kdo tvrdil a co na to říká tento program.',
};
