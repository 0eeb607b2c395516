import type { Wording } from '../rules';
import { blame } from './blame';
import { causes } from './cause';
import { emotion } from './emotion';
import { legal } from './legal';
import { speculation } from './speculation';

/** Every wording that is not a fact, rule by rule; compiled to find each place it stands. */
export const wordings: readonly Wording[] = [...speculation, ...causes, ...blame, ...legal, ...emotion].map((wording) => ({ ...wording, words: new RegExp(wording.words, `${wording.words.flags}g`) }));
