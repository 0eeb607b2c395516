import { canonicalJson } from '../../shared/kernel';
import { disposalStatementSchema, readCertificates, writeCertificates } from '../../shared/retention';

/**
 * Whether a text is disposal certificates and nothing else, one on each line, to the letter as they are written. The page
 * that asks for it may have been taken over: the one file that it can have written must have no room for words of a chart.
 */
export function isCertificates(text: string): boolean {
  const found = readCertificates(text).flatMap(({ signed }) => (signed === null ? [] : [signed]));
  return found.length > 0 && writeCertificates(found) === text && found.every(({ statement }) => isStatement(statement));
}

// Compared as texts, since JSON lets a name stand twice and only the last one be read.
function isStatement(text: string): boolean {
  const statement = disposalStatementSchema.safeParse(read(text));
  return statement.success && canonicalJson(statement.data) === text;
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
