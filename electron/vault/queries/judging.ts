import { localDate, type EncounterId, type PersonId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { isReason, type Query, type QueryContent } from '../../../shared/queries';
import { lintQuery, type EarlierQuery, type LintContext, type LintInput, type LintReport } from '../../../shared/queries/lint';
import { evidenceProver, lastFinalised, readSheet } from '../coding';
import { documentHeads, documentText, findEncounter, findIdentifier, type EncounterRow } from '../encounters';
import type { Context } from '../handlers';
import type { ReadableDatabase } from '../store';
import { withdrawnDocuments } from './answers';
import { affirmedDiagnoses, against, readChart } from './chart';
import { findRecipient } from './directory';
import { contentOf, holdsOf, queriesOf, type QueryRow } from './store';

export type Judgement = { readonly report: LintReport; readonly documentedDiagnoses: string[]; /** Whether it asks what was answered before. */ readonly isRepeat: boolean };

/**
 * Judges a query with all that the vault knows: what stands in the chart at the places it names, whom it goes to, what
 * was asked before, and the patient's identifiers, none of which is answered. Whatever the page found, this counts.
 */
export function judge(db: ReadableDatabase, query: QueryRow, policy: Policy, { person, now }: Pick<Context, 'person' | 'now'>): Judgement {
  const content = contentOf(db, query.id);
  const encounter = findEncounter(db, query.encounterId);
  const documentedDiagnoses = documented(db, query.encounterId, person.id);
  const input: LintInput = {
    id: query.ref,
    title: content.title,
    body: content.body,
    kind: content.channel === 'verbal' ? 'verbal' : content.kind,
    ...(content.options.length === 0 ? {} : { options: content.options }),
    indicators: indicatorsOf(db, query, content, person.id),
    documentedDiagnoses,
    identifiers: identifiersOf(db, query.encounterId),
  };
  const context = contextOf(db, query, content, encounter, policy, { person, now });
  const report = lintQuery(input, context);
  const isRepeat = lintQuery(input, { ...context, repeatReason: '' }).findings.some(({ rule }) => rule === 'Q29');
  return { report, documentedDiagnoses, isRepeat };
}

function contextOf(db: ReadableDatabase, query: QueryRow, content: QueryContent, encounter: EncounterRow | undefined, policy: Policy, { person, now }: Pick<Context, 'person' | 'now'>): LintContext {
  const recipient = query.recipientId === null ? undefined : findRecipient(db, query.recipientId);
  const from = encounter?.admittedOn ?? encounter?.serviceFrom ?? null;
  const finalised = lastFinalised(db, query.encounterId);
  return {
    severities: policy.querySeverities,
    today: localDate(now),
    ...(from === null ? {} : { encounter: { from, to: encounter?.dischargedOn ?? encounter?.serviceTo ?? null, billedOn: finalised === null ? null : localDate(finalised) } }),
    history: historyOf(db, query),
    ...(!isReason(content.reason) ? {} : { repeatReason: content.reason }),
    ...(recipient === undefined ? {} : { recipient: { role: recipient.role, relation: content.relation } }),
    spans: spansOf(db, query, content, from, person.id),
    yesNo: policy.queryYesNo,
    postBillDays: policy.queryPostBillDays,
    ...(content.spokenAt === null ? {} : { spokenOn: localDate(content.spokenAt) }),
  };
}

/** What the query says of its indicators: the words that were taken then, not what stands there now. */
function indicatorsOf(db: ReadableDatabase, { encounterId }: QueryRow, { indicators }: QueryContent, reader: PersonId): NonNullable<LintInput['indicators']> {
  const dates = datesOf(db, encounterId, reader);
  return indicators.map(({ text, value, date, documentId, documentTitle }) => {
    const day = date ?? dates.get(documentId) ?? null;
    return { text, ...(value === '' ? {} : { value }), ...(day === null ? {} : { date: day }), document: documentTitle };
  });
}

/** What each indicator's place holds now: null where the document is another by its hash, or the words are. */
function spansOf(db: ReadableDatabase, { encounterId }: QueryRow, { indicators }: Pick<QueryContent, 'indicators'>, from: string | null, reader: PersonId): NonNullable<LintContext['spans']> {
  const proves = evidenceProver(db, encounterId);
  const chart = readChart(db, encounterId, reader);
  const dates = datesOf(db, encounterId, reader);
  return indicators.map((each, indicator) => {
    const documentDate = dates.get(each.documentId) ?? null;
    const day = each.date ?? documentDate;
    return {
      indicator,
      words: proves(each) ? (documentText(db, encounterId, each.documentId)?.slice(each.start, each.end) ?? null) : null,
      documentDate,
      isPrior: from !== null && day !== null && day < from,
      contradicting: against(each, chart),
    };
  });
}

function datesOf(db: ReadableDatabase, encounterId: EncounterId, reader: PersonId): ReadonlyMap<string, string | null> {
  return new Map(documentHeads(db, encounterId, reader).map(({ id, datedOn }) => [id, datedOn]));
}

/** What was asked of this encounter before; other versions of the same query are not others. */
function historyOf(db: ReadableDatabase, query: QueryRow): EarlierQuery[] {
  return queriesOf(db, query.encounterId).flatMap((each): EarlierQuery[] => {
    const state = standing(each);
    if (each.ref === query.ref || state === null) return [];
    const { title, options } = contentOf(db, each.id);
    return [{
      topics: [title, ...options], state,
      ...(each.sentAt === null ? {} : { sentOn: localDate(each.sentAt) }),
      ...(each.answeredAt === null ? {} : { answeredOn: localDate(each.answeredAt) }),
    }];
  });
}

function standing({ state, answeredAt }: Pick<Query, 'state' | 'answeredAt'>): EarlierQuery['state'] | null {
  switch (state) {
    case 'draft':
    case 'review':
    case 'cancelled':
      return null;
    case 'recalled':
    case 'retracted':
      return 'withdrawn';
    case 'answered':
      return 'answered';
    case 'closed':
      return answeredAt === null ? 'open' : 'answered';
    case 'queued':
    case 'sent':
    case 'viewed':
    case 'escalated':
    case 'reassigned':
      return 'open';
  }
}

/** Diagnoses that the encounter has already: those that its providers affirm, and codes that rest on words of the chart and wait for no answer. */
function documented(db: ReadableDatabase, encounterId: EncounterId, reader: PersonId): string[] {
  const held = new Set<string>(holdsOf(db, encounterId).map(({ heldId }) => heldId));
  const coded = readSheet(db, encounterId).filter(({ system, id, evidence }) => system === 'icd10cm' && evidence.length > 0 && !held.has(id)).map(({ title }) => title);
  // Nothing rests on the answer to a query that was retracted.
  const withdrawn = withdrawnDocuments(db, queriesOf(db, encounterId));
  const chart = readChart(db, encounterId, reader).filter(({ id }) => !withdrawn.has(id));
  return [...affirmedDiagnoses(chart), ...coded].slice(0, 500);
}

function identifiersOf(db: ReadableDatabase, encounterId: EncounterId): NonNullable<LintInput['identifiers']> {
  const fields = ['name', 'mrn', 'birthDate', 'account'] as const;
  return Object.fromEntries(fields.flatMap((field) => {
    const value = findIdentifier(db, encounterId, field)?.reveal() ?? '';
    return value === '' ? [] : [[field, value]];
  }));
}
