import { spanSchema } from '../coding';
import { chartWorkers, codeAssigners, declareCall, nothingSchema } from '../ipc/declare';
import { candidateIdSchema, dateSchema, encounterIdSchema, favouriteGroupIdSchema, favouriteIdSchema, grantIdSchema, z, type Role } from '../kernel';
import {
  basketSchema, candidateSchema, codeNameSchema, favouriteGroupSchema, groupNameSchema, indexPathSchema, labelSchema, noteTextSchema, noteVersionSchema, reasonSchema, recentSchema, shelvedCodeSchema,
} from './model';
import { teamGroupsSchema } from './team-file';

/** Whoever hands favourites to a team. */
const teamLeads: readonly Role[] = ['lead'];

/**
 * Favourites and notes are a person's own and about public codes; their words are held against the identifiers of open
 * charts, so that they carry none. Activity that an audit has to record is activity around ePHI (45 CFR 164.312(b)).
 */
const own = { none: 'the person’s own, about public codes; holds no identifier of a chart' };
/** Own things change no chart, and wait for no training. */
const ofOneself = { kind: 'write', roles: chartWorkers, whileOverdue: 'allowed', audit: own } as const;

const onEncounter = z.strictObject({ encounterId: encounterIdSchema });
/** The chart that is open beside what is written, against whose identifiers the words are held. */
const besideChart = z.strictObject({ encounterId: encounterIdSchema.nullable() });
const onCandidate = onEncounter.extend({ candidateId: candidateIdSchema });
const auditsCandidate = <Event extends string>(event: Event) => ({ event: ({ encounterId, candidateId }: z.output<typeof onCandidate>) => ({ event, encounterId, candidateId }) as const });
const onBasket = { kind: 'write', roles: codeAssigners } as const;

