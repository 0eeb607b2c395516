import { dateSchema, z } from '../../kernel';
import { noteKinds } from '../books/kinds';
import { codeEntrySchema, releaseSchema } from '../model';

/** A code as it is shown beside another: bare and as written. */
export const shownCodeSchema = codeEntrySchema.pick({ code: true, title: true, billable: true }).extend({ written: z.string() });
export type ShownCode = z.infer<typeof shownCodeSchema>;

/** An edition of a book that something is taken from, and how it stands to the date: it is named wherever it speaks. */
export const usedEditionSchema = z.strictObject({
  book: releaseSchema.shape.book,
  name: z.string(),
  fileName: z.string(),
  why: z.enum(['in-force', 'latest-before', 'earliest']),
});
export type UsedEdition = z.infer<typeof usedEditionSchema>;

export const shownNoteSchema = z.strictObject({
  kind: z.enum(noteKinds),
  text: z.string(),
  /** The line of the edition's file on which it stands, from 1. */
  line: z.number().int(),
  /** The codes that it names and the code sets have: [start, end) of its text, and the code bare. */
  named: z.array(z.strictObject({ start: z.number().int(), end: z.number().int(), code: z.string() })),
});
export type ShownNote = z.infer<typeof shownNoteSchema>;

/** A chapter, section or code on the way down to the code that was asked for, with its own notes. */
export const tabularStepSchema = z.strictObject({
  kind: z.enum(['chapter', 'section', 'code']),
  /** A chapter's number, a section's range, a code as written. */
  written: z.string(),
  title: z.string(),
  line: z.number().int(),
  notes: z.array(shownNoteSchema),
});
export type TabularStep = z.infer<typeof tabularStepSchema>;

/** A 7th character that completes the code, and the code that it gives. */
export const seventhChoiceSchema = z.strictObject({
  character: z.string(),
  text: z.string(),
  inclusions: z.array(z.string()),
  code: z.string(),
  written: z.string(),
  title: z.string(),
});
export type SeventhChoice = z.infer<typeof seventhChoiceSchema>;

/** What the Tabular List said of a code at one time: the digest of every note and 7th character that held for it, and the edition that said so. */
export const bookNotesSchema = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), edition: z.string() });
export type BookNotes = z.infer<typeof bookNotesSchema>;

export const tabularPaneSchema = z.strictObject({
  written: z.string(),
  /** The edition of the Tabular List that is used on the date; null where none is loaded. */
  edition: usedEditionSchema.nullable(),
  /** The release of codes in force on the date, by which codes are offered; null where there is none. */
  codesName: z.string().nullable(),
  /**
   * How the Tabular has the code: itself; by its 7th character, which it does not print; only something above it (the code is newer,
   * or no longer there); or not at all.
   */
  found: z.enum(['itself', 'by-seventh', 'above', 'nowhere']),
  /** From the chapter down to the code, or to what is nearest above it. All of their notes hold for it. */
  steps: z.array(tabularStepSchema),
  sevenths: z
    .strictObject({
      /** Where the Tabular defines them, as written; null where they are read off the titles of the codes in force. */
      definedAt: z.string().nullable(),
      line: z.number().int().nullable(),
      /** The code as it stands before the 7th character, with its placeholders: W06.XXX. */
      stem: z.string(),
      choices: z.array(seventhChoiceSchema),
    })
    .nullable(),
  /** The same code of another side, itself left out. */
  sides: z.array(shownCodeSchema.extend({ side: z.enum(['right', 'left', 'bilateral', 'unspecified']) })),
  crosswalk: z.strictObject({
    edition: usedEditionSchema.nullable(),
    /** Where the code is not in the release in force: what its cases are coded by now, each complete and valid on the date. */
    successors: z.array(shownCodeSchema),
    how: z.enum(['same', 'subdivided', 'replaced', 'none']),
    /** What its cases were coded by before it came. */
    before: z.array(z.strictObject({ previous: z.string(), effectiveOn: dateSchema, isCombination: z.boolean() })),
  }),
});
export type TabularPane = z.infer<typeof tabularPaneSchema>;
