import { addDays } from '../../dates';
import { dateSchema, z, type CalendarDate } from '../../kernel';
import { needed, paper, paragraph, type Paper } from './paper';

/** A disclosure that a person can ask about. A breach is one: it was permitted by nothing, so no exception of 164.528(a)(1) covers it. */
export const disclosureSchema = z.strictObject({
  on: dateSchema,
  /** Of several to the same recipient for one purpose: the last, and how many; 45 CFR 164.528(b)(3). */
  lastOn: dateSchema.nullable().default(null),
  times: z.number().int().positive().default(1),
  /** Who received it; empty where nobody knows. */
  recipient: z.string().trim().max(200).default(''),
  address: z.string().trim().max(300).default(''),
  /** What was disclosed, briefly. */
  what: z.string().trim().min(1).max(400),
  /** Why, so that the person understands it. */
  purpose: z.string().trim().min(1).max(400),
  caseRef: z.string().trim().max(40).default(''),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/** How far back a person may ask, and how long the answer may take. */
const years = 6;
const answerDays = 60;
const extensionDays = 30;

export type AccountingRequest = {
  /** The organisation's reference of the person; never the name. */
  readonly recordReference: string;
  readonly requestedOn: CalendarDate;
  /** From when the person wants to know; absent: as far back as they may ask. */
  readonly from?: CalendarDate;
  /** An agency has asked to wait until then, for this person's accounting: 45 CFR 164.528(a)(2). */
  readonly suspendedUntil?: CalendarDate;
};

/** The days by which an accounting is owed, and with the one extension that the rule allows (45 CFR 164.528(c)(1)). */
export function accountingDue(requestedOn: CalendarDate): { readonly due: CalendarDate; readonly extended: CalendarDate } {
  return { due: addDays(requestedOn, answerDays), extended: addDays(requestedOn, answerDays + extensionDays) };
}

/** The accounting of disclosures that a person has asked for: date, recipient, what, why (45 CFR 164.528(b)(2)), the newest first. */
export function accounting({ recordReference, requestedOn, from, suspendedUntil }: AccountingRequest, disclosures: readonly Disclosure[], madeOn: CalendarDate): Paper {
  const earliest = sixYearsBefore(requestedOn);
  const since = from === undefined || from < earliest ? earliest : from;
  const asked = disclosures.filter(({ on, lastOn }) => (lastOn ?? on) >= since && on <= requestedOn).toSorted((one, other) => (one.on > other.on ? -1 : Number(one.on < other.on)));
  const { due, extended } = accountingDue(requestedOn);
  const missing = asked.flatMap(({ on, recipient }) => (recipient === '' ? [{ what: `who received what was disclosed on ${on}, if known`, rule: '45 CFR 164.528(b)(2)(ii)' }] : []));
  return paper({
    kind: 'accounting', title: 'Accounting of disclosures', about: recordReference, madeOn,
    blocks: [
      needed('Record', recordReference || null), needed('Requested on', requestedOn), needed('Due', due, '45 CFR 164.528(c)(1)'), needed('Due with an extension of which the person is told in writing', extended, '45 CFR 164.528(c)(1)(ii)'), needed('Covers', `${since} to ${requestedOn}`, '45 CFR 164.528(a)(3)'),
      ...(suspendedUntil === undefined ? [] : [needed('Suspended at the request of an agency until', suspendedUntil, '45 CFR 164.528(a)(2)')]),
      paragraph(asked.length === 0 ? 'No disclosure of this time has to be accounted for.' : 'Disclosures for treatment, payment and operations, to the person, and by their authorisation are not listed (45 CFR 164.528(a)(1)).'),
      { kind: 'table', caption: 'Disclosures', columns: ['Date', 'Recipient', 'Address', 'What', 'Why', 'Case'], rows: asked.map(({ on, lastOn, times, recipient, address, what, purpose, caseRef }) => [times === 1 ? on : `${on} to ${lastOn ?? on}, ${times} times`, recipient || null, address || null, what, purpose, caseRef || null]) },
    ],
  }, { missing });
}

/** The same day six years before; of 29 February, the 28th. */
function sixYearsBefore(day: CalendarDate): CalendarDate {
  const same = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
  return addDays(same, 0) === same ? same : `${same.slice(0, 8)}28`;
}
