import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKek, unsealKey } from '../../../electron/vault/keys/derive';
import { boundPart, readHeader } from '../../../electron/vault/keys/header';
import { inspectVault } from '../../../electron/vault/inspect';
import { patient, stay, summaryText, typed } from '../../fixtures/charts/encounters';
import { faultOfLater } from '../../fixtures/charts/faults';
import { MemoryKeychain } from '../../fixtures/charts/keychain';
import { bytes, keeperOf, passphrase, temporaryFolder } from '../support/vault';
import { day, openedDesk, type RetentionDesk } from './desk';
import { decryptedPages, filesBelow, holds } from './pages';

/** The raw key of the database, worked out from header, passphrase and keychain, as an attacker who has all three would. */
async function rawKeyOf({ folder, keychain }: Pick<RetentionDesk, 'folder' | 'keychain'>): Promise<Buffer> {
  const header = readHeader(join(folder, 'vault', 'vault.json'));
  if (header === undefined) throw new Error('there is no header');
  const secret = keychain.secrets.get(MemoryKeychain.key('device', header.vaultId));
  if (secret === undefined) throw new Error('the keychain has no secret');
  const key = unsealKey(header.sealed, await deriveKek(bytes(passphrase), header.kdf, secret), boundPart(header));
  if (key === undefined) throw new Error('the passphrase opens nothing');
  return key;
}

/** Which of the words are found in the files of a vault: as they lie there, or in its database decrypted with the raw key. */
async function wordsFound(desk: Pick<RetentionDesk, 'folder' | 'keychain'>, words: readonly string[]): Promise<string[]> {
  const clear = decryptedPages(join(desk.folder, 'vault', 'vault.db'), await rawKeyOf(desk));
  const files = filesBelow(desk.folder).map((file) => file.bytes);
  return words.filter((word) => [clear, ...files].some((content) => holds(content, word)));
}

// In columns that the chart's key seals, and in columns that only the cipher of the pages guards.
const sealed = ['Quillfeather-Sealed', 'woodpecker syndrome', 'a draft of cormorants'];
const unsealed = ['Titleword of herons', 'Attendingword Bittern'];
/** What stays of another chart: it shows that looking finds. */
const otherWords = 'Titleword of storks';

async function deskWithDyingChart(): Promise<RetentionDesk> {
  const desk = await openedDesk({ keepChartDays: 30 });
  const { encounter } = await desk.done('encounters.create', {
    details: { ...stay, attending: 'Attendingword Bittern' },
    patient: { ...patient, name: 'Quillfeather-Sealed, Ivo' },
    documents: [typed(`${summaryText}The patient has woodpecker syndrome.`, { title: 'Titleword of herons' }), typed('woodpecker syndrome. '.repeat(20_000), { title: 'Titleword of herons, long' })],
  });
  await desk.done('encounters.open', { encounterId: encounter.id });
  await desk.done('desk.keepDraft', { field: 'rationale', encounterId: encounter.id, text: 'a draft of cormorants', selectionStart: 0, selectionEnd: 0 });
  desk.pass(30 * day);
  await desk.done('encounters.create', { details: stay, patient, documents: [typed(summaryText, { title: otherWords })] });
  return desk;
}

describe('Once a chart is dead', () => {
  it('no word of it is in any file of the vault, decrypted or not', async () => {
    const desk = await deskWithDyingChart();
    expect(await wordsFound(desk, [...sealed, ...unsealed, otherWords])).toEqual([...unsealed, otherWords]);
    await desk.retention.disposal.run();
    expect(await wordsFound(desk, [...sealed, ...unsealed, otherWords])).toEqual([otherWords]);
  });

  it('a copy that was taken before does not open it: not with passphrase, keychain and the vault’s own key together', async () => {
    const desk = await deskWithDyingChart();
    const [dying, staying] = desk.present();
    if (dying === undefined || staying === undefined) throw new Error('there are no charts');
    const fingerprint = desk.session().chartKeys.fingerprint(dying);
    const copy = temporaryFolder();
    cpSync(join(desk.folder, 'vault'), join(copy, 'vault'), { recursive: true });
    // The copy is a good one: until the death, it opens.
    const before = await keeperOf(copy, desk.keychain).keeper.unlock(bytes(passphrase));
    expect(before.chartKeys.fingerprint(dying)).toBe(fingerprint);
    before.database.close();

    await desk.retention.disposal.run();
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ encounterId: dying, keySha256: fingerprint, method: 'rotated', documents: 2 }]);
    expect(await faultOfLater(keeperOf(copy, desk.keychain).keeper.unlock(bytes(passphrase)))).toEqual({ code: 'vault-damaged', what: 'chart-keys' });
    // Whoever has the raw key reads what the page cipher alone guarded, and no word of the chart.
    expect(await wordsFound({ folder: copy, keychain: desk.keychain }, [...sealed, ...unsealed])).toEqual(unsealed);
    // The chart that stayed is whole, here where it belongs.
    const { encounter } = await desk.done('encounters.open', { encounterId: staying });
    const documentId = encounter.documents[0]?.id;
    if (documentId === undefined) throw new Error('the document is gone');
    expect((await desk.done('encounters.document', { encounterId: staying, documentId })).text).toContain('systolic heart failure');
  });

  it('the vault is as sound as before: chain, pages and the keys of those that stay', async () => {
    const desk = await deskWithDyingChart();
    await desk.retention.disposal.run();
    desk.sessions.abandon();
    const vault = await desk.keeper.examine(bytes(passphrase));
    const inspection = inspectVault(vault, join(desk.folder, 'vault', 'vault.db'), desk.keeper.facts().besides);
    vault.database.close();
    expect(inspection).toMatchObject({ audit: { sound: true }, damage: [], chartKeys: { state: 'open', encounters: 1, unreadable: 0, idle: 0, whole: true } });
  });
});
