import type { IncidentReport } from '../incidents';

/** One thing that a report proves, or does not, of how charts were kept when it happened. */
export type ProofLine = {
  readonly what: 'vault' | 'keychain' | 'disk' | 'session';
  /** For the finding that the information was secured; against it; null: the report does not tell. */
  readonly supports: boolean | null;
  /** The number of the event in the log of the desk that reported, and its time; null where none bears it out. */
  readonly seq: number | null;
  readonly at: number | null;
  readonly words: string;
};

/**
 * What a report brings for the test whether the information was unsecured (45 CFR 164.402, “Unsecured protected health information”): encryption
 * at rest by the guidance of the Secretary, and a key that was not with it. What it brings proves the state that the desk recorded; whether
 * the key was safe, the officer finds. A report from a locked desk brings nothing.
 */
export function encryptionProof({ device, noticed }: Pick<IncidentReport, 'device' | 'noticed'>): ProofLine[] {
  if (device === null) return [];
  const { vault, posture, lastUnlock } = device;
  const disk = posture?.probes.find(({ probe }) => probe === 'disk');
  const looked = posture === null ? { seq: null, at: null } : { seq: posture.seq, at: posture.at };
  return [
    { what: 'vault', supports: true, seq: lastUnlock?.seq ?? null, at: lastUnlock?.at ?? null, words: `Charts lay in one encrypted file (${vault.cipher}).` },
    {
      what: 'keychain', supports: vault.keychain, seq: lastUnlock?.seq ?? null, at: lastUnlock?.at ?? null,
      words: vault.keychain ? 'Its key needs the passphrase and the computer’s keychain.' : 'Its key needs the passphrase alone.',
    },
    {
      what: 'disk', ...looked, supports: disk === undefined || disk.state === 'unknown' ? null : disk.state === 'pass',
      words: disk === undefined || disk.state === 'unknown' ? 'Whether the disk was encrypted is not recorded.' : disk.state === 'pass' ? 'The disk was encrypted when it was last looked at.' : 'The disk was not encrypted when it was last looked at.',
    },
    {
      what: 'session', supports: null, seq: lastUnlock?.seq ?? null, at: lastUnlock?.at ?? null,
      words: lastUnlock === null ? 'No unlocking is recorded before it was noticed.' : `Last unlocked ${lasting(noticed.at - lastUnlock.at)} before it was noticed: whether it was locked by then has to be found.`,
    },
  ];
}

function lasting(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  return minutes < 120 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.round(minutes / 60)} hours`;
}
