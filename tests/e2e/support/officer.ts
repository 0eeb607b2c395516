import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { incidentReportSchema, packetSchema, waitingFolder, waitingReportSchema, writeOfficerCard, type IncidentReport, type WaitingReport } from '../../../shared/incidents';
import type { PolicyPart } from '../../../shared/policy';
import type { Desk } from './desk';

/** A privacy officer: the policy that names their card and telephone, and the key that opens what is sealed to it. */
export type Officer = { readonly policy: PolicyPart; readonly open: (sealed: string) => Promise<string> };

/** Opens with a key; rejects where it is sealed to another. */
export async function openWith(identity: string, sealed: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(sealed), 'text');
}

/** An officer of a test: a key of its own. */
export async function someOfficer(): Promise<Officer> {
  const identity = await generateX25519Identity();
  const card = writeOfficerCard({ recipient: await identityToRecipient(identity), signer: `${'A'.repeat(43)}=` });
  return {
    policy: {
      privacyOfficer: card,
      privacyContact: [{ id: 'privacy', part: 'Privacy officer', name: 'Olive Finch', phone: '555-0142', email: 'privacy@example.org', hours: 'Monday to Friday, 8:00 to 17:00', script: 'Say the reference of the report, what happened, and whether it still goes on. Name no patient.' }],
    },
    open: (sealed) => openWith(identity, sealed),
  };
}

/** Where what is made at a locked desk waits. */
export function waitingOf(desk: Pick<Desk, 'profile'>): string {
  return join(desk.profile, waitingFolder);
}

/** The files that wait, by name. */
export function waitingFiles(desk: Pick<Desk, 'profile'>): string[] {
  try {
    return readdirSync(waitingOf(desk)).sort();
  } catch {
    return [];
  }
}

/** The reports that wait, as they lie on the disk. */
export function waitingReports(desk: Pick<Desk, 'profile'>): WaitingReport[] {
  return waitingFiles(desk).filter((name) => name.endsWith('.json')).map((name) => waitingReportSchema.parse(JSON.parse(readFileSync(join(waitingOf(desk), name), 'utf8'))));
}

/** What the officer reads in a sealed report. */
export async function readReport(officer: Officer, sealed: string | null): Promise<IncidentReport> {
  if (sealed === null) throw new Error('nothing is sealed');
  return incidentReportSchema.parse(JSON.parse(packetSchema.parse(JSON.parse(await officer.open(sealed))).statement));
}
