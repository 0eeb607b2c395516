import { localDate } from '../../shared/kernel';
import { isOwed, type TrainingItem, type TrainingOverview, type TrainingStatement } from '../../shared/training';
import { formatCount, formatDate, formatDateTime, type Tone } from '../ui';

export const kindWords: Readonly<Record<TrainingItem['kind'], string>> = { training: 'Training', policy: 'Policy', 'sanction-policy': 'Sanction policy' };

export const stateWords: Readonly<Record<TrainingItem['state'], readonly [tone: Tone, words: string]>> = {
  due: ['info', 'To do'],
  changed: ['warning', 'Changed since you signed'],
  expired: ['warning', 'Has run out'],
  overdue: ['error', 'Overdue'],
  expiring: ['warning', 'Runs out soon'],
  done: ['success', 'Done'],
};

const day = (instant: number): string => formatDate(localDate(instant));

/** By when, since when, or until when: what the state of a text leaves open. */
export function whenWords({ kind, state, dueBy, validUntil }: TrainingItem): string {
  if (state === 'overdue') return kind === 'sanction-policy' ? 'Before work in charts' : `Since ${dueBy === null ? '' : day(dueBy)}`;
  if (dueBy !== null) return `By ${day(dueBy)}`;
  return validUntil === null ? 'Holds for this text' : `Until ${day(validUntil)}`;
}

/** What is owed, and how much of it is overdue. */
export function owedOf({ items }: TrainingOverview): { readonly owed: readonly TrainingItem[]; readonly overdue: readonly TrainingItem[] } {
  const owed = items.filter(({ state }) => isOwed(state));
  return { owed, overdue: owed.filter(({ state }) => state === 'overdue') };
}

/** The text to take up first: what stops the work, then what is due soonest. */
export function firstOwed(overview: TrainingOverview): TrainingItem | null {
  const { owed, overdue } = owedOf(overview);
  return overdue[0] ?? owed.toSorted((one, other) => (one.dueBy ?? 0) - (other.dueBy ?? 0))[0] ?? null;
}

/** Why the desk is read-only. */
export function overdueWords(overdue: readonly TrainingItem[]): string {
  const [first] = overdue;
  if (first === undefined) return '';
  if (overdue.length === 1) return `“${first.title}” is ${first.kind === 'sanction-policy' ? 'to be signed before work in charts' : 'overdue'}.`;
  return `${formatCount(overdue.length)} trainings or policies are to be done first.`;
}

/** What a signature states, as facts. */
export function statementFacts(statement: TrainingStatement): readonly (readonly [name: string, value: string])[] {
  const { declares, personName, identifier, requirementKind, title, version, at, score, attempts, validUntil, signatureId } = statement;
  return [
    ['Says', declares],
    ['Signed by', `${personName} (${identifier})`],
    ['When', formatDateTime(at)],
    ['Text', `${title}, version ${version} (${kindWords[requirementKind].toLowerCase()})`],
    ['Questions', score.asked === 0 ? 'None' : `${score.right} of ${score.asked} right; ${score.passPercent} % pass. ${attempts === 1 ? 'First try' : `Try ${attempts}`}`],
    ['Holds', validUntil === null ? 'For as long as the text stays as it is' : `Until ${day(validUntil)}`],
    ['Number', signatureId],
  ];
}

/** `3 questions, 80 % pass`. */
export function questionsWords(questions: number, passPercent: number): string {
  return `${questions === 1 ? '1 question' : `${questions} questions`}, ${passPercent} % pass`;
}
