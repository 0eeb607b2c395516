import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepHalfWritten, WaitingFolder } from '../../../electron/incidents/waiting';
import { sealedTextSchema, waitingMost, waitingReportSchema } from '../../../shared/incidents';
import { shellCalls } from '../../../shared/ipc';
import { incidentIdSchema, type Fault, FaultError } from '../../../shared/kernel';

let profile = '';
let folder = '';
let now = 1_700_000_000_000;
let waiting: WaitingFolder;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'chartlock-waiting-'));
  folder = join(profile, 'incidents-waiting');
  now = 1_700_000_000_000;
  waiting = new WaitingFolder({ folder, now: () => now, uptimeMs: () => 5000.4, random: (count) => randomBytes(count) });
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const officer = await identityToRecipient(await generateX25519Identity());

async function sealedTo(recipients: readonly string[], words = 'a fax went astray'): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(words));
}

const kept = (name: string) => waitingReportSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
const only = (): string => readdirSync(folder)[0] ?? '';

function faultOf(act: () => unknown): Fault | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof FaultError ? error.fault : { code: 'internal', incident: 'other' };
  }
}

describe('A report that waits at a locked desk', () => {
  it('has a reference and the time of noticing on the disk from the first moment on', () => {
    const { incidentId, noticed } = waiting.notice();
    expect(noticed).toEqual({ at: 1_700_000_000_000, uptimeMs: 5000 });
    expect(kept(only())).toEqual({ kind: 'chartlock-incident-waiting', format: 1, incidentId, noticed, type: null, savedAt: noticed.at, sealed: null });
  });

  it('keeps its time of noticing whatever is said later, and whatever the clock says then', async () => {
    const { incidentId, noticed } = waiting.notice();
    now -= 86_400_000;
    waiting.keepSealed(incidentId, await sealedTo([officer]));
    expect(kept(only())).toMatchObject({ noticed, savedAt: now });
  });

  it('is replaced whole by what was sealed later', async () => {
    const { incidentId } = waiting.notice();
    const [first, second] = [await sealedTo([officer], 'a'), await sealedTo([officer], 'a fax')];
    waiting.keepSealed(incidentId, first);
    waiting.keepSealed(incidentId, second);
    expect(kept(only()).sealed).toBe(second);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('has no type in the clear once words are sealed, and keeps those words when a type follows', async () => {
    const { incidentId } = waiting.notice();
    waiting.keepType(incidentId, 'misdirected');
    expect(kept(only()).type).toBe('misdirected');
    const sealed = await sealedTo([officer]);
    waiting.keepSealed(incidentId, sealed);
    waiting.keepType(incidentId, 'lost-paper');
    expect(kept(only())).toMatchObject({ type: null, sealed });
  });

  it('is for this user alone: folder 700, files 600, also where the folder was there before', async () => {
    mkdirSync(folder, { mode: 0o755 });
    const { incidentId } = waiting.notice();
    waiting.keepSealed(incidentId, await sealedTo([officer]));
    waiting.leaveConcern(await sealedTo([officer]));
    expect([folder, ...readdirSync(folder).map((name) => join(folder, name))].map((path) => (lstatSync(path).mode & 0o777).toString(8))).toEqual(['700', '600', '600']);
  });

  it('is not brought back once the vault has taken it over', async () => {
    const { incidentId } = waiting.notice();
    rmSync(join(folder, only()));
    const sealed = await sealedTo([officer]);
    expect(faultOf(() => waiting.keepSealed(incidentId, sealed))).toEqual({ code: 'not-found', what: 'file' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one of so many at most', () => {
    for (let count = 0; count < waitingMost; count += 1) waiting.notice();
    expect(faultOf(() => waiting.notice())).toEqual({ code: 'waiting-full', limit: waitingMost });
    expect(readdirSync(folder)).toHaveLength(waitingMost);
  });

  it('is listed by reference and time, the earliest first; what cannot be read is left out and left alone', async () => {
    const later = waiting.notice();
    now -= 1000;
    const earlier = waiting.notice();
    waiting.keepSealed(earlier.incidentId, await sealedTo([officer]));
    writeFileSync(join(folder, 'I-0000-0000-0000.json'), '{}');
    writeFileSync(join(folder, 'note.txt'), 'x');
    expect(waiting.list().reports).toEqual([
      { incidentId: earlier.incidentId, noticedAt: now, isSealed: true },
      { incidentId: later.incidentId, noticedAt: now + 1000, isSealed: false },
    ]);
    expect(existsSync(join(folder, 'note.txt'))).toBe(true);
  });

  it('is not read through a link, and not written where a link leads', () => {
    const { incidentId } = waiting.notice();
    const elsewhere = join(profile, 'elsewhere.json');
    writeFileSync(elsewhere, readFileSync(join(folder, only())));
    rmSync(join(folder, only()));
    symlinkSync(elsewhere, join(folder, `${incidentId}.json`));
    expect(waiting.list().reports).toEqual([]);
    rmSync(folder, { recursive: true });
    mkdirSync(join(profile, 'other'));
    symlinkSync(join(profile, 'other'), folder);
    expect(() => waiting.notice()).toThrow();
    expect(readdirSync(join(profile, 'other'))).toEqual([]);
  });

  it('that a power cut has left half written is whole as it was before', async () => {
    const { incidentId } = waiting.notice();
    const sealed = await sealedTo([officer]);
    waiting.keepSealed(incidentId, sealed);
    writeFileSync(join(folder, `${incidentId}.json.new`), '{"kind":"chartlock-inc');
    sweepHalfWritten(folder);
    expect(readdirSync(folder)).toEqual([`${incidentId}.json`]);
    expect(waiting.sealedText({ report: incidentId })).toBe(sealed);
  });

  it('can be handed over as ciphertext only: one without words cannot', () => {
    const { incidentId } = waiting.notice();
    expect(faultOf(() => waiting.sealedText({ report: incidentId }))).toEqual({ code: 'not-found', what: 'file' });
    expect(faultOf(() => waiting.sealedText({ report: incidentIdSchema.parse('I-0000-0000-0000') }))).toEqual({ code: 'not-found', what: 'file' });
  });
});

describe('A concern that waits', () => {
  it('is the ciphertext and nothing beside it, under a name that says nothing', async () => {
    const sealed = await sealedTo([officer]);
    waiting.leaveConcern(sealed);
    expect(only()).toMatch(/^concern-[0-9a-z]{8}\.age$/);
    expect(readFileSync(join(folder, only()), 'utf8')).toBe(sealed);
    const [concern = ''] = waiting.list().concerns;
    expect(waiting.sealedText({ concern })).toBe(sealed);
  });

  it('is one of so many at most', async () => {
    const sealed = await sealedTo([officer]);
    for (let count = 0; count < waitingMost; count += 1) waiting.leaveConcern(sealed);
    expect(faultOf(() => waiting.leaveConcern(sealed))).toEqual({ code: 'waiting-full', limit: waitingMost });
  });
});

describe('What the shell takes as sealed', () => {
  const accepts = (text: string): boolean => sealedTextSchema.safeParse(text).success;

  it('is an armoured age file to one X25519 key, of any length', async () => {
    for (const length of [0, 1, 47, 48, 49, 1000, 70_000]) expect(accepts(await sealedTo([officer], 'x'.repeat(length)))).toBe(true);
  });

  it('is never the words themselves, nor words that are dressed as ciphertext', async () => {
    const dressed = (inside: string): string => armor.encode(new TextEncoder().encode(inside));
    const sealed = await sealedTo([officer]);
    for (const text of ['A fax with four names went to 555-0142.', '', dressed('A fax with four names'), dressed(`age-encryption.org/v1\nA fax`), `${sealed}A fax`, `A fax\n${sealed}`, dressed('age-encryption.org/v1\n-> X25519 A fax with four names\nA fax\n--- A fax\nA fax with four names'), sealed.slice(0, -80)]) {
      expect(accepts(text), text.slice(0, 60)).toBe(false);
    }
  });

  it('is never sealed to a second key beside the officer’s, or to a passphrase', async () => {
    const recovery = await identityToRecipient(await generateX25519Identity());
    expect(accepts(await sealedTo([officer, recovery]))).toBe(false);
    const encrypter = new Encrypter();
    encrypter.setPassphrase('open sesame');
    encrypter.setScryptWorkFactor(10);
    expect(accepts(armor.encode(await encrypter.encrypt('a fax')))).toBe(false);
  });

  it('comes by calls that take no word of it in the clear', async () => {
    const sealed = await sealedTo([officer]);
    const incidentId = 'I-0000-0000-0000';
    const takes = (input: unknown): boolean => shellCalls.keepIncident.input.safeParse(input).success;
    expect([takes({ incidentId, sealed }), takes({ incidentId, type: 'lost-paper' })]).toEqual([true, true]);
    expect([takes({ incidentId, sealed, words: 'x' }), takes({ incidentId, type: 'four names' }), takes({ incidentId, sealed: 'four names' }), takes({ incidentId: '../x', sealed }), takes({ incidentId, sealed, type: 'lost-paper' })]).toEqual([false, false, false, false, false]);
    expect([shellCalls.leaveConcern, shellCalls.saveConcern].map(({ input }) => [input.safeParse({ sealed }).success, input.safeParse({ sealed: 'four names' }).success, input.safeParse({ sealed, by: 'Nora' }).success])).toEqual([[true, false, false], [true, false, false]]);
  });
});

describe('A concern whose time is over', () => {
  const day = 86_400_000;
  const sixYears = 2192;

  /** Leaves a concern that was left at this instant. */
  async function leftAt(at: number): Promise<string> {
    const before = waiting.list().concerns;
    waiting.leaveConcern(await sealedTo([officer]));
    const concern = waiting.list().concerns.find((each) => !before.includes(each)) ?? expect.fail('nothing waits');
    utimesSync(join(folder, `concern-${concern}.age`), at / 1000, at / 1000);
    return concern;
  }

  it('waits on as long as the policy has incidents kept, while nobody saves it, and is removed then', async () => {
    const concern = await leftAt(now);
    now += sixYears * day;
    waiting.sweepConcerns(sixYears);
    expect(waiting.list().concerns).toEqual([concern]);
    now += 1;
    waiting.sweepConcerns(sixYears);
    expect(waiting.list().concerns).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('waits on for thirty days once it was saved, can be saved again, and is removed then: saving makes away with nothing', async () => {
    const concern = await leftAt(now - 5 * 365 * day);
    const sealed = waiting.sealedText({ concern });
    waiting.noteSaved(concern);
    now += 20 * day;
    waiting.noteSaved(concern);
    waiting.sweepConcerns(sixYears);
    expect([waiting.list().concerns, waiting.sealedText({ concern })]).toEqual([[concern], sealed]);
    now += 10 * day + 1;
    waiting.sweepConcerns(sixYears);
    expect(waiting.list().concerns).toEqual([]);
  });

  it('takes no other with it: not one that was left later, no report, and nothing that is not of the folder', async () => {
    const [over, later] = [await leftAt(now - (sixYears + 1) * day), await leftAt(now)];
    const { incidentId } = waiting.notice();
    for (const name of [`${incidentId}.json`, 'notes.txt', 'concern-.age']) {
      if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), 0, 0);
    }
    waiting.sweepConcerns(sixYears);
    expect(waiting.list().concerns).toEqual([later]);
    expect(existsSync(join(folder, `concern-${over}.age`))).toBe(false);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([`${incidentId}.json`, 'notes.txt', 'concern-.age']));
  });

  it('stays where it is from a time that is yet to come: a clock was set', async () => {
    const concern = await leftAt(now + 100 * 365 * day);
    waiting.sweepConcerns(sixYears);
    expect(waiting.list().concerns).toEqual([concern]);
  });
});
