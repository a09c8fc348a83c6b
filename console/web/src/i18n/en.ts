import { shell } from './en/shell';
import { map } from './en/map';
import { replay } from './en/replay';
import { live } from './en/live';
import { whatif } from './en/whatif';
import { compare } from './en/compare';
import { jobs } from './en/jobs';
import { tour } from './en/tour';

/** Every text of the page, by key. A new language is a folder like this one and a line in `index.ts`; a missing key does not compile. */
export const en = { ...shell, ...map, ...replay, ...live, ...whatif, ...compare, ...jobs, ...tour };
