import type { Assignment, Lack } from '../../shared/coding';
import { formFields, noteFieldPrefix } from '../../shared/desk';
import type { DocumentHead } from '../../shared/encounters';
import type { AssignmentId, CandidateId, DocumentId, QueryId } from '../../shared/kernel';
import type { CheckResult } from './store';

/** Where a finding is mended. */
export type FindingPlace =
  | { readonly at: 'find' }
  | { readonly at: 'details' }
  | { readonly at: 'documents' }
  | { readonly at: 'code'; readonly assignmentId: AssignmentId }
  | { readonly at: 'rationale'; readonly assignmentId: AssignmentId }
  | { readonly at: 'document'; readonly documentId: DocumentId }
  | { readonly at: 'basket' }
  | { readonly at: 'query'; readonly queryId: QueryId | null }
  | { readonly at: 'candidate'; readonly candidateId: CandidateId }
  | { readonly at: 'note'; readonly field: string }
  | { readonly at: 'addendum' };

/** What a person may confirm after a new release has changed it. */
export type Confirmable = { readonly of: 'assignment'; readonly assignmentId: AssignmentId } | { readonly of: 'candidate'; readonly candidateId: CandidateId };

/** A lack in words, with the place where it is mended. */
export type Finding = { readonly key: string; readonly isBlocking: boolean; readonly title: string; readonly text: string; readonly place: FindingPlace; readonly confirms?: Confirmable };

type Chart = { readonly assignments: readonly Assignment[]; readonly documents: readonly DocumentHead[]; readonly formatDate: (date: string) => string };

/** The findings of a check, the blocking ones first, in the order in which the coder goes through them. */
export function findingsOf(check: CheckResult | null, chart: Chart): readonly Finding[] {
  if (check === null) return [];
  const inWords = (isBlocking: boolean) => (lack: Lack): Finding => ({ ...describe(lack, chart), key: keyOf(lack), isBlocking });
  return [...check.blocking.map(inWords(true)), ...check.worth.map(inWords(false))];
}

/** A check with the drafts of this moment: the vault's own journal is a fraction of a second behind. */
export function withUnsaved(check: CheckResult | null, fields: readonly string[]): CheckResult | null {
  if (check === null) return null;
  const worth = check.worth.filter((lack) => lack.lack !== 'unsaved-text');
  return { ...check, worth: [...worth, ...fields.map((field) => ({ lack: 'unsaved-text' as const, field }))] };
}

/** The finding after (or before) the one with `key`, round and round. */
export function stepFinding(findings: readonly Finding[], key: string | null, by: -1 | 1): Finding | null {
  if (findings.length === 0) return null;
  const at = findings.findIndex((finding) => finding.key === key);
  const next = at === -1 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length;
  return findings[next] ?? null;
}

function keyOf(lack: Lack): string {
  switch (lack.lack) {
    case 'no-diagnosis':
    case 'no-discharge-date':
    case 'candidates-left':
    case 'draft-queries':
      return lack.lack;
    case 'open-query':
      return `${lack.lack} ${lack.queryId}`;
    case 'code-held':
    case 'answer-withdrawn':
      return `${lack.lack} ${lack.assignmentId} ${lack.queryId}`;
    case 'candidate-not-valid':
    case 'candidate-revised':
      return `${lack.lack} ${lack.candidateId}`;
    case 'unread-document':
      return `${lack.lack} ${lack.documentId}`;
    case 'unsaved-text':
      return `${lack.lack} ${lack.field}`;
    case 'no-evidence':
    case 'evidence-broken':
    case 'code-not-valid':
    case 'pin-broken':
    case 'sample-release':
    case 'keyed-code':
    case 'code-revised':
    case 'notes-changed':
      return `${lack.lack} ${lack.assignmentId}`;
  }
}

