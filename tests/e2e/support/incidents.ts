import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { packetSchema, toOfficerSchema, type FromOfficer, type Packet, type ToOfficer } from '../../../shared/incidents';
import { newId, packetIdSchema, type IncidentId, type PacketId } from '../../../shared/kernel';
import type { PolicyPart } from '../../../shared/policy';
import type { Desk } from './desk';

/** A privacy officer: the public card, and the private halves that open what is sealed to it and sign what goes back. */
export type Officer = { readonly card: string; readonly identity: string; readonly signer: KeyObject; readonly publicKey: string };

/** A privacy officer of this test alone. */
export async function newOfficer(): Promise<Officer> {
  const identity = await generateX25519Identity();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
  return { identity, signer: privateKey, publicKey: raw, card: `${await identityToRecipient(identity)} ed25519:${raw}` };
}

/** What an organisation rules that has a privacy officer who is to be told within the hour. */
export function withOfficer({ card }: Pick<Officer, 'card'>): PolicyPart {
  return { privacyOfficer: card, ...withContact };
}

/** Whom to call, and how soon; and nobody's card. */
export const withContact: PolicyPart = {
  privacyContact: [{ id: 'officer', part: 'Privacy officer', name: 'Olive Finch', phone: '555-0142', email: 'privacy@example.org', hours: 'Monday to Friday, 8:00 to 17:00', script: 'This is a report of an incident. Its reference is on my screen. I name no patient on the telephone.' }],
  incidentClocks: [{ id: 'to-privacy', to: 'privacy-officer', hours: 1 }],
};

/** What the officer reads in a file. */
export async function readSealed(path: string, { identity }: Officer): Promise<ToOfficer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const packet = packetSchema.parse(JSON.parse(await decrypter.decrypt(armor.decode(readFileSync(path, 'utf8')), 'text')));
  return toOfficerSchema.parse(JSON.parse(packet.statement));
}

/** An id for what the officer writes. */
export function newPacketId(): PacketId {
  return newId('pkt', packetIdSchema, (count) => crypto.getRandomValues(new Uint8Array(count)));
}

/** What every message of the officer's begins with. */
export function fromOfficer(incidentId: IncidentId) {
  return { format: 1 as const, packetId: newPacketId(), incidentId, at: Date.now(), officer: { name: 'Olive Finch' } };
}

/** Writes a message of the officer's into a file: signed by the key of the card, and sealed to the report's own way back. */
export async function writeReply(path: string, said: FromOfficer, replyTo: string, { signer, publicKey }: Officer): Promise<void> {
  const statement = JSON.stringify(said);
  const packet: Packet = { kind: 'chartlock-incident-packet', format: 1, statement, signed: { signature: sign(null, Buffer.from(statement), signer).toString('base64'), key: publicKey }, attachments: [] };
  const encrypter = new Encrypter();
  encrypter.addRecipient(replyTo);
  writeFileSync(path, armor.encode(await encrypter.encrypt(JSON.stringify(packetSchema.parse(packet)))));
}

export const report = (page: Page): Locator => page.getByRole('dialog', { name: 'Something is wrong' });
export const words = (page: Page): Locator => report(page).getByRole('textbox', { name: 'What happened' });
export const stage = (page: Page, name: string): Locator => report(page).locator('[aria-current="step"]', { hasText: name });
export const made = (page: Page): Locator => report(page).getByRole('heading', { name: 'The report is made' });

/** Begins a report by its key, of the type whose letter this is. */
export async function begin(page: Page, letter: string): Promise<void> {
  await page.keyboard.press('Control+Shift+i');
  await expect(report(page).getByRole('button', { name: /^Lost or stolen device/ })).toBeFocused();
  await page.keyboard.press(letter);
  await expect(stage(page, 'Contain')).toBeVisible();
}

/** Where the next sealed report is saved: the system's dialog is answered with this path. */
export async function saveAt(desk: Desk, path: string): Promise<void> {
  await desk.application?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Waits until the last change is in the vault: what follows may be the end of every process. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('footer').getByText('Saved', { exact: true })).toBeVisible();
}
