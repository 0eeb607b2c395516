import { createHash } from 'node:crypto';
import type { Leave } from '../../../shared/ipc';
import { canonicalJson, refuse, signedSchema, type Signed } from '../../../shared/kernel';
import { forTeam, newInFile, readTeamFile, teamFileKind, teamFileLimitBytes, teamFileVersion, type TeamStatement } from '../../../shared/shelf';
import { fingerprintOf } from '../../signatures';
import { readChosen } from '../chosen-file';
import type { Grants } from '../grants';
import type { Handlers } from '../handlers';
import { verifySigned } from '../signing';
import type { WritableDatabase } from '../store';
import { listGroups } from './favourites-store';
import { shelved, type CodeBooks } from './judge';

export type TeamNeeds = {
  readonly grants: Pick<Grants, 'find'>;
  /** Signs with the vault's own key. */
  readonly sign: (db: WritableDatabase, statement: TeamStatement, now: number) => Signed;
  /** Lets the shell save what was given out. */
  readonly leave: (leave: Leave) => void;
};

/** Favourites as a file: a lead hands them to a team, and each sees what is new before anything is changed. */
export function teamHandlers(books: CodeBooks, { grants, sign, leave }: TeamNeeds): Pick<Handlers<'shelf'>, 'shelf.exportFavourites' | 'shelf.inspectFavourites'> {
  return {
    'shelf.exportFavourites': (db, _input, { person, now, afterCommit }) => {
      const groups = forTeam(listGroups(db, person.id));
      const text = `${canonicalJson(sign(db, { kind: teamFileKind, version: teamFileVersion, groups }, now))}\n`;
      afterCommit(() => leave({ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') }));
      return { text, favourites: groups.reduce((sum, { favourites }) => sum + favourites.length, 0) };
    },

    'shelf.inspectFavourites': async ({ grantId, date }) => {
      const text = (await readChosen(grants, grantId, teamFileLimitBytes)).toString('utf8');
      const { groups } = statementIn(text);
      const signedBy = fingerprintOf(Buffer.from(signedSchema.parse(JSON.parse(text)).key, 'base64'));
      return (db, { person }) => ({
        groups: newInFile(groups, listGroups(db, person.id)).map((group) => ({
          ...group, favourites: group.favourites.map(({ label, isNew, ...code }) => ({ ...shelved(books, code, date), label, isNew })),
        })),
        signedBy,
      });
    },
  };
}

/** @throws FaultError `bad-file` */
function statementIn(text: string): TeamStatement {
  const read = readTeamFile(text, verifySigned);
  if (!('why' in read)) return read;
  switch (read.why) {
    case 'no-favourites':
      return refuse({ code: 'bad-file', why: 'unknown-layout', expected: 'favourites that Chartlock has saved' });
    case 'version':
      return refuse({ code: 'bad-file', why: 'unknown-layout', expected: `version ${teamFileVersion} of a file of favourites`, found: `version ${read.found}` });
    case 'changed':
      return refuse({ code: 'bad-file', why: 'unknown-layout', expected: 'the words that were signed when it was saved', found: 'others: it was changed since' });
  }
}
