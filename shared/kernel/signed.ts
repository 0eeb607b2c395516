import { z } from './zod';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON text that is the same for the same content: names sorted, no blanks. What a signature is made over. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, member] as const]));
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** A statement and its Ed25519 signature: `statement` is canonical JSON, signed as UTF-8; keys and signatures are base64. */
export const signedSchema = z.strictObject({
  statement: z.string().max(100_000),
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  /** The raw public key, 32 bytes. */
  key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});
export type Signed = z.infer<typeof signedSchema>;
