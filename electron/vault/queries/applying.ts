import { quotation, sameSpan, withChanged, type Span } from '../../../shared/coding';
import type { CallOutput, ParsedInput } from '../../../shared/ipc';
import { localDate, refuse, type AssignmentId } from '../../../shared/kernel';
import { act, bindEvidence, spanWords } from '../coding';
import type { Context } from '../handlers';
import type { WritableDatabase } from '../store';
import { documentText } from '../encounters';
import { isOfAnswer, usableAnswer } from './answers';
import { existingQuery } from './drafts';
import type { QueryRow } from './store';

type Applied = ParsedInput<'queries.applyAnswer'>;

/** Assigns a code, as coding does. */
export type AssignCode = (db: WritableDatabase, input: ParsedInput<'coding.assign'>, context: Context) => CallOutput<'coding.assign'>;

/** Codes an answer: its own words become evidence, and the code's rationale names the query. @returns the code */
export function applyAnswer(db: WritableDatabase, { encounterId, queryId, number, span, to }: Applied, assign: AssignCode, context: Context): AssignmentId {
  const row = existingQuery(db, encounterId, queryId);
  const { documentId, from, answeredAt } = usableAnswer(db, row, number);
  if (span.documentId !== documentId || !isOfAnswer(documentText(db, encounterId, documentId) ?? '', span)) refuse({ code: 'answer-not-usable', why: 'elsewhere' });
  const said = `${nameOf(row)}: answered by ${from}, ${localDate(answeredAt)}.`;
  if (to.what === 'new-code') {
    return assign(db, { encounterId, system: to.system, code: to.code, evidence: [span], exception: null, rationale: said }, context).assignmentId;
  }
  link(db, { encounterId, assignmentId: to.assignmentId, span, said, name: nameOf(row) }, context);
  return to.assignmentId;
}

function nameOf({ ref, version }: Pick<QueryRow, 'ref' | 'version'>): string {
  return version === 1 ? `Query ${ref}` : `Query ${ref}, version ${version}`;
}

type Linked = Pick<Applied, 'encounterId'> & { readonly assignmentId: AssignmentId; readonly span: Span; readonly said: string; readonly name: string };

/** Adds the words to what a code rests on, and the query to why it was chosen, in one act that can be undone. */
function link(db: WritableDatabase, { encounterId, assignmentId, span, said, name }: Linked, context: Context): void {
  act(db, encounterId, context, (sheet) => {
    const code = sheet.find(({ id }) => id === assignmentId) ?? refuse({ code: 'not-found', what: 'assignment' });
    if (code.evidence.some((linked) => sameSpan(linked, span))) refuse({ code: 'duplicate', what: 'evidence' });
    const evidence = [...code.evidence, ...bindEvidence(db, encounterId, [span], context)];
    const rationale = code.rationale.includes(said) ? code.rationale : [code.rationale, said].filter((part) => part !== '').join('\n').slice(0, 4000);
    return { sheet: withChanged(sheet, assignmentId, { evidence, rationale, exception: null }), kind: 'link', written: code.written, assignmentId, before: '', after: `${quotation(spanWords(db, encounterId, span))} (${name})` };
  });
}
