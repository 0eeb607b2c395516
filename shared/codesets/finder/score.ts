import type { Finder } from './open';
import { marks, markShift, wordMask } from './parts';
import { phraseSources } from './phrase';
import type { Term } from './query';
import { quality, sourceWeights, weights } from './rank';

const titleSource = phraseSources.indexOf('title');

/** Where a phrase comes from, as the number of its source. */
export function sourceOf(finder: Finder, phrase: number): number {
  return phrase < finder.size ? titleSource : (finder.sources[phrase - finder.size] ?? titleSource);
}

/** The position of the code that a phrase leads to. */
export function targetOf(finder: Finder, phrase: number): number {
  return phrase < finder.size ? phrase : (finder.targets[phrase - finder.size] ?? 0);
}

export type PhraseScore = { readonly score: number; /** Terms that the phrase lacks, by place. */ readonly lacking: readonly number[]; /** Phrase and query are the same words. */ readonly isComplete: boolean };

/** Makes the function that scores one phrase closely, word by word in its own order. */
export function scorer(finder: Finder, terms: readonly Term[]): (phrase: number) => PhraseScore {
  const { phraseWords, phraseEnds, weight, phraseWeight, prior } = finder;
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const spoken = terms.filter(({ grammatical }) => !grammatical).length || 1;
  // For each word the terms it meets.
  const meetings = new Map<number, { readonly term: number; readonly value: number }[]>();
  terms.forEach((term, index) => {
    for (const { word, quality: value } of term.words) {
      const before = meetings.get(word);
      if (before === undefined) meetings.set(word, [{ term: index, value }]);
      else before.push({ term: index, value });
    }
  });
  const best = new Float32Array(terms.length);

  return (phrase) => {
    best.fill(0);
    let covered = 0;
    let pairs = 0;
    let lead = 0;
    let hasLead = 0;
    let start = 0;
    let lastTerm = -2;
    const begin = phrase === 0 ? 0 : (phraseEnds[phrase - 1] ?? 0);
    const end = phraseEnds[phrase] ?? 0;
    for (let item = begin; item < end; item += 1) {
      const entry = phraseWords[item] ?? 0;
      const mark = entry >>> markShift;
      const word = entry & wordMask;
      const isLead = (mark & marks.lead) !== 0;
      if (isLead) hasLead += weight[word] ?? 0;
      let value = 0;
      let by = -1;
      for (const meeting of meetings.get(word) ?? []) {
        if (meeting.value > value || (meeting.value === value && meeting.term === lastTerm + 1)) {
          value = meeting.value;
          by = meeting.term;
        }
        if (meeting.value > (best[meeting.term] ?? 0)) best[meeting.term] = meeting.value;
      }
      if (by >= 0) {
        if ((mark & marks.initials) !== 0) covered = phraseWeight[phrase] ?? 0;
        else if ((mark & marks.optional) === 0) covered += (weight[word] ?? 0) * value;
        if (isLead) lead += (weight[word] ?? 0) * value;
        if (item === begin && by === 0) start = value;
        if (by === lastTerm + 1 && by > 0) pairs += 1;
      }
      if ((mark & marks.optional) === 0 || by >= 0) lastTerm = by >= 0 ? by : -2;
    }
    let met = 0;
    const lacking: number[] = [];
    for (let term = 0; term < best.length; term += 1) {
      const value = best[term] ?? 0;
      met += value * (terms[term]?.weight ?? 0);
      if (value === 0 && terms[term]?.grammatical === false) lacking.push(term);
    }
    const share = met / total;
    const cover = Math.min(1, covered / (phraseWeight[phrase] ?? 1));
    const complete = share > quality.root - 0.01 && cover > quality.root - 0.01 ? share * cover : 0;
    const order = terms.length > 1 ? pairs / Math.max(1, terms.length - 1) : cover;
    const leading = hasLead > 0 ? lead / hasLead : 0.7;
    const score =
      weights.met * share + weights.covered * cover + weights.complete * complete + weights.order * order + weights.lead * leading + weights.start * start +
      (sourceWeights[sourceOf(finder, phrase)] ?? 0) + (prior[targetOf(finder, phrase)] ?? 0) * Math.min(1, spoken);
    return { score, lacking, isComplete: share > 0.97 && cover > 0.97 };
  };
}
