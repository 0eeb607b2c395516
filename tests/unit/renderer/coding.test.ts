import { describe, expect, it } from 'vitest';
import { activeAfter, flagsOf, hitKey, movedActive, titleParts } from '../../../renderer/codesets/find/hits';
import { evidenceByDocument, nextOwner, quote, restsOn } from '../../../renderer/coding/evidence';
import { findingsOf, rationaleField, stepFinding, withUnsaved } from '../../../renderer/coding/findings';
import { codesOf, droppedPosition, inSequence, isLead, neighbourOf, newestAmong, releaseWords } from '../../../renderer/coding/sequence';
import { tabularRows } from '../../../renderer/coding/tabular';
import { codeHitSchema } from '../../../shared/codesets';
import { assignmentSchema, type Assignment } from '../../../shared/coding';
import { assignmentIdSchema, documentIdSchema } from '../../../shared/kernel';

const id = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(20, '0')}`;
const assignmentId = (n: number) => assignmentIdSchema.parse(id('asg', n));
const documentId = (n: number) => documentIdSchema.parse(id('doc', n));

function assignment(n: number, position: number, changes: Record<string, unknown> = {}): Assignment {
  return assignmentSchema.parse({
    id: id('asg', n), encounterId: id('enc', 1), system: 'icd10cm', code: `I5${n}`, written: `I5${n}`, title: `Title ${n}`, releaseId: id('rel', 1),
    releaseName: 'FY2026', position, evidence: [], exception: null, rationale: '', assignedBy: id('per', 1), assignedAt: 1, ...changes,
  });
}

const evidence = (n: number, start: number, end: number) => ({ id: id('evi', n), documentId: id('doc', 1), start, end, documentSha256: 'a'.repeat(64), textSha256: 'b'.repeat(64) });
const hit = (changes: Record<string, unknown>) =>
  codeHitSchema.parse({ system: 'icd10cm', code: 'S52.501A', title: 'A title', billable: true, releaseId: id('rel', 1), marks: [], why: { by: 'title', text: '', through: '', marks: [], edition: '', meant: null }, ...changes });

const sheet = [assignment(2, 2), assignment(1, 1), assignment(9, 1, { system: 'hcpcs' }), assignment(3, 3)];

describe('the sequence of codes', () => {
  it('groups diagnoses before procedures, each by position', () => {
    expect(inSequence(sheet).map((each) => each.id)).toEqual([1, 2, 3, 9].map(assignmentId));
    expect(inSequence(sheet).filter(isLead).map((each) => each.id)).toEqual([assignmentId(1)]);
  });

  it('selects the code behind a removed one, else the one before it, first in its own group', () => {
    expect([2, 3, 9].map((n) => neighbourOf(sheet, assignmentId(n)))).toEqual([3, 2, 3].map(assignmentId));
    expect(neighbourOf([assignment(1, 1)], assignmentId(1))).toBeNull();
  });

  it('a dropped code lands where the line was, and nowhere when that is where it is', () => {
    const codes = codesOf(sheet, 'diagnosis');
    expect(droppedPosition(codes, assignmentId(3), assignmentId(1), 'before')).toBe(1);
    expect(droppedPosition(codes, assignmentId(1), assignmentId(3), 'after')).toBe(3);
    expect(droppedPosition(codes, assignmentId(2), assignmentId(1), 'after')).toBeNull();
    expect(droppedPosition(codes, assignmentId(2), assignmentId(2), 'before')).toBeNull();
  });

  it('follows what is new or has other content, not what a move shifted', () => {
    expect(newestAmong(sheet, [...sheet, assignment(4, 4)])).toBe(assignmentId(4));
    expect(newestAmong(sheet, sheet.map((each) => (each.id === assignmentId(2) ? { ...each, rationale: 'Since' } : each)))).toBe(assignmentId(2));
    expect(newestAmong(sheet, sheet.map((each) => ({ ...each, position: 9 - each.position })))).toBeNull();
  });

  it('names the releases once where systems share one', () => {
    expect(releaseWords([])).toBe('no code sets in force');
  });
});

describe('evidence of codes', () => {
  const coded = [assignment(1, 1, { evidence: [evidence(1, 50, 60), evidence(2, 5, 9)] }), assignment(2, 2, { evidence: [evidence(3, 20, 30)] })];

  it('is tinted by document in order, the selected code’s stronger', () => {
    const stretches = evidenceByDocument(coded, assignmentId(1)).get(documentId(1)) ?? [];
    expect(stretches.map(({ start, strong }) => [start, strong])).toEqual([[5, true], [20, false], [50, true]]);
  });

  it('picked again goes to the next code that rests on the same words', () => {
    const owners = [assignmentId(1), assignmentId(2)];
    expect([nextOwner(owners, null), nextOwner(owners, assignmentId(1)), nextOwner(owners, assignmentId(2)), nextOwner([], null)]).toEqual([owners[0], owners[1], owners[0], null]);
  });

  it('is not linked twice', () => {
    expect(coded.map((each) => restsOn(each, { documentId: documentId(1), start: 20, end: 30 }))).toEqual([false, true]);
  });

  it('is quoted on one line with both its ends', () => {
    expect(quote('one\n  two')).toBe('one two');
    expect(quote(`first ${'x '.repeat(400)}last`)).toMatch(/^first .* … .*last$/);
  });
});

describe('findings', () => {
  const chart = { assignments: sheet, documents: [], formatDate: (date: string) => date };
  const check = { blocking: [{ lack: 'no-discharge-date' as const }, { lack: 'no-evidence' as const, assignmentId: assignmentId(2) }], worth: [{ lack: 'unread-document' as const, documentId: documentId(1) }] };

  it('say what to mend and where, the blocking ones first', () => {
    expect(findingsOf(check, chart).map(({ title, isBlocking, place }) => [title, isBlocking, place.at])).toEqual([
      ['No discharge date', true, 'details'],
      ['I52 has no evidence', true, 'code'],
      ['A document is unread', false, 'document'],
    ]);
  });

  it('count the words typed this moment, not those the vault heard of last', () => {
    const stale = { blocking: [], worth: [{ lack: 'unsaved-text' as const, field: 'gone' }] };
    const [finding] = findingsOf(withUnsaved(stale, [rationaleField(assignmentId(1))]), chart);
    expect(finding).toMatchObject({ title: 'Rationale of I51 is not saved', place: { at: 'rationale', assignmentId: assignmentId(1) } });
  });

  it('are gone through round and round, from the first when the current one is mended', () => {
    const findings = findingsOf(check, chart);
    expect(stepFinding(findings, findings[2]?.key ?? null, 1)).toBe(findings[0]);
    expect(stepFinding(findings, 'mended', 1)).toBe(findings[0]);
    expect(stepFinding(findings, null, -1)).toBe(findings[2]);
    expect(stepFinding([], null, 1)).toBeNull();
  });
});

describe('codes that were found', () => {
  it('are flagged in words', () => {
    expect(flagsOf(hit({ code: 'I50', billable: false }))).toEqual(['category']);
    expect(flagsOf(hit({ code: 'I50.2', billable: false }))).toEqual(['needs more characters']);
    expect(flagsOf(hit({ title: 'Fracture of lower end of unspecified radius' }))).toEqual(['unspecified side']);
    expect(flagsOf(hit({ title: 'Heart failure, unspecified' }))).toEqual(['unspecified']);
  });

  it('a row that the hand has chosen stays chosen when a late answer reorders the list', () => {
    const [first, second] = [hit({ code: 'I50.1' }), hit({ code: 'I50.9' })];
    expect(activeAfter([second, first], first)).toBe(1);
    expect(activeAfter([second], first)).toBe(0);
    expect(activeAfter([], first)).toBe(-1);
    expect(hitKey(hit({ code: 'I50.23' }))).toBe(hitKey({ system: 'icd10cm', code: 'I5023' }));
  });

  it('are walked with arrows and pages, and stop at the ends', () => {
    expect([movedActive('ArrowDown', 0, 3), movedActive('ArrowUp', 0, 3), movedActive('PageDown', 1, 3), movedActive('x', 1, 3), movedActive('ArrowDown', -1, 0)]).toEqual([1, 0, 2, null, null]);
  });

  it('show the matched words marked, whatever order the marks come in', () => {
    const parts = titleParts('Acute heart failure', [[12, 19], [0, 5], [3, 5], [17, 99]]);
    expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe('[Acute] heart [failure]');
  });

  it('stand among their kin in the order of the book', () => {
    const row = (code: string) => ({ code, written: code, title: code, billable: true });
    const rows = tabularRows({
      entry: { system: 'icd10cm', code: 'N182', billable: false, shortTitle: '', title: 'Self', addedOn: null, endedOn: null },
      written: 'N18.2', release: expect.anything(), ancestors: [row('N18')], siblings: [row('N181'), row('N183')], children: [row('N1821')], hcpcs: null, cpt: null,
    });
    expect(rows.map(({ code, depth }) => [code, depth])).toEqual([['N18', 0], ['N181', 1], ['N182', 1], ['N1821', 2], ['N183', 1]]);
  });
});
