import { codeDetailsSchema, placeSchema, type CodeDetails, type Place } from '../../../shared/codesets';
import { z } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { flagSchema, jsonSchema } from './store';

/** Writes what a file says of codes of a staged release, beside their titles. */
export function insertDetails(db: WritableDatabase, key: number, details: readonly (readonly [code: string, details: CodeDetails])[]): void {
  for (const [code, each] of details) db.runOne(sql`insert into code_details values (${key}, ${code}, ${JSON.stringify(each)})`);
}

/** What the file of a release says of a code; undefined where it says nothing, or an earlier Chartlock imported it. */
export function readDetails(db: ReadableDatabase, key: number, code: string): CodeDetails | undefined {
  return db.get(z.object({ details: jsonSchema.pipe(codeDetailsSchema) }), sql`select details from code_details where release_key = ${key} and code = ${code}`)?.details;
}

/** Keeps the publisher's notice with a staged release. */
export function writeNotice(db: WritableDatabase, key: number, notice: string): void {
  db.runOne(sql`update releases set notice = ${notice} where key = ${key}`);
}

/** The publisher's notice: copyright and terms, in lines; empty where there is none. */
export function readNotice(db: ReadableDatabase, key: number): string {
  return db.get(z.object({ notice: z.string() }), sql`select notice from releases where key = ${key}`)?.notice ?? '';
}

/** Writes places of a staged table of places of service. */
export function insertPlaces(db: WritableDatabase, key: number, places: readonly Place[]): void {
  for (const { code, name, description, setting, unassigned } of places) {
    db.runOne(sql`insert into places values (${key}, ${code}, ${name}, ${description}, ${setting}, ${unassigned ? 1 : 0})`);
  }
}

/** The places of an edition, in the order of their codes. */
export function readPlaces(db: ReadableDatabase, key: number): Place[] {
  return db.all(placeSchema.extend({ unassigned: flagSchema }), sql`select code, name, description, setting, unassigned from places where release_key = ${key} order by code`);
}
