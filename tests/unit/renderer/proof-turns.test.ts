import { describe, expect, it } from 'vitest';
import { createProofTurns } from '../../../renderer/proof-turns';

type Answer = 'asks' | 'done' | 'locked';

/** A page whose calls ask who is there; `answers` is what they say when they are made again. */
function page(answers: readonly Answer[], proofs: readonly boolean[]) {
  const log: string[] = [];
  const turns = createProofTurns<Answer>({ isProofNeeded: (answer) => answer === 'asks' });
  const left = [...answers];
  const given = [...proofs];
  const call = (name: string): Promise<Answer> => turns(
    'asks',
    async () => {
      log.push(`${name} again`);
      return left.shift() ?? 'asks';
    },
    async () => {
      log.push(`dialog for ${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return given.shift() ?? false;
    },
  );
  return { call, log };
}

describe('A call that asks who is there', () => {
  it('is made again by itself once it is proved', async () => {
    const { call, log } = page(['done'], [true]);
    expect([await call('finalise'), log]).toEqual(['done', ['dialog for finalise', 'finalise again']]);
  });

  it('is not made again when the dialog is cancelled', async () => {
    const { call, log } = page([], [false]);
    expect([await call('finalise'), log]).toEqual(['asks', ['dialog for finalise']]);
  });

  it('asks again where the proof came too late for it', async () => {
    const { call, log } = page(['asks', 'done'], [true, true]);
    expect([await call('finalise'), log]).toEqual(['done', ['dialog for finalise', 'finalise again', 'dialog for finalise', 'finalise again']]);
  });

  it('that waited for another’s dialog is first made again: the proof may do for both', async () => {
    const { call, log } = page(['done', 'done'], [true]);
    expect(await Promise.all([call('finalise'), call('reveal')])).toEqual(['done', 'done']);
    expect(log).toEqual(['dialog for finalise', 'finalise again', 'reveal again']);
  });

  it('has one dialog at a time', async () => {
    const { call, log } = page(['done', 'asks', 'done'], [true, true]);
    await Promise.all([call('finalise'), call('print')]);
    expect(log).toEqual(['dialog for finalise', 'finalise again', 'print again', 'dialog for print', 'print again']);
  });

  it('answers as the vault does when the desk was locked meanwhile', async () => {
    expect(await page(['locked'], [true]).call('finalise')).toBe('locked');
  });
});
