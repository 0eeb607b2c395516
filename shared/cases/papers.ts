import { caseIdSchema, dateSchema, z } from '../kernel';
import { addressees, annualList, accounting, breachLog, disclosureSchema, individualLetter, mediaNotice, ocrWorksheet, paperWordsSchema, substituteNoticePaper, type LoggedBreach, type Paper, type PaperCase } from './outputs';
import type { CaseDeadline, Notice } from './model';
import type { WorkUp } from './work-up';

/** What the officer says for the papers of a case alone, and the disclosures that it was. */
export const paperMatterSchema = z.strictObject({ words: paperWordsSchema, disclosures: z.array(disclosureSchema).max(50).default([]) });
export type PaperMatter = z.infer<typeof paperMatterSchema>;

/** Nothing said yet. */
export const noPaperMatter: PaperMatter = paperMatterSchema.parse({ words: {} });

const ofCase = { caseId: caseIdSchema };

/** Which paper: of a case, or over all cases. */
export const paperRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ocr-worksheet'), ...ofCase }),
  z.strictObject({ kind: z.literal('individual-letter'), ...ofCase, addressee: z.enum(addressees) }),
  z.strictObject({ kind: z.literal('substitute-notice'), ...ofCase }),
  z.strictObject({ kind: z.literal('media-notice'), ...ofCase }),
  /** For one person, by the organisation’s own reference of them: 45 CFR 164.528. */
  z.strictObject({ kind: z.literal('accounting'), ...ofCase, recordReference: z.string().trim().min(1).max(60), requestedOn: dateSchema, from: dateSchema.nullable(), suspendedUntil: dateSchema.nullable() }),
  z.strictObject({ kind: z.literal('breach-log') }),
  z.strictObject({ kind: z.literal('annual-list'), year: z.number().int().min(2009).max(2899) }),
]);
export type PaperRequest = z.infer<typeof paperRequestSchema>;

/** What a case is, as the papers want it. */
export function paperCaseOf(ref: string, workUp: WorkUp, notices: readonly Notice[], deadlines: readonly CaseDeadline[], madeOn: string): PaperCase {
  const { summary, happened, discovery, affected, associate, isPart2, information, locations } = workUp;
  return {
    ref, madeOn, summary, happened, isPart2, information, locations,
    discovery: { on: discovery.on, until: discovery.until },
    affected: { byState: affected.byState, elsewhere: affected.elsewhere, isEstimate: affected.isEstimate, minors: affected.minors, deceased: affected.deceased, unreachable: affected.unreachable },
    isAssociateInvolved: associate.isInvolved === true,
    notices: notices.map(({ to, jurisdiction, sentOn, count }) => ({ to, jurisdiction, sentOn, count })),
    deadlines,
  };
}

/** The paper of one case that is asked for. */
export function paperOfCase(request: Exclude<PaperRequest, { kind: 'breach-log' | 'annual-list' }>, made: PaperCase, { words, disclosures }: PaperMatter): Paper {
  switch (request.kind) {
    case 'ocr-worksheet':
      return ocrWorksheet(made, words);
    case 'individual-letter':
      return individualLetter(made, words, request.addressee);
    case 'substitute-notice':
      return substituteNoticePaper(made, words);
    case 'media-notice':
      return mediaNotice(made, words);
    case 'accounting': {
      const { recordReference, requestedOn, from, suspendedUntil } = request;
      return accounting({ recordReference, requestedOn, ...(from === null ? {} : { from }), ...(suspendedUntil === null ? {} : { suspendedUntil }) }, disclosures.map((each) => ({ ...each, caseRef: made.ref })), made.madeOn);
    }
  }
}

/** The paper over all breaches that is asked for. */
export function paperOfAll(request: Extract<PaperRequest, { kind: 'breach-log' | 'annual-list' }>, breaches: readonly LoggedBreach[], madeOn: string): Paper {
  return request.kind === 'breach-log' ? breachLog(breaches, madeOn) : annualList(breaches, request.year, madeOn);
}
