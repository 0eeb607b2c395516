import type { IncidentReport } from '../incidents';
import { instantSchema, receivedIdSchema, z, type ReceivedId } from '../kernel';

/** One thing that a report proves, or does not, of how charts were kept when it happened. */
export const proofLineSchema = z.strictObject({
  what: z.enum(['vault', 'keychain', 'disk', 'session']),
  /** For the finding that the information was secured; against it; null: the report does not tell. */
  supports: z.boolean().nullable(),
  /** The number of the event in the log of the desk that reported, and its time; null where none bears it out. */
  seq: z.int().nullable(),
  at: instantSchema.nullable(),
  words: z.string(),
});
export type ProofLine = z.infer<typeof proofLineSchema>;

/** What the lines of a report come to, before the officer has found out what no desk can tell: was it locked, was the key safe. */
export const proofConclusions = ['supports', 'against', 'unknown'] as const;

/** What one report proves, with its conclusion. */
export const reportProofSchema = z.strictObject({ receivedId: receivedIdSchema, conclusion: z.enum(proofConclusions), lines: z.array(proofLineSchema).max(10) });
export type ReportProof = z.infer<typeof reportProofSchema>;

/** The same as it is signed with a decision: what it says in words follows from the rest. */
export const signedProofSchema = reportProofSchema.extend({ lines: z.array(proofLineSchema.omit({ words: true })).max(10) });
export type SignedProof = z.infer<typeof signedProofSchema>;

/** What the reports of a case prove, each for itself, in the order of the timeline. */
export function encryptionOf(reports: readonly { readonly id: ReceivedId; readonly report: Pick<IncidentReport, 'device' | 'noticed'> }[]): ReportProof[] {
  return reports.map(({ id, report }) => {
    const lines = encryptionProof(report);
    return { receivedId: id, conclusion: concludes(lines), lines };
  });
}

/** What of it is signed. */
export function provedIn(proofs: readonly ReportProof[]): SignedProof[] {
  return proofs.map((proof) => signedProofSchema.parse({ ...proof, lines: proof.lines.map(({ what, supports, seq, at }) => ({ what, supports, seq, at })) }));
}

/** What is kept where charts lie speaks for itself; when the desk was last unlocked decides nothing. One line against outweighs all others. */
function concludes(lines: readonly ProofLine[]): ReportProof['conclusion'] {
  const states = lines.filter(({ what }) => what !== 'session').map(({ supports }) => supports);
  if (states.includes(false)) return 'against';
  return states.length === 0 || states.includes(null) ? 'unknown' : 'supports';
}

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
