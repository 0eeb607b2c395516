import { describe, expect, it } from 'vitest';
import { judgeLedger } from '../../../electron/cli/training';
import { fingerprintOf } from '../../../electron/signatures';
import { signStatement } from '../../../electron/vault/signing';
import type { canonicalJson } from '../../../shared/kernel';
import { contentOf, readLedger, writeLedger, type SignedContent } from '../../../shared/training';
import { cleanDesk, privacy } from './texts';
import { trainingDesk } from './desk';

/** The file of a person who has signed a policy and passed a training. */
async function ledgerFile() {
  const desk = await trainingDesk([privacy, cleanDesk]);
  await desk.sign('privacy');
  await desk.answer(await desk.hashOf('clean-desk'), [0, 1, 2], cleanDesk);
  await desk.sign('clean-desk');
  const { text } = await desk.done('training.export', {});
  const entries = readLedger(text).flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const [first, second] = entries;
  if (first === undefined || second === undefined) throw new Error('the ledger lacks a signature');
  /** A statement of one's own, signed with the vault's key. */
  const signedAnew = (statement: Parameters<typeof canonicalJson>[0], content: string): SignedContent => {
    const signed = desk.door.act((db, { now }) => ({ output: signStatement(db, statement, now), events: [] }));
    if (signed === undefined) throw new Error('the desk is locked');
    return { ...signed, content };
  };
  return { text, first, second, signedAnew };
}

const verdictOn = (entries: readonly SignedContent[]): (string | number)[] => {
  const { signatures, bad } = judgeLedger(writeLedger(entries));
  return [signatures, ...bad.map(({ line, why }) => `${line} ${why}`)];
};

describe('The file of a ledger, on any computer', () => {
  it('proves who signed which text, when and with what score, by one key', async () => {
    const { text, first } = await ledgerFile();
    const verdict = judgeLedger(text);
    expect(verdict).toMatchObject({
      signatures: 2, bad: [],
      good: [{ requirementId: 'privacy', personName: 'Nora Quill', score: { right: 0, asked: 0 } }, { requirementId: 'clean-desk', score: { right: 3, asked: 3 } }],
      signedBy: [fingerprintOf(Buffer.from(first.key, 'base64'))],
    });
    expect(judgeLedger(text, verdict.signedBy[0]).bad).toEqual([]);
  });

  it('is bad where one character of anything was changed', async () => {
    const { first, second } = await ledgerFile();
    const another = first.key.startsWith('A') ? `B${first.key.slice(1)}` : `A${first.key.slice(1)}`;
    expect([
      verdictOn([{ ...first, statement: first.statement.replace('Nora', 'Mora') }, second]),
      verdictOn([{ ...first, signature: second.signature }, second]),
      verdictOn([{ ...first, key: another }, second]),
      verdictOn([{ ...first, content: first.content.replace('Charts', 'charts') }, second]),
      verdictOn([{ ...first, content: second.content }, second]),
      verdictOn([{ ...first, content: `${first.content} ` }, second]),
    ]).toEqual([[2, '1 signature'], [2, '1 signature'], [2, '1 signature'], [2, '1 content'], [2, '1 content'], [2, '1 content']]);
  });

  it('is bad where a signature stands there twice, or with another key than the one that must have signed', async () => {
    const { text, first, second } = await ledgerFile();
    expect(verdictOn([first, second, first])).toEqual([3, '3 twice']);
    expect(judgeLedger(text, '0'.repeat(64)).bad.map(({ why }) => why)).toEqual(['key', 'key']);
  });

  it('is bad where the key has signed something else: another kind, a score that does not pass, another version than the text’s', async () => {
    const { first, second, signedAnew } = await ledgerFile();
    const statement = JSON.parse(second.statement);
    expect([
      verdictOn([signedAnew({ ...statement, kind: 'chartlock.clean-desk' }, second.content)]),
      verdictOn([signedAnew({ ...statement, score: { right: 1, asked: 3, passPercent: 66 } }, second.content)]),
      verdictOn([signedAnew({ ...statement, note: 'more' }, second.content)]),
      verdictOn([signedAnew({ ...statement, version: '9' }, second.content)]),
      verdictOn([signedAnew({ ...statement, sha256: JSON.parse(first.statement).sha256 }, contentOf(privacy))]),
    ]).toEqual([[1, '1 statement'], [1, '1 statement'], [1, '1 statement'], [1, '1 content'], [1, '1 content']]);
  });

  it('is bad where a line is not as it was written, and none where it is empty', async () => {
    const { text } = await ledgerFile();
    expect([judgeLedger(text.replace('{"statement"', '{ "statement"')).bad.map(({ why }) => why), judgeLedger(''), judgeLedger('words\n').bad]).toEqual([
      ['form'], { signatures: 0, bad: [], good: [], signedBy: [] }, [{ line: 1, signatureId: null, why: 'form' }],
    ]);
  });
});