export const shelfCalls = [
  declareCall({
    name: 'shelf.favourites',
    kind: 'read',
    roles: chartWorkers,
    /** The date whose releases say what each code is. */
    input: z.strictObject({ date: dateSchema }),
    output: z.strictObject({ groups: z.array(favouriteGroupSchema) }),
    audit: own,
  }),
  /** Into a group, or where none is named into the first; `position` (from 1) puts one back where it was. */
  declareCall({
    name: 'shelf.addFavourite',
    ...ofOneself,
    input: besideChart.extend({ ...codeNameSchema.shape, label: labelSchema, groupId: favouriteGroupIdSchema.nullable(), position: z.number().int().positive().nullable() }),
    output: z.strictObject({ favouriteId: favouriteIdSchema, groupId: favouriteGroupIdSchema }),
  }),
  declareCall({ name: 'shelf.labelFavourite', ...ofOneself, input: besideChart.extend({ favouriteId: favouriteIdSchema, label: labelSchema }), output: nothingSchema }),
  declareCall({ name: 'shelf.moveFavourite', ...ofOneself, input: z.strictObject({ favouriteId: favouriteIdSchema, groupId: favouriteGroupIdSchema, position: z.number().int().positive() }), output: nothingSchema }),
  /** Takes the title that holds on the date for the one that is known. */
  declareCall({ name: 'shelf.confirmFavourite', ...ofOneself, input: z.strictObject({ favouriteId: favouriteIdSchema, date: dateSchema }), output: nothingSchema }),
  declareCall({ name: 'shelf.removeFavourite', ...ofOneself, input: z.strictObject({ favouriteId: favouriteIdSchema }), output: nothingSchema }),
  /** Makes a group, or gives one another name. */
  declareCall({ name: 'shelf.nameGroup', ...ofOneself, input: besideChart.extend({ groupId: favouriteGroupIdSchema.nullable(), name: groupNameSchema }), output: z.strictObject({ groupId: favouriteGroupIdSchema }) }),
  declareCall({ name: 'shelf.moveGroup', ...ofOneself, input: z.strictObject({ groupId: favouriteGroupIdSchema, position: z.number().int().positive() }), output: nothingSchema }),
  /** Only while it holds nothing. */
  declareCall({ name: 'shelf.removeGroup', ...ofOneself, input: z.strictObject({ groupId: favouriteGroupIdSchema }), output: nothingSchema }),
  /** The person's favourites as a file for a team; the shell then saves this text once, and no other. */
  declareCall({
    name: 'shelf.exportFavourites',
    kind: 'write',
    roles: teamLeads,
    proof: 'fresh',
    whileOverdue: 'allowed',
    input: nothingSchema,
    output: z.strictObject({ text: z.string(), favourites: z.number().int() }),
    audit: { event: (_input, { favourites }) => ({ event: 'shelf.exported', favourites }) },
  }),
  /** What a file of favourites holds, and what of it is new here. Nothing is changed. */
  declareCall({
    name: 'shelf.inspectFavourites',
    kind: 'task',
    roles: chartWorkers,
    whileOverdue: 'allowed',
    input: z.strictObject({ grantId: grantIdSchema, date: dateSchema }),
    output: z.strictObject({
      groups: z.array(z.strictObject({ name: z.string(), isNew: z.boolean(), favourites: z.array(shelvedCodeSchema.extend({ label: z.string(), isNew: z.boolean() })) })),
      /** SHA-256 of the public key that signed the file. */
      signedBy: z.string(),
    }),
    audit: { none: 'looks at a file of public codes that the person chose' },
  }),
  /** Takes over what is new: what is there keeps its place and its label. */
  declareCall({
    name: 'shelf.importFavourites',
    kind: 'write',
    roles: chartWorkers,
    whileOverdue: 'allowed',
    input: besideChart.extend({ groups: teamGroupsSchema }),
    output: z.strictObject({ favourites: z.number().int() }),
    audit: { event: (_input, { favourites }) => ({ event: 'shelf.imported', favourites }) },
  }),
  declareCall({ name: 'shelf.recents', kind: 'read', roles: chartWorkers, input: onEncounter, output: z.strictObject({ recents: z.array(recentSchema) }), audit: { none: 'part of the opened encounter' } }),
  declareCall({
    name: 'shelf.noteLook',
    kind: 'write',
    roles: chartWorkers,
    whileOverdue: 'allowed',
    input: onEncounter.extend(codeNameSchema.shape),
    output: nothingSchema,
    audit: { none: 'where the person has looked, as the place on the desk is; dies with the chart' },
  }),
  declareCall({ name: 'shelf.clearRecents', kind: 'write', roles: chartWorkers, whileOverdue: 'allowed', input: onEncounter, output: nothingSchema, audit: { none: 'forgets where the person has looked' } }),
  /** The codes to which the person has a note. */
  declareCall({ name: 'shelf.noted', kind: 'read', roles: chartWorkers, input: nothingSchema, output: z.strictObject({ codes: z.array(codeNameSchema) }), audit: own }),
  /** The versions of the person's note to a code, the newest first; none where there never was one. */
  declareCall({ name: 'shelf.note', kind: 'read', roles: chartWorkers, input: codeNameSchema, output: z.strictObject({ versions: z.array(noteVersionSchema) }), audit: own }),
  declareCall({ name: 'shelf.saveNote', ...ofOneself, input: besideChart.extend({ ...codeNameSchema.shape, text: noteTextSchema }), output: z.strictObject({ versions: z.array(noteVersionSchema) }) }),
  /** Deletes the note: its versions stay, so that it can be brought back. */
  declareCall({ name: 'shelf.deleteNote', ...ofOneself, input: codeNameSchema, output: z.strictObject({ versions: z.array(noteVersionSchema) }) }),
  declareCall({ name: 'shelf.restoreNote', ...ofOneself, input: codeNameSchema.extend({ version: z.number().int().positive() }), output: z.strictObject({ versions: z.array(noteVersionSchema) }) }),
  declareCall({ name: 'shelf.basket', kind: 'read', roles: chartWorkers, input: onEncounter, output: basketSchema, audit: { none: 'part of the opened encounter' } }),
  /** Put in twice, a code takes the words that are new as more evidence. */
  declareCall({
    name: 'shelf.put',
    ...onBasket,
    input: onEncounter.extend({ code: codeNameSchema.nullable(), path: indexPathSchema, evidence: z.array(spanSchema).max(20), reason: reasonSchema }),
    output: candidateSchema.pick({ candidateId: true }),
    audit: { event: ({ encounterId }, { candidateId }) => ({ event: 'shelf.put', encounterId, candidateId }) },
  }),
  declareCall({ name: 'shelf.setReason', ...onBasket, input: onCandidate.extend({ reason: reasonSchema }), output: nothingSchema, audit: auditsCandidate('shelf.changed') }),
  declareCall({ name: 'shelf.moveCandidate', ...onBasket, input: onCandidate.extend({ position: z.number().int().positive() }), output: nothingSchema, audit: auditsCandidate('shelf.changed') }),
  /** The person has looked at what a new release changed about the candidate. */
  declareCall({ name: 'shelf.confirmCandidate', ...onBasket, input: onCandidate, output: nothingSchema, audit: auditsCandidate('shelf.changed') }),
  declareCall({ name: 'shelf.drop', ...onBasket, input: onCandidate, output: nothingSchema, audit: auditsCandidate('shelf.dropped') }),
  declareCall({ name: 'shelf.bringBack', ...onBasket, input: onCandidate, output: nothingSchema, audit: auditsCandidate('shelf.brought-back') }),
] as const;
