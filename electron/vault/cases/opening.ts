import { createHash } from 'node:crypto';
import { packetSchema, toOfficerSchema, type Attachment, type Packet, type ToOfficer } from '../../../shared/incidents';
import { z } from '../../../shared/kernel';
import { verifyText } from '../../signatures';
import { openWith, sealedBytes } from './age';

/** What a file was found to hold. Nothing of it is believed that its shape, its digests and its signature do not bear out. */
export type Opened =
  | { readonly found: 'packet'; readonly statement: ToOfficer; readonly text: string; readonly sha256: string; readonly signed: Packet['signed']; readonly attachments: readonly { readonly id: string; readonly bytes: Buffer }[] }
  | { readonly found: 'no-key' | 'newer'; readonly sealed: Uint8Array }
  | { readonly found: 'damaged' | 'forged' | 'not-sealed' };

const formatSchema = z.looseObject({ kind: z.string().startsWith('chartlock-'), format: z.number().int() });

/** Opens a sealed file with the officer’s keys. */
export async function openFile(file: Buffer, identities: readonly string[]): Promise<Opened> {
  const sealed = sealedBytes(file);
  if (sealed === undefined) return { found: 'not-sealed' };
  const opened = await openWith(identities, sealed);
  if ('fault' in opened) return opened.fault === 'damaged' ? { found: 'damaged' } : { found: 'no-key', sealed };
  try {
    return readPacket(opened.plain.toString('utf8'), sealed);
  } finally {
    opened.plain.fill(0);
  }
}

function readPacket(text: string, sealed: Uint8Array): Opened {
  const outer = parsed(text);
  if (isNewer(outer)) return { found: 'newer', sealed };
  const packet = packetSchema.safeParse(outer);
  if (!packet.success) return { found: 'damaged' };
  const { statement, signed, attachments } = packet.data;
  const inner = parsed(statement);
  if (isNewer(inner)) return { found: 'newer', sealed };
  const said = toOfficerSchema.safeParse(inner);
  if (!said.success) return { found: 'damaged' };
  if (signed === null ? needsSignature(said.data) : !verifyText(statement, signed.signature, signed.key)) return { found: 'forged' };
  const named = 'attachments' in said.data ? said.data.attachments : [];
  const carried = carriedBytes(named, attachments);
  if (carried === undefined) return { found: 'damaged' };
  return { found: 'packet', statement: said.data, text: statement, sha256: createHash('sha256').update(statement).digest('hex'), signed, attachments: carried };
}

/** A desk that was open signs what it sends; a locked one has no key to sign with, and a concern is nobody’s. */
function needsSignature(said: ToOfficer): boolean {
  return said.kind === 'chartlock-incident-report' ? said.origin === 'desk' : said.kind !== 'chartlock-concern';
}

/** Exactly the attachments that the statement names, each with its digest; undefined where one is missing, another or too many. */
function carriedBytes(named: readonly Attachment[], carried: Packet['attachments']): { readonly id: string; readonly bytes: Buffer }[] | undefined {
  if (named.length !== carried.length) return undefined;
  const found = named.flatMap(({ id, bytes: size, sha256 }) => {
    const base64 = carried.find((each) => each.id === id)?.base64;
    if (base64 === undefined) return [];
    const bytes = Buffer.from(base64, 'base64');
    return bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256 ? [{ id, bytes }] : [];
  });
  return found.length === named.length ? found : undefined;
}

/** Whether a later Chartlock wrote it: its format is known to be unknown here. */
function isNewer(value: unknown): boolean {
  const head = formatSchema.safeParse(value);
  return head.success && head.data.format > 1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
