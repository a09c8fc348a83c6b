// The eight steps: which claims of the ledger each is about, who said what else it says, and where it leads.
import type { Key } from '../../i18n';
import { link } from '../../permalink';

export type Claim = 'europe' | 'siting-back' | 'siting-close' | 'hole' | 'emr-range-obering' | 'emr-range-postol' | 'emr-enough' | 'emr-blind' | 'five-missiles' | 'four-shots' | 'mda-russia' | 'postol-russia';

export interface Step {
  readonly n: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  readonly claims: readonly Claim[];
  readonly sources: readonly string[];
  readonly links: readonly { readonly label: Key; readonly href: string }[];
}

const EUROPE = '32,47,6500';
const FLAGSHIP = 'scenarios/emd-2009.yaml';
const PLAN = 'scenarios/options/mda-plan.yaml';

export const steps: readonly Step[] = [
  {
    n: 1,
    claims: ['europe'],
    sources: ['CRS RL34051, 23 September 2009', 'Obering, American Forces Press Service, 22 February 2007'],
    links: [{ label: 'tour.1.link', href: link('replay', { scenario: FLAGSHIP, seed: 1, t: 560 }) }],
  },
  {
    n: 2,
    claims: ['siting-back', 'siting-close'],
    sources: ['Missile Defense Agency, briefing, September 2009'],
    links: [{ label: 'tour.2.link', href: link('whatif', { scenario: FLAGSHIP, camera: EUROPE }) }],
  },
  {
    n: 3,
    claims: ['hole'],
    sources: ['NATO, in Voice of America, 12 March 2007'],
    links: [{ label: 'tour.3.link', href: link('whatif', { scenario: FLAGSHIP, camera: '28,40,3200' }) }],
  },
  {
    n: 4,
    claims: ['emr-range-obering', 'emr-range-postol', 'emr-enough', 'emr-blind'],
    sources: [
      'Missile Defense Agency, Reuters, 23 April 2008', 'Lewis, press briefing of 29 April 2008, Bulletin of the Atomic Scientists, 30 April 2008',
      'General Obering, as quoted by Postol in Elaph, November 2008', 'Postol, lecture in Plzen, in Elaph, November 2008',
    ],
    links: [
      { label: 'tour.4.link', href: link('replay', { scenario: FLAGSHIP, assume: ['critics'], seed: 1, t: 560 }) },
      { label: 'tour.4.link2', href: link('whatif', { scenario: FLAGSHIP, assume: ['critics'], 'before-assume': ['mda'], camera: EUROPE }) },
    ],
  },
  {
    n: 5,
    claims: ['five-missiles'],
    sources: ['Gates, New York Times, 19 September 2009'],
    links: [{ label: 'tour.5.link', href: link('replay', { scenario: 'scenarios/raid-saturation.yaml', seed: 1, t: 700 }) }],
  },
  {
    n: 6,
    claims: ['mda-russia', 'postol-russia'],
    sources: ['AFP, 27 September 2007'],
    links: [{ label: 'tour.6.link', href: link('replay', { scenario: 'scenarios/russia-concern.yaml', seed: 1, t: 600 }) }],
  },
  {
    n: 7,
    claims: ['four-shots'],
    sources: ['Test record of the ground-based system as of 5 December 2008: eight hits in thirteen scored attempts', 'SpaceNews, June 2010, for the first flight of two stages', 'four or five interceptors per warhead, 56 % to 97 %: press, 2017'],
    links: [{ label: 'tour.7.link', href: link('replay', { scenario: PLAN, assume: ['critics'], seed: 1, t: 600 }) }],
  },
  {
    n: 8,
    claims: [],
    sources: ['Congressional Budget Office, February 2009, as quoted by Defense Daily and its blog', 'CRS RL34051, 23 September 2009'],
    links: [{ label: 'tour.8.link', href: link('compare', { assume: ['mda', 'critics', 'middle'] }) }],
  },
];
