import type { Stretch } from './words';

/** A stretch of this document that a code rests on. */
export type ReaderEvidence = Stretch & {
  /** What `onPickEvidence` gets back: whose evidence it is. */
  readonly owner: string;
  /** The code as it is written. */
  readonly label: string;
  /** Evidence of the selected code: tinted stronger. */
  readonly strong: boolean;
};

/** The evidence under an offset, each code once. */
export function evidenceAt(evidence: readonly ReaderEvidence[], offset: number): readonly ReaderEvidence[] {
  const under = evidence.filter(({ start, end }) => start <= offset && offset < end);
  return under.filter((each, index) => under.findIndex(({ owner }) => owner === each.owner) === index);
}

/** "Evidence of I50.23 and N17.9". */
export function evidenceSentence(evidence: readonly Pick<ReaderEvidence, 'label'>[]): string {
  const labels = evidence.map(({ label }) => label);
  if (labels.length === 0) return '';
  const last = labels.at(-1) ?? '';
  return labels.length === 1 ? `Evidence of ${last}` : `Evidence of ${labels.slice(0, -1).join(', ')} and ${last}`;
}

/** Whether most of a text's layout is made with spaces (tables of results), which only a fixed width shows as meant. */
export function looksTabular(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n').filter((line) => line.trim() !== '');
  const columns = lines.filter((line) => /\S {3,}\S/.test(line) || /\S\t+\S/.test(line));
  return lines.length > 0 && columns.length / lines.length > 0.12;
}
