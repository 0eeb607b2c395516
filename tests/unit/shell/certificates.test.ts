import { describe, expect, it } from 'vitest';
import { isCertificates } from '../../../electron/shell/certificates';
import { canonicalJson, certificateIdSchema, encounterIdSchema, vaultIdSchema } from '../../../shared/kernel';
import { writeCertificates, type DisposalStatement } from '../../../shared/retention';

const tail = '0123456789abcdefghjk';
const statement: DisposalStatement = {
  kind: 'chartlock.disposal', format: 1, certificateId: certificateIdSchema.parse(`crt_${tail}`), vaultId: vaultIdSchema.parse(`vlt_${tail}`), diedAt: 2, keyDestroyedAt: 3,
  recordClass: 'chart', recordId: `enc_${tail}`, encounterId: encounterIdSchema.parse(`enc_${tail}`), ref: 'E-7F3K', why: 'expired', rule: '30 days without use', by: null,
  since: 0, lastUsed: 1, documents: 4, bytes: 1200, keySha256: 'a'.repeat(64), method: 'rotated',
};
const signature = `${'A'.repeat(86)}==`;
const key = `${'A'.repeat(43)}=`;
const file = (text: string): string => writeCertificates([{ statement: text, signature, key }]);
const good = file(canonicalJson(statement));

describe('a file of certificates', () => {
  it('is one that holds certificates alone, one a line', () => {
    expect([isCertificates(good), isCertificates(good + good)]).toEqual([true, true]);
  });

  it.each([
    ['nothing', ''],
    ['words', 'Ms. T. was admitted.\n'],
    ['words after the certificates', `${good}Ms. T. was admitted.\n`],
    ['an empty line between', `${good}\n${good}`],
    ['blanks at its end', `${good}   `],
    ['a statement with a field more', file(canonicalJson({ ...statement, note: 'Ms. T.' }))],
    ['a statement in which a name stands twice', file(canonicalJson(statement).replace('"ref":', '"ref":"Ms. T. was admitted","ref":'))],
    ['a statement with blanks in it', file(`${canonicalJson(statement)} `)],
    ['a statement of another kind', file(canonicalJson({ ...statement, kind: 'chartlock.clean-desk' }))],
    ['a line with a field more', `${JSON.stringify({ statement: canonicalJson(statement), signature, key, note: 'Ms. T.' })}\n`],
    ['a signature that is none', writeCertificates([{ statement: canonicalJson(statement), signature: 'Ms. T.', key }])],
  ])('is not one that holds %s', (_what, text) => expect(isCertificates(text)).toBe(false));
});