function describe(lack: Lack, { assignments, documents, formatDate }: Chart): Pick<Finding, 'title' | 'text' | 'place' | 'confirms'> {
  const codeOf = (id: AssignmentId): string => assignments.find((each) => each.id === id)?.written ?? 'A code';
  switch (lack.lack) {
    case 'no-diagnosis':
      return { title: 'No diagnosis', text: 'Every encounter needs at least one diagnosis code.', place: { at: 'find' } };
    case 'no-discharge-date':
      return { title: 'No discharge date', text: 'An inpatient stay is coded with the release in force on its discharge date.', place: { at: 'details' } };
    case 'no-evidence':
      return { title: `${codeOf(lack.assignmentId)} has no evidence`, text: 'Link words of the chart to it, or give the exception under which it stands.', place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'evidence-broken':
      return { title: `Evidence of ${codeOf(lack.assignmentId)} no longer matches`, text: 'The document is not the one it was taken from. Unlink it and link the words anew.', place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'code-not-valid':
      return { title: `${codeOf(lack.assignmentId)} is not valid on ${formatDate(lack.date)}`, text: 'The release in force on that date does not hold it as a code that may be submitted.', place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'pin-broken':
      return { title: `${codeOf(lack.assignmentId)} rests on a release that is not used`, text: `The release for ${formatDate(lack.date)} is not from the file that your organisation requires. Import that file under Code sets.`, place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'sample-release':
      return { title: `${codeOf(lack.assignmentId)} comes from the sample`, text: 'It was taken from the sample codes, not from an official release.', place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'keyed-code':
      return { title: `${codeOf(lack.assignmentId)} was keyed`, text: 'No licensed CPT file says whether it exists on that date. Import yours under Code sets, or see that the code is right.', place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'code-revised':
      return {
        title: `${codeOf(lack.assignmentId)} is titled otherwise now: “${lack.after}”`, text: 'A release has changed the title since the code was assigned. See that it still says what the record says, then confirm it.',
        place: { at: 'code', assignmentId: lack.assignmentId }, confirms: { of: 'assignment', assignmentId: lack.assignmentId },
      };
    case 'notes-changed':
      return {
        title: `Other notes hold for ${codeOf(lack.assignmentId)} since ${lack.now}`, text: 'The Tabular List says something else of it than when it was assigned. Read its notes, then confirm it.',
        place: { at: 'code', assignmentId: lack.assignmentId }, confirms: { of: 'assignment', assignmentId: lack.assignmentId },
      };
    case 'candidate-not-valid':
      return { title: `${lack.written} in the basket is not valid on ${formatDate(lack.date)}`, text: 'It could be assigned when it was put there. Drop it, or put in the code that took its place.', place: { at: 'candidate', candidateId: lack.candidateId } };
    case 'candidate-revised':
      return {
        title: `${lack.written} in the basket is titled otherwise now: “${lack.after}”`, text: 'A release has changed the title since it was put there.',
        place: { at: 'candidate', candidateId: lack.candidateId }, confirms: { of: 'candidate', candidateId: lack.candidateId },
      };
    case 'unread-document': {
      const title = documents.find(({ id }) => id === lack.documentId)?.title ?? 'A document';
      return { title: `${title} is unread`, text: 'You have not opened it yet.', place: { at: 'document', documentId: lack.documentId } };
    }
    case 'candidates-left':
      return { title: lack.count === 1 ? '1 candidate was neither assigned nor dropped' : `${lack.count} candidates were neither assigned nor dropped`, text: 'They wait in the basket of this encounter.', place: { at: 'basket' } };
    case 'open-query':
      return lack.answered
        ? { title: `Query ${lack.ref} is answered and not closed`, text: 'Read the answer, code from it what it says, and close the query.', place: { at: 'query', queryId: lack.queryId } }
        : { title: `Query ${lack.ref} is not answered`, text: 'Its encounter waits for the answer. It can also be recalled, or closed as unanswered.', place: { at: 'query', queryId: lack.queryId } };
    case 'code-held':
      return { title: `${codeOf(lack.assignmentId)} waits for query ${lack.ref}`, text: 'It is released when the query is closed.', place: { at: 'query', queryId: lack.queryId } };
    case 'answer-withdrawn':
      return { title: `${codeOf(lack.assignmentId)} rests on the answer to query ${lack.ref}`, text: 'The query was retracted: nothing rests on its answer any more. Unlink it and link words of the chart.', place: { at: 'code', assignmentId: lack.assignmentId } };
    case 'draft-queries':
      return { title: lack.count === 1 ? '1 query was begun and not sent' : `${lack.count} queries were begun and not sent`, text: 'Send or drop them.', place: { at: 'query', queryId: null } };
    case 'unsaved-text':
      return describeUnsaved(lack.field, assignments);
  }
}

function describeUnsaved(field: string, assignments: readonly Assignment[]): Pick<Finding, 'title' | 'text' | 'place'> {
  const owner = assignments.find(({ id }) => field === rationaleField(id));
  if (owner !== undefined) return { title: `Rationale of ${owner.written} is not saved`, text: 'You have typed it; Ctrl+Enter saves it.', place: { at: 'rationale', assignmentId: owner.id } };
  if (field === 'find') return { title: 'A search is open', text: 'The words in the find box are not a code yet.', place: { at: 'find' } };
  if (field.startsWith(noteFieldPrefix)) return { title: 'A note on a code is not saved', text: 'You have typed it; Ctrl+Enter saves it.', place: { at: 'note', field } };
  if (field === formFields.editDetails) return { title: 'Details are not saved', text: 'You have begun to edit them.', place: { at: 'details' } };
  if (field === formFields.addDocuments) return { title: 'Documents are not added', text: 'You have begun to add some.', place: { at: 'documents' } };
  return { title: 'Some text is not saved', text: 'You have begun to type something on this encounter and not finished it.', place: { at: 'addendum' } };
}

/** The draft that a code's rationale is journalled under while it is typed. */
export function rationaleField(id: AssignmentId): string {
  return `rationale:${id}`;
}
