import { codeNameSchema, groupNameSchema, labelSchema, shelfLimits } from './model';
import type { System } from '../codesets';
import { signedSchema, z } from '../kernel';

/** Groups of favourites as they travel: codes and labels, never a title, since a release tells it where they arrive. */
export const teamGroupsSchema = z
  .array(z.strictObject({ name: groupNameSchema, favourites: z.array(codeNameSchema.extend({ label: labelSchema })).max(shelfLimits.favourites) }))
  .max(shelfLimits.groups);
export type TeamGroups = z.infer<typeof teamGroupsSchema>;

/** The kind and version of the file in which a lead hands favourites to a team. */
export const teamFileKind = 'chartlock.favourites';
export const teamFileVersion = 1;

/** What the file states: JSON, signed with the key of the vault that it comes from. */
export const teamStatementSchema = z.strictObject({ kind: z.literal(teamFileKind), version: z.literal(teamFileVersion), groups: teamGroupsSchema });
export type TeamStatement = z.infer<typeof teamStatementSchema>;

/** The largest file that is read. */
export const teamFileLimitBytes = 1_000_000;

/**
 * Systems whose titles are licensed to whoever holds the licence: what a person calls such a code may be its title, and
 * stays on the desk (CPT is the American Medical Association's).
 */
const licensed: readonly System[] = ['cpt'];

/** Favourites as they leave the desk. */
export function forTeam(groups: readonly { readonly name: string; readonly favourites: readonly TeamGroups[number]['favourites'][number][] }[]): TeamGroups {
  return groups
    .filter(({ favourites }) => favourites.length > 0)
    .map(({ name, favourites }) => ({ name, favourites: favourites.map(({ system, code, label }) => ({ system, code, label: licensed.includes(system) ? '' : label })) }));
}

/** Why a text is no file of favourites; `changed`: it was altered after it was signed. */
export type TeamFileFault = { readonly why: 'no-favourites' } | { readonly why: 'version'; readonly found: string } | { readonly why: 'changed' };

const anyVersion = z.object({ kind: z.literal(teamFileKind), version: z.unknown() });

/** Reads a file of favourites. `isSigned` tells whether a statement bears the signature beside it. */
export function readTeamFile(text: string, isSigned: (signed: z.infer<typeof signedSchema>) => boolean): TeamStatement | TeamFileFault {
  const signed = signedSchema.safeParse(parsed(text)).data;
  if (signed === undefined) return { why: 'no-favourites' };
  if (!isSigned(signed)) return { why: 'changed' };
  const content = parsed(signed.statement);
  const statement = teamStatementSchema.safeParse(content).data;
  if (statement !== undefined) return statement;
  const other = anyVersion.safeParse(content).data;
  return other === undefined || other.version === teamFileVersion ? { why: 'no-favourites' } : { why: 'version', found: String(other.version).slice(0, 20) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What of a file is not on the shelf yet: a code is known in a group of the same name. */
export type NewInFile = { readonly name: string; readonly isNew: boolean; readonly favourites: readonly (TeamGroups[number]['favourites'][number] & { readonly isNew: boolean })[] };

/** Marks what is new in a file against the groups that a person has. */
export function newInFile(file: TeamGroups, own: readonly { readonly name: string; readonly favourites: readonly { readonly system: string; readonly code: string }[] }[]): NewInFile[] {
  return file.map(({ name, favourites }) => {
    const group = own.find((each) => sameName(each.name, name));
    return { name, isNew: group === undefined, favourites: favourites.map((favourite) => ({ ...favourite, isNew: group?.favourites.some((each) => each.system === favourite.system && each.code === favourite.code) !== true })) };
  });
}

/** Whether two groups are called the same, however their letters are written. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
