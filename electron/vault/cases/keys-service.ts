import { randomBytes } from 'node:crypto';
import { readOfficerCard } from '../../../shared/incidents';
import { officerKeyIdSchema, randomWord, refuse, type GrantId } from '../../../shared/kernel';
import { passcodeBytes, passcodeFrom, readPasscode } from '../../../shared/queries';
import { readChosen } from '../chosen-file';
import type { Handlers } from '../handlers';
import { sql } from '../store';
import { isAgeRecipient } from './age';
import { openBackup, sealBackup } from './backup';
import { digestOf } from './inbox';
import { cardOf, identities, insertPair, keyInUse, listKeys, makeOfficerPair, pairsForBackup, wordsOfCard, type OfficerPair } from './officer-key';
import { askAnew } from './mail';
import { reopenKept } from './reopening';
import type { CasesNeeds } from './service';

/** Largest backup file, in bytes. */
const backupLimitBytes = 200_000;

type KeyCall = 'cases.keys' | 'cases.makeKey' | 'cases.exportCard' | 'cases.backUpKeys' | 'cases.openBackup' | 'cases.restoreKeys';

/** The officer's key: made here, its private halves never leave but sealed; the public card goes into the policy. */
export function keyHandlers({ sessions, grants, policy, leave, collect }: CasesNeeds): Pick<Handlers<'cases'>, KeyCall> {
  const open = () => sessions.current() ?? refuse({ code: 'locked' });
  const named = (): string | null => policy().privacyOfficer;

  /** The keys of a backup. The private bytes are the caller's to zero. */
  async function read(grantId: GrantId, passphrase: Uint8Array): Promise<OfficerPair[]> {
    const file = await readChosen(grants, grantId, backupLimitBytes);
    const typed = Buffer.from(passphrase).toString('utf8').trim();
    return openBackup(file, typed === '' ? '' : (readPasscode(typed) ?? typed), open().database.transaction('read', identities));
  }

  return {
    'cases.keys': (db) => ({ keys: listKeys(db, named()) }),

    'cases.makeKey': async (_input, { now, newId }) => {
      const pair = await makeOfficerPair(now);
      return (db) => {
        insertPair(db, newId('oky', officerKeyIdSchema), pair, { now, retiredAt: null, backedUpAt: null });
        return { key: keyInUse(db, named()) };
      };
    },

    'cases.exportCard': (db, _input, { afterCommit }) => {
      const { card, words } = keyInUse(db, named());
      // The line alone: its words are worked out by whoever takes it over, and compared by another way than the file came.
      const text = `${card}\n`;
      afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(text)) }));
      return { name: 'privacy-officer-card.txt', text, encoding: 'utf8', line: card, words };
    },

    'cases.backUpKeys': async ({ to }) => {
      const card = to === null ? null : (readOfficerCard(to) ?? refuse({ code: 'no-card' }));
      if (card !== null && !isAgeRecipient(card.recipient)) refuse({ code: 'no-card' });
      const pairs = open().database.transaction('read', pairsForBackup);
      if (pairs.length === 0) refuse({ code: 'not-found', what: 'key' });
      const backedUp = pairs.map(({ recipient }) => recipient);
      // Sealed to itself it would be lost with what it is to outlast.
      if (card !== null && backedUp.includes(card.recipient)) refuse({ code: 'no-card' });
      const passphrase = card === null ? passcodeFrom(randomBytes(passcodeBytes)) : null;
      const text = await sealBackup(pairs, passphrase === null ? { recipient: card?.recipient ?? '' } : { passphrase });
      return (db, { now, afterCommit }) => {
        for (const recipient of backedUp) db.run(sql`update officer_keys set backed_up_at = ${now} where recipient = ${recipient}`);
        afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(text)) }));
        return { name: `backup-${randomWord(8, (count) => randomBytes(count))}.age`, text, encoding: 'utf8', keys: backedUp.length, passphrase };
      };
    },

    'cases.openBackup': async ({ grantId }, _context, { passphrase }) => {
      const pairs = await read(grantId, passphrase);
      for (const { privateKey } of pairs) privateKey.fill(0);
      return (db) => {
        const here = new Set(listKeys(db, null).map(({ card }) => card));
        return { keys: pairs.map((pair) => ({ card: cardOf(pair), words: wordsOfCard(cardOf(pair)), madeAt: pair.madeAt, isHere: here.has(cardOf(pair)) })) };
      };
    },

    'cases.restoreKeys': async ({ grantId, words }, { now, newId }, { passphrase }) => {
      const pairs = await read(grantId, passphrase);
      const last = pairs.at(-1) ?? refuse({ code: 'officer-backup', why: 'no-backup' });
      if (wordsOfCard(cardOf(last)).join(' ') !== words.join(' ').toLowerCase()) {
        for (const { privateKey } of pairs) privateKey.fill(0);
        return refuse({ code: 'fingerprint-differs' });
      }
      const reopen = await reopenKept(open().database, pairs.map(({ identity }) => identity));
      return (db, context) => {
        const here = new Set(listKeys(db, null).map(({ card }) => card));
        const isEmpty = here.size === 0;
        const missing = pairs.filter((pair) => !here.has(cardOf(pair)));
        // Into an empty vault the key comes back as it was: in use. Beside another it opens what it opened, and signs nothing.
        for (const pair of missing) insertPair(db, newId('oky', officerKeyIdSchema), pair, { now, retiredAt: isEmpty && pair === last ? null : now, backedUpAt: now });
        for (const { privateKey } of pairs) privateKey.fill(0);
        if (missing.length > 0) askAnew(db);
        context.afterCommit(collect);
        return { restored: missing.length, opened: reopen(db, context) };
      };
    },
  };
}
