import { bareCodeSchema, systemSchema } from '../codesets';
import { evidenceSchema } from '../coding';
import { candidateIdSchema, favouriteGroupIdSchema, favouriteIdSchema, instantSchema, z } from '../kernel';

/** The most that a shelf holds: what is longer is no shelf, but a code set of one's own. */
export const shelfLimits = { groups: 40, favourites: 400, candidates: 100, recents: 40, noteVersions: 20, evidence: 20 } as const;

/** Which code is meant: its system and its characters without decimal point. */
export const codeNameSchema = z.strictObject({ system: systemSchema, code: bareCodeSchema });
export type CodeName = z.infer<typeof codeNameSchema>;

/**
 * Why a code on the shelf cannot be assigned on the date that decides. `not-held`: the release in force does not have
 * it, or there is none in force.
 */
export const shelfFaults = ['not-held', 'category', 'modifier', 'not-in-force', 'pin-broken'] as const;
export const shelfFaultSchema = z.enum(shelfFaults);
export type ShelfFault = z.infer<typeof shelfFaultSchema>;

/** A code as the release in force on a date has it; without title where that holds none. */
export const shelvedCodeSchema = codeNameSchema.extend({ written: z.string(), title: z.string(), fault: shelfFaultSchema.nullable() });
export type ShelvedCode = z.infer<typeof shelvedCodeSchema>;

/** The title when the code was put on the shelf or confirmed, where the release in force has another one; null where it has the same. */
const revisedFromSchema = z.string().nullable();

/** What a person calls a code: one line. */
export const labelSchema = z.string().trim().max(80).regex(/^[^\p{Cc}]*$/u);
/** What a person calls a group of codes. */
export const groupNameSchema = z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u);

export const favouriteSchema = shelvedCodeSchema.extend({ favouriteId: favouriteIdSchema, label: z.string(), revisedFrom: revisedFromSchema });
export type Favourite = z.infer<typeof favouriteSchema>;

export const favouriteGroupSchema = z.strictObject({ groupId: favouriteGroupIdSchema, name: z.string(), favourites: z.array(favouriteSchema) });
export type FavouriteGroup = z.infer<typeof favouriteGroupSchema>;

/** A code that was looked at or assigned in an encounter. */
export const recentSchema = shelvedCodeSchema.extend({ at: instantSchema, assigned: z.boolean() });
export type Recent = z.infer<typeof recentSchema>;

/** What a person notes to a code. */
export const noteTextSchema = z.string().trim().min(1).max(2000);

/** A note as it was at one time; without text where it was deleted. */
export const noteVersionSchema = z.strictObject({ version: z.number().int().positive(), text: z.string(), at: instantSchema });
export type NoteVersion = z.infer<typeof noteVersionSchema>;

export const reasonSchema = z.string().trim().max(400);
/** The words of the index that lead to a candidate, from the main term down. */
export const indexPathSchema = z.array(z.string().trim().min(1).max(200)).max(12);

/** Something that may become a code of the encounter: a code, a category, or a place in the index with or without a code. */
export const candidateSchema = z.strictObject({
  candidateId: candidateIdSchema,
  /** The code that is meant, or the category it will be of; null where only the index names it so far. */
  code: shelvedCodeSchema.nullable(),
  /** The book with its edition, then the terms from the main term down; empty where it was not found in one. */
  revisedFrom: revisedFromSchema,
  path: z.array(z.string()),
  reason: z.string(),
  /** The words selected at the time; `stands` is false where the document is no longer the one they were taken from. */
  evidence: z.array(evidenceSchema.extend({ stands: z.boolean() })),
  putByName: z.string(),
  putAt: instantSchema,
});
export type Candidate = z.infer<typeof candidateSchema>;

/** The candidates of an encounter: those that wait, in their order, and those that were dropped and can be brought back. */
export const basketSchema = z.strictObject({ waiting: z.array(candidateSchema), dropped: z.array(candidateSchema) });
export type Basket = z.infer<typeof basketSchema>;
