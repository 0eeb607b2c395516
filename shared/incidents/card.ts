import { z } from '../kernel';

/** The officer's public card, one line: the age recipient to whom reports are sealed, and the Ed25519 key that signs what comes back. */
export const officerCardPattern = /^age1[02-9ac-hj-np-z]{58} ed25519:[A-Za-z0-9+/]{43}=$/;
export const officerCardTextSchema = z.string().regex(officerCardPattern);

export type OfficerCard = { readonly recipient: string; /** The raw Ed25519 public key, base64. */ readonly signer: string };

/** Reads a card; null for what is none. */
export function readOfficerCard(text: string | null): OfficerCard | null {
  const read = officerCardTextSchema.safeParse(text?.trim());
  if (!read.success) return null;
  const [recipient = '', signed = ''] = read.data.split(' ');
  return { recipient, signer: signed.slice('ed25519:'.length) };
}

/** Writes a card down. */
export function writeOfficerCard({ recipient, signer }: OfficerCard): string {
  return officerCardTextSchema.parse(`${recipient} ed25519:${signer}`);
}
