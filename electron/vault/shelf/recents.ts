import { codeNameSchema, shelfLimits, type CodeName } from '../../../shared/shelf';
import { instantSchema, z, type EncounterId, type PersonId } from '../../../shared/kernel';
import { decidingDate, existing, readSheet } from '../coding';
import type { Context, Handlers } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { shelved, type CodeBooks } from './judge';

const recentRow = z.strictObject({ seq: z.int(), at: instantSchema, name: z.string().transform((text) => codeNameSchema.parse(JSON.parse(text))) });

/** The codes that a person has looked at or assigned in an encounter. They say what its patient may have, and die with it. */
export function recentsHandlers(books: CodeBooks): Pick<Handlers<'shelf'>, 'shelf.recents' | 'shelf.noteLook' | 'shelf.clearRecents'> {
  return {
    'shelf.recents': (db, { encounterId }, context) => {
      const date = decidingDate(existing(db, encounterId), context);
      const sheet = readSheet(db, encounterId);
      return {
        recents: recentsOf(db, encounterId, context.person.id).map(({ name, at }) => ({
          ...shelved(books, name, date), at, assigned: sheet.some(({ system, code }) => system === name.system && code === name.code),
        })),
      };
    },

    'shelf.noteLook': (db, { encounterId, ...name }, context) => {
      existing(db, encounterId);
      noteRecent(db, { encounterId, ...name }, context);
      return {};
    },

    'shelf.clearRecents': (db, { encounterId }, { person }) => {
      db.run(sql`delete from recents where encounter_id = ${encounterId} and person_id = ${person.id}`);
      return {};
    },
  };
}

/** The newest first. */
function recentsOf(db: ReadableDatabase, encounterId: EncounterId, personId: PersonId): z.infer<typeof recentRow>[] {
  return db.all(recentRow, sql`select seq, at, chart_open(encounter_id, sealed) as name from recents where encounter_id = ${encounterId} and person_id = ${personId} order by seq desc`);
}

/** Puts a code before the others; each stands there once, and the oldest make room. */
export function noteRecent(db: WritableDatabase, { encounterId, system, code }: CodeName & { readonly encounterId: EncounterId }, { person, now }: Pick<Context, 'person' | 'now'>): void {
  const others = recentsOf(db, encounterId, person.id);
  const first = others[0]?.name;
  if (first?.system === system && first.code === code) return;
  const gone = others.filter(({ name }, index) => (name.system === system && name.code === code) || index >= shelfLimits.recents - 1);
  for (const { seq } of gone) db.runOne(sql`delete from recents where seq = ${seq}`);
  db.runOne(sql`insert into recents (encounter_id, person_id, sealed, at) values (${encounterId}, ${person.id}, chart_seal(${encounterId}, ${JSON.stringify({ system, code })}), ${now})`);
}
