import { shell } from './cs/shell';
import { map } from './cs/map';
import { replay } from './cs/replay';
import { live } from './cs/live';
import { whatif } from './cs/whatif';
import { compare } from './cs/compare';
import { jobs } from './cs/jobs';
import { tour } from './cs/tour';
import type { en } from './en';
import type { Words } from './words';

export const cs: Words<typeof en> = { ...shell, ...map, ...replay, ...live, ...whatif, ...compare, ...jobs, ...tour };
