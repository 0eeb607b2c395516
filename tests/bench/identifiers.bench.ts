/**
 * Identifiers in texts: how many of those planted in invented query bodies are found, form by form, how many bodies that identify nobody are
 * held up, and how long it takes.
 *
 * CHARTLOCK_SAMPLES names a folder whose deid/*.jsonl hold {"text", "spans": [{"type", "start", "end"}]}, and whose notes/*.jsonl hold
 * {"text"} or {"transcription"}: the first are searched as they are, in the second identifiers are planted.
 *
 *   CHARTLOCK_SAMPLES=… npm run bench -- identifiers
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIdentifiers } from '../../shared/identifiers';
import { z } from '../../shared/kernel';
import { recallOn } from '../fixtures/identifiers/measure';
import { cleanBodies, plantedByPattern, plantedKnown, plantedIn, type Planted } from '../fixtures/identifiers/planted';

const count = 1000;
const seed = 20_261;

function printRecall(title: string, planted: readonly Planted[], everyForm: boolean): void {
  const { found, of, byForm } = recallOn(planted);
  console.log(`${title}: ${found} of ${of} found (${((100 * found) / of).toFixed(2)} %)`);
  for (const [form, [hits, all]] of [...byForm].sort()) if (everyForm || hits < all) console.log(`  ${form.padEnd(40)} ${hits} / ${all}`);
}

printRecall('known from the header', plantedKnown(count, seed), true);
printRecall('by pattern', plantedByPattern(count, seed), true);

const clean = cleanBodies(count, seed);
const held = clean.filter(({ text, known }) => findIdentifiers(text, known).length > 0);
console.log(`bodies that identify nobody: ${held.length} of ${clean.length} held up`);

const long = Array.from({ length: 300 }, (_, index) => [0, 1, 2].map((each) => clean[index * 3 + each]?.text ?? '').join(' ').split(' ').slice(0, 200).join(' '));
const [chart] = clean;
for (const text of long) findIdentifiers(text, chart?.known);
const times = long.map((text) => {
  const start = performance.now();
  findIdentifiers(text, chart?.known);
  return performance.now() - start;
}).sort((one, other) => one - other);
console.log(`200 words: median ${(times[150] ?? 0).toFixed(2)} ms, 95th percentile ${(times[285] ?? 0).toFixed(2)} ms`);

const samples = process.env['CHARTLOCK_SAMPLES'];
const taggedSchema = z.object({ text: z.string(), spans: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })) });

if (samples !== undefined) {
  for (const name of readdirSync(join(samples, 'deid')).filter((file) => file.endsWith('.jsonl')).sort()) {
    const lines = readFileSync(join(samples, 'deid', name), 'utf8').trim().split('\n').map((line) => taggedSchema.parse(JSON.parse(line)));
    const byType = new Map<string, [number, number]>();
    let touched = 0;
    let untagged = 0;
    for (const { text, spans } of lines) {
      const found = findIdentifiers(text, {}, { dates: 'all', clinicians: 'found' });
      untagged += found.filter((one) => !spans.some((span) => span.start < one.end && one.start < span.end)).length;
      for (const span of spans) {
        const counts = byType.get(span.type) ?? [0, 0];
        const isCovered = Array.from(text.slice(span.start, span.end)).every((character, index) => !/[\p{L}\p{N}]/u.test(character) || found.some((one) => one.start <= span.start + index && span.start + index < one.end));
        if (found.some((one) => span.start < one.end && one.start < span.end)) touched += 1;
        byType.set(span.type, [counts[0] + (isCovered ? 1 : 0), counts[1] + 1]);
      }
    }
    console.log(`${name}: ${touched} of ${lines.reduce((sum, { spans }) => sum + spans.length, 0)} touched; ${untagged} spans where nothing is tagged, in ${lines.length} texts`);
    for (const [type, [hits, all]] of [...byType].sort((one, other) => other[1][1] - one[1][1])) console.log(`  ${type.padEnd(28)} ${hits} / ${all} (${((100 * hits) / all).toFixed(1)} %)`);
  }
  const noteSchema = z.object({ text: z.string().optional(), transcription: z.string().optional(), note: z.string().optional() });
  const notes = readFileSync(join(samples, 'notes/mtsamples-subset.jsonl'), 'utf8').trim().split('\n').map((line) => noteSchema.parse(JSON.parse(line))).map(({ text, transcription, note }) => text ?? transcription ?? note ?? '').filter((text) => text.length > 200);
  printRecall(`notes (${notes.length}) with identifiers known from the header planted`, plantedIn(notes, 'known', count, seed), false);
  printRecall('notes with identifiers planted, by pattern', plantedIn(notes, 'pattern', count, seed), false);
}
