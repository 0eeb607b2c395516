import { codeNameSchema, noteVersionSchema, shelfLimits, type CodeName, type NoteVersion } from '../../../shared/shelf';
import { refuse, type PersonId } from '../../../shared/kernel';
import type { Context, Handlers } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import type { CheckWords } from './words';

type Calls = 'shelf.noted' | 'shelf.note' | 'shelf.saveNote' | 'shelf.deleteNote' | 'shelf.restoreNote';

/** What a person notes to a code: each change is a version of its own, so that none loses the one before. */
export function notesHandlers(checkWords: CheckWords): Pick<Handlers<'shelf'>, Calls> {
  return {
    'shelf.noted': (db, _input, { person }) => ({
      codes: db.all(
        codeNameSchema,
        sql`select system, code from code_notes n where person_id = ${person.id} and text <> ''
          and version = (select max(version) from code_notes m where m.person_id = n.person_id and m.system = n.system and m.code = n.code) order by system, code`,
      ),
    }),

    'shelf.note': (db, name, { person }) => ({ versions: versionsOf(db, person.id, name) }),

    'shelf.saveNote': (db, { encounterId, text, ...name }, context) => {
      checkWords(db, [text], encounterId);
      return { versions: write(db, name, text, context) };
    },

    'shelf.deleteNote': (db, name, context) => {
      if ((versionsOf(db, context.person.id, name)[0]?.text ?? '') === '') refuse({ code: 'not-found', what: 'note' });
      return { versions: write(db, name, '', context) };
    },

    'shelf.restoreNote': (db, { version, ...name }, context) => {
      const found = versionsOf(db, context.person.id, name).find((each) => each.version === version) ?? refuse({ code: 'not-found', what: 'note' });
      return { versions: write(db, name, found.text, context) };
    },
  };
}

function versionsOf(db: ReadableDatabase, personId: PersonId, { system, code }: CodeName): NoteVersion[] {
  return db.all(
    noteVersionSchema,
    sql`select version, text, written_at as at from code_notes where person_id = ${personId} and system = ${system} and code = ${code} order by version desc`,
  );
}

/** Adds a version, unless it says what the last one says; the oldest make room. */
function write(db: WritableDatabase, name: CodeName, text: string, { person, now }: Context): NoteVersion[] {
  const [latest] = versionsOf(db, person.id, name);
  if (latest?.text === text) return versionsOf(db, person.id, name);
  const version = (latest?.version ?? 0) + 1;
  db.runOne(sql`insert into code_notes (person_id, system, code, version, text, written_at) values (${person.id}, ${name.system}, ${name.code}, ${version}, ${text}, ${now})`);
  db.run(sql`delete from code_notes where person_id = ${person.id} and system = ${name.system} and code = ${name.code} and version <= ${version - shelfLimits.noteVersions}`);
  return versionsOf(db, person.id, name);
}
