/**
 * Terms of medicine in real notes: what sentences deny, held against labelled ones (Chapman's NegEx and ConText sets); how long it takes to
 * find the values, findings and medications of a note, and of a chart of 500,000 characters.
 *
 * CHARTLOCK_SAMPLES names a folder whose negation/*.jsonl hold {"sentence", "concept", "negation", "temporality"} with the concept in capitals
 * in the sentence, and whose notes/mtsamples-subset.jsonl holds {"text"}.
 *
 *   CHARTLOCK_SAMPLES=… npm run bench -- clinical
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertionOf, findFindings, findMedications, findReadings, measures, medications, clinicalFindings } from '../../shared/clinical';
import { z } from '../../shared/kernel';

const samples = process.env['CHARTLOCK_SAMPLES'];
const labelledSchema = z.object({ sentence: z.string(), concept: z.string(), negation: z.string(), temporality: z.string().optional() });
const chartLength = 500_000;
const shown = (share: number): string => `${(100 * share).toFixed(1)} %`;

function printNegation(folder: string, name: string): void {
  const lines = readFileSync(join(folder, 'negation', name), 'utf8').trim().split('\n').map((line) => labelledSchema.parse(JSON.parse(line)));
  const counts = { right: 0, found: 0, wrong: 0, missed: 0, past: 0, pastRight: 0 };
  for (const { sentence, concept, negation, temporality } of lines) {
    const start = Math.max(0, sentence.indexOf(concept.toUpperCase()));
    const said = assertionOf(sentence, start, start + concept.length);
    const isNegated = negation === 'Negated';
    if (said.negated === isNegated) counts.right += 1;
    if (said.negated && isNegated) counts.found += 1;
    if (said.negated && !isNegated) counts.wrong += 1;
    if (!said.negated && isNegated) counts.missed += 1;
    if (temporality === 'Recent' || temporality === 'Historical') {
      counts.past += 1;
      if (said.historical === (temporality === 'Historical')) counts.pastRight += 1;
    }
  }
  const past = counts.past === 0 ? '' : `; past or present: ${shown(counts.pastRight / counts.past)} of ${counts.past} right`;
  console.log(`${name}: ${shown(counts.right / lines.length)} of ${lines.length} right; denied: precision ${shown(counts.found / (counts.found + counts.wrong))}, recall ${shown(counts.found / (counts.found + counts.missed))}${past}`);
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

console.log(`${measures.length} measures, ${medications.length} medications, ${clinicalFindings.length} findings`);
if (samples === undefined) console.log('CHARTLOCK_SAMPLES names no folder: nothing is measured');
else {
  printNegation(samples, 'negex-sentences.jsonl');
  printNegation(samples, 'context-sentences.jsonl');
  const notes = readFileSync(join(samples, 'notes/mtsamples-subset.jsonl'), 'utf8').trim().split('\n').map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text);
  for (const note of notes) findReadings(note);
  const finders = { readings: findReadings, findings: findFindings, medications: findMedications };
  const chart = notes.join('\n').slice(0, chartLength);
  for (const [name, find] of Object.entries(finders)) {
    const times = notes.map((note) => time(() => find(note)));
    const whole = Array.from({ length: 9 }, () => time(() => find(chart)));
    console.log(`${name}: ${notes.reduce((sum, note) => sum + find(note).length, 0)} in ${notes.length} notes, ${middleOf(times).toFixed(2)} ms a note (median), ${middleOf(whole).toFixed(0)} ms over ${chartLength} characters`);
  }
}
