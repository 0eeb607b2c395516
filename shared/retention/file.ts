import { signedSchema, type Signed } from '../kernel';

/** A file of certificates: a line each, as JSON, with statement, signature and key in this order. */
export function writeCertificates(certificates: readonly Signed[]): string {
  return certificates.map((signed) => `${lineOf(signed)}\n`).join('');
}

function lineOf({ statement, signature, key }: Signed): string {
  return JSON.stringify({ statement, signature, key });
}

/** A line of the file, counted from 1; `signed` is null where it is not, to the letter, what would have been written. */
export type CertificateLine = { readonly line: number; readonly signed: Signed | null };

/** Reads a file of certificates. Empty lines are none. */
export function readCertificates(text: string): CertificateLine[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, signed: readLine(line.replace(/\r$/, '')) }]));
}

function readLine(line: string): Signed | null {
  try {
    const signed = signedSchema.parse(JSON.parse(line));
    return lineOf(signed) === line ? signed : null;
  } catch {
    return null;
  }
}
