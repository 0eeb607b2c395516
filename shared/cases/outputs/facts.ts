import { jurisdictionSchema, ocrActions, ocrEntityTypes, ocrFilers, ocrKinds, ocrLocations, ocrPhoneUsages, ocrSafeguards, ocrTypes, rules, type Deadline, type OcrKind, type OcrLocation } from '../../incidents';
import { dateSchema, z, type CalendarDate } from '../../kernel';

const line = z.string().trim().max(200).default('');
const words = z.string().trim().max(4000).default('');
const day = dateSchema.nullable().default(null);

/** A closed list of the portal's, by our own ids. */
function oneOf<Id extends string>(list: Readonly<Record<Id, string>>) {
  const has = (id: string): id is Id => Object.hasOwn(list, id);
  return z.string().refine(has, { message: 'is none of the list' });
}

/** An organisation and whom to ask there, as the portal has them. */
export const partySchema = z.strictObject({
  name: line, type: oneOf(ocrEntityTypes).nullable().default(null), street: line, city: line, state: jurisdictionSchema.nullable().default(null), zip: z.union([z.literal(''), z.string().regex(/^\d{5}(-\d{4})?$/)]).default(''),
  firstName: line, lastName: line, email: line, phone: line, phoneUsage: oneOf(ocrPhoneUsages).nullable().default(null),
});
export type Party = z.infer<typeof partySchema>;

/**
 * What the privacy officer says for the papers alone: it belongs to no finding. Nobody's name but those of officials; a letter is
 * addressed where the list of individuals is kept.
 */
export const paperWordsSchema = z.strictObject({
  reportType: z.enum(['initial', 'addendum']).default('initial'),
  /** The portal's number of the report that is added to. */
  trackingNumber: line,
  filer: oneOf(ocrFilers).default('covered-entity'),
  organisation: partySchema.prefault({}),
  associate: partySchema.prefault({}),
  breachType: oneOf(ocrTypes).nullable().default(null),
  /** What of each kind: "names, birth dates". */
  informationDetails: z.strictObject({ clinical: line, demographic: line, financial: line, other: line }).prefault({}),
  safeguards: z.array(oneOf(ocrSafeguards)).max(5).default([]),
  actions: z.array(oneOf(ocrActions)).max(15).default([]),
  otherAction: line,
  /** For letters and notices, in plain words. */
  whatHappened: words, steps: z.array(z.string().trim().min(1).max(600)).max(12).default([]), whatWeDo: words,
  tollFree: line, email: line, website: line, postal: line,
  /** When notice to individuals is expected to be complete. */
  noticeExpectedBy: day,
  attestedBy: line, attestedOn: day,
});
export type PaperWords = z.infer<typeof paperWordsSchema>;

/** Nothing said yet. */
export const noPaperWords: PaperWords = paperWordsSchema.parse({});

/** What of a case the papers are made of. */
export type PaperCase = {
  readonly ref: string;
  readonly madeOn: CalendarDate;
  readonly summary: string;
  readonly happened: { readonly on: CalendarDate | null; readonly until: CalendarDate | null };
  readonly discovery: { readonly on: CalendarDate | null; readonly until: CalendarDate | null };
  readonly affected: {
    readonly byState: Readonly<Partial<Record<string, number>>>;
    readonly elsewhere: number;
    readonly isEstimate: boolean;
    readonly minors: number | null;
    readonly deceased: number | null;
    /** Whose address is missing or out of date. */
    readonly unreachable: number | null;
  };
  readonly isAssociateInvolved: boolean;
  readonly isPart2: boolean | null;
  readonly information: readonly OcrKind[];
  readonly locations: readonly OcrLocation[];
  readonly notices: readonly PaperNotice[];
  readonly deadlines: readonly Pick<Deadline, 'to' | 'due' | 'rule' | 'why'>[];
};

/** A notice that was sent. */
export type PaperNotice = { readonly to: string; readonly jurisdiction: string | null; readonly sentOn: CalendarDate; readonly count: number };

/** How many people are affected in all. */
export function peopleIn({ affected }: Pick<PaperCase, 'affected'>): number {
  return Object.values(affected.byState).reduce<number>((sum, count) => sum + (count ?? 0), affected.elsewhere);
}

/** The states whose prominent media are told, in alphabetical order: 45 CFR 164.406(a). */
export function mediaStatesIn({ affected }: Pick<PaperCase, 'affected'>): readonly string[] {
  return Object.entries(affected.byState).filter(([, count]) => (count ?? 0) > rules.media.moreThan).map(([state]) => state).toSorted();
}

/** When the first notice to somebody was sent. */
export function firstNotice({ notices }: Pick<PaperCase, 'notices'>, to: string): CalendarDate | null {
  return notices.filter((notice) => notice.to === to).map(({ sentOn }) => sentOn).toSorted()[0] ?? null;
}

/** The words of a list for these ids, in the list's own order. */
export function wordsOf<Id extends string>(list: Readonly<Record<Id, string>>, ids: readonly string[]): readonly string[] {
  return Object.entries<string>(list).filter(([id]) => ids.includes(id)).map(([, each]) => each);
}

export { ocrKinds, ocrLocations };
