/**
 * Building a PCS code in the vault process: each step of the builder, character by character and word by word as a person types,
 * over the whole tables, index and definitions. CHARTLOCK_CODESETS names a folder with the publishers' files.
 *
 *   CHARTLOCK_CODESETS=… npm run bench -- pcs
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { closeCodesets, inspectFile, openReferenceFile, stageFile, type Codesets } from '../../electron/vault/codesets';
import { stepPcs } from '../../electron/vault/codesets/pcs-step';
import { newId, releaseIdSchema } from '../../shared/kernel';

const source = process.env['CHARTLOCK_CODESETS'];
const names = ['icd10pcs_order_2026.txt', 'icd10pcs_tables_2025.xml', 'icd10pcs_index_2025.xml', 'icd10pcs_definitions_2025.xml'];
const date = '2026-02-01';

/** How operative reports and coders call procedures. */
const phrases = [
  'laparoscopic cholecystectomy', 'total knee replacement right cemented', 'drainage of right pleural cavity percutaneous', 'coronary artery bypass left internal mammary',
  'insertion of central venous catheter', 'excision of colon polyp via colonoscopy', 'reposition right femur open internal fixation', 'transfusion red blood cells peripheral vein',
  'extirpation of matter from common bile duct', 'cesarean', 'ct scan of head with contrast', 'hemodialysis', 'mechanical ventilation', 'spinal fusion lumbar',
];
/** Codes typed character by character. */
const typed = ['0SRC0J9', '0FT44ZZ', '02100Z9', '0W993ZZ', '5A1D70Z', '10D00Z1', '30233N1', 'B020ZZZ', '0QS604Z', '02H633Z'];

async function withBooks(work: (codesets: Codesets) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-bench-'));
  const codesets = openReferenceFile(join(folder, 'codesets.db'), { now: () => Date.now() });
  try {
    for (const name of names) {
      const found = readdirSync(source ?? '', { recursive: true, encoding: 'utf8' }).find((path) => basename(path) === name);
      if (found === undefined) throw new Error(`${name} is not in ${source}`);
      const path = join(source ?? '', found);
      const [file] = await inspectFile(path);
      const terms = file?.release ?? { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: null };
      (await stageFile(codesets.writer, { path, terms, official: true, newId: newId('rel', releaseIdSchema, randomBytes), now: Date.now() })).publish();
    }
    await work(codesets);
  } finally {
    closeCodesets(codesets);
    rmSync(folder, { recursive: true, force: true });
  }
}

function spread(name: string, times: readonly { readonly asked: string; readonly ms: number }[]): void {
  const sorted = times.toSorted((left, right) => left.ms - right.ms);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.ms ?? 0).toFixed(1);
  const slowest = sorted.slice(-3).map(({ asked, ms }) => `“${asked}” ${ms.toFixed(1)}`).join(', ');
  console.log(`${name.padEnd(24)} ${times.length} steps: p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms  (${slowest})`);
}

async function measure(codesets: Codesets): Promise<void> {
  const step = async (asked: string, picks: Parameters<typeof stepPcs>[1]['picks'], words: string): Promise<{ readonly asked: string; readonly ms: number }> => {
    const began = performance.now();
    await stepPcs(codesets, { picks, words, begun: '', date });
    return { asked, ms: performance.now() - began };
  };
  console.log(`opening the books        ${(await step('', [], '')).ms.toFixed(0)} ms, once`);
  const byCode = [];
  for (const code of typed) for (let length = 0; length <= code.length; length += 1) byCode.push(await step(code.slice(0, length), [...code.slice(0, length)].map((each, index) => ({ axis: index + 1, code: each, label: null })), ''));
  spread('a character, a step', byCode);
  const byWords = [];
  for (const phrase of phrases) for (let length = 1; length <= phrase.length; length += 1) byWords.push(await step(phrase.slice(0, length), [], phrase.slice(0, length)));
  spread('words, key by key', byWords);
  const within = [];
  for (const phrase of ['knee right synthetic', 'percutaneous drainage device']) for (let length = 1; length <= phrase.length; length += 1) within.push(await step(phrase.slice(0, length), [{ axis: 1, code: '0', label: null }], phrase.slice(0, length)));
  spread('words within a section', within);
}

if (source === undefined) console.log('CHARTLOCK_CODESETS is not set: the builder is measured on the whole tables only.');
else await withBooks(measure);
