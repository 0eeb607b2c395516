import type { Assignment, Span } from '../../../shared/coding';
import type { CallInput, CallOutput } from '../../../shared/ipc';
import type { AssignmentId, DocumentId, EncounterId } from '../../../shared/kernel';
import { answerPart, type Answer, type Query } from '../../../shared/queries';
import type { Candidate } from '../../../shared/shelf';
import { call } from '../../bridge';
import { refreshCoding, removeCode } from '../../coding';
import { made } from '../store';

export type CodeName = Pick<Assignment, 'system' | 'code'>;

/** A line of what an answer says, held against the chart. */
export type ComparedLine = CallOutput<'queries.compare'>['lines'][number];

/** What becomes of the codes by an answer. */
export type Change =
  | { readonly id: string; readonly label: string; readonly description: string; readonly what: 'rest' | 'replace' | 'remove'; readonly assignmentId: AssignmentId }
  | { readonly id: string; readonly label: string; readonly description: string; readonly what: 'assign'; readonly code: CodeName }
  | { readonly id: string; readonly label: string; readonly description: string; readonly what: 'add' };

/** What can be done by an answer with the codes that wait for it: kept, changed, removed, assigned; or one more. */
export function changesFor({ content: { holds } }: Pick<Query, 'content'>, assignments: readonly Assignment[], waiting: readonly Candidate[]): readonly Change[] {
  const held = holds.flatMap((holding) => (holding.what === 'code' ? assignments.filter(({ id }) => id === holding.assignmentId) : []));
  const candidates = holds.flatMap((holding) => (holding.what === 'candidate' ? waiting.filter(({ candidateId }) => candidateId === holding.candidateId) : []));
  return [
    ...held.flatMap(({ id, written, title }): readonly Change[] => [
      { id: `rest ${id}`, what: 'rest', assignmentId: id, label: `${written} stands`, description: `and rests on the answer · ${title}` },
      { id: `replace ${id}`, what: 'replace', assignmentId: id, label: `Another code in place of ${written}`, description: title },
      { id: `remove ${id}`, what: 'remove', assignmentId: id, label: `${written} is removed`, description: title },
    ]),
    ...candidates.flatMap(({ candidateId, code }): readonly Change[] =>
      (code === null ? [] : [{ id: `assign ${candidateId}`, what: 'assign', code: { system: code.system, code: code.code }, label: `${code.written} is assigned`, description: `from the basket · ${code.title}` }])),
    { id: 'add', what: 'add', label: 'Another code is added', description: 'and rests on the answer' },
  ];
}

/** Whether a change needs to be told which code. */
export function needsCode(change: Change | undefined): boolean {
  return change !== undefined && (change.what === 'replace' || change.what === 'add');
}

/** The latest answer from which something can be coded. */
export function usableAnswer({ answers }: Pick<Query, 'answers'>): (Answer & { readonly documentId: DocumentId }) | null {
  for (const answer of answers.toReversed()) {
    const { documentId } = answer;
    if (answer.authentication !== null && !answer.late && documentId !== null) return { ...answer, documentId };
  }
  return null;
}

/** Where a line stands in the answer's document; all that was answered where the line is not found there. What is told around the answer is none of it. */
export function placeOf(line: string, documentId: DocumentId, text: string): Span {
  const part = answerPart(text);
  const start = line === '' ? -1 : text.slice(0, part.end).indexOf(line, part.start);
  return start === -1 ? { documentId, start: part.start, end: Math.max(part.start + 1, part.end) } : { documentId, start, end: start + line.length };
}

export type Application = { readonly encounterId: EncounterId; readonly query: Query; readonly number: number; readonly span: Span; readonly change: Change; readonly code: CodeName | null };

/** Codes an answer. The code names the query; one that is replaced goes once the other is there. Says whether it was done. */
export async function applyChange({ encounterId, query, number, span, change, code }: Application): Promise<boolean> {
  const on = { encounterId, queryId: query.id, number, span };
  switch (change.what) {
    case 'rest':
      return await applied(call('queries.applyAnswer', { ...on, to: { what: 'code', assignmentId: change.assignmentId } }));
    case 'assign':
      return await assigned(on, change.code);
    case 'add':
      return code !== null && (await assigned(on, code));
    case 'replace':
      if (code === null || !(await assigned(on, code))) return false;
      return (await removeCode(change.assignmentId)) !== null;
    case 'remove':
      return (await removeCode(change.assignmentId)) !== null;
  }
}

/** Of a code, its name alone: what a form keeps beside it the vault does not take. */
function assigned(on: Omit<CallInput<'queries.applyAnswer'>, 'to'>, { system, code }: CodeName): Promise<boolean> {
  return applied(call('queries.applyAnswer', { ...on, to: { what: 'new-code', system, code } }));
}

async function applied(act: Parameters<typeof made<CallOutput<'queries.applyAnswer'>>>[0]): Promise<boolean> {
  const answer = await made(act, 'Applied');
  if (answer !== null) await refreshCoding();
  return answer !== null;
}
