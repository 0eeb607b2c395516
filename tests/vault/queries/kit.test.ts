import { beforeAll, describe, expect, it } from 'vitest';
import { contentMark, digestOf, kitOf, openReply, sealKit } from '../../../electron/vault/queries/kit';
import { openContent, sealAnswer } from '../../../renderer/kit/sealed';
import { attestation, type KitContent, type KitStatement } from '../../../shared/queries';
import { kitQuestion } from '../../fixtures/queries/kit';

const page = `before ${contentMark} after`;
const sealedIn = (html: string): Uint8Array => Buffer.from(html.slice('before '.length, -' after'.length), 'base64');

async function makeKit() {
  const made = await sealKit(kitQuestion, page);
  const content = await openContent(sealedIn(made.html), made.passcode);
  if (content === null) throw new Error('the kit does not open with its own passcode');
  return { ...made, content };
}

// Made once: each opening costs a guess, which is slow on purpose.
let one: Awaited<ReturnType<typeof makeKit>>;
let other: Awaited<ReturnType<typeof makeKit>>;
beforeAll(async () => {
  one = await makeKit();
  other = await makeKit();
}, 120_000);

function answer({ kit, asked }: KitContent, more: Partial<KitStatement> = {}): KitStatement {
  return {
    kind: 'chartlock-query-reply', format: 1, kit, ref: kitQuestion.ref, version: 1, asked, choice: 0, words: '', by: 'Desmond Trial-Hughes', attested: attestation.version, at: 1772800000000, ...more,
  };
}

describe('a sealed question', () => {
  it('opens with its passcode to exactly what was asked', async () => {
    const { content } = one;
    expect(content.question).toEqual(kitQuestion);
    expect(content.asked).toBe(digestOf(kitQuestion));
  });

  it('says nothing in clear: no word of the question, no reference, no name', async () => {
    const { html } = one;
    const readable = `${html} ${Buffer.from(sealedIn(html)).toString('latin1')}`;
    for (const word of ['Q-7F3K', 'E-2M9X', 'kidney', 'Creatinine', 'Desmond', 'Nora', 'Quill']) expect(readable).not.toContain(word);
  });

  it('stays shut to any other passcode', async () => {
    expect(one.passcode).not.toBe(other.passcode);
    expect(await openContent(sealedIn(one.html), other.passcode)).toBeNull();
  });

  it('costs a guess 128 MiB of memory', async () => {
    const { html } = one;
    expect(Buffer.from(sealedIn(html)).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 17\n/);
  });
});

describe('an answer that comes back', () => {
  it('is read by the desk that asked: the choice, the words, who signed and when', async () => {
    const { content, keys } = one;
    const text = await sealAnswer(answer(content, { choice: 2, words: 'Prerenal azotaemia' }), content);
    expect(kitOf(text)).toBe(keys.kit);
    expect(await openReply(text, keys, kitQuestion)).toEqual({ statement: answer(content, { choice: 2, words: 'Prerenal azotaemia' }) });
  });

  it('says nothing in clear on its way', async () => {
    const { content } = one;
    const text = await sealAnswer(answer(content, { words: 'Prerenal azotaemia' }), content);
    for (const word of ['Q-7F3K', 'azotaemia', 'Desmond']) expect(text).not.toContain(word);
  });

  it('to another kit is told apart', async () => {
    expect(await openReply(await sealAnswer(answer(one.content), one.content), other.keys, kitQuestion)).toEqual({ fault: 'other-kit' });
  });

  it('signed by anybody without the kit is refused, although it is sealed to the right desk', async () => {
    const forged = await sealAnswer(answer(one.content), { ...one.content, reply: { to: one.content.reply.to, signWith: other.content.reply.signWith } });
    expect(await openReply(forged, one.keys, kitQuestion)).toEqual({ fault: 'altered' });
  });

  it('changed by one character is refused', async () => {
    const { content, keys } = one;
    const text = await sealAnswer(answer(content), content);
    const at = Math.floor(text.length * 0.7);
    const changed = text.slice(0, at) + (text.charAt(at) === 'A' ? 'B' : 'A') + text.slice(at + 1);
    expect(await openReply(changed, keys, kitQuestion)).toEqual({ fault: 'altered' });
  });

  it('to another wording of the question is not taken for an answer to this one', async () => {
    const { content, keys } = one;
    const text = await sealAnswer(answer(content, { asked: digestOf({ ...kitQuestion, body: 'Is it sepsis?' }) }), content);
    expect(await openReply(text, keys, kitQuestion)).toEqual({ fault: 'other-question' });
  });

  it('that chooses what was not offered, or nothing, is refused', async () => {
    const { content, keys } = one;
    for (const choice of [9, null]) expect(await openReply(await sealAnswer(answer(content, { choice }), content), keys, kitQuestion)).toEqual({ fault: 'altered' });
  });

  it('is told from any other file', async () => {
    const { keys } = one;
    for (const text of ['', '{}', 'not JSON', '[1]', JSON.stringify({ kind: 'chartlock-query-reply', format: 2, kit: keys.kit, sealed: '' })]) {
      expect(kitOf(text)).toBeNull();
      expect(await openReply(text, keys, kitQuestion)).toEqual({ fault: 'no-reply' });
    }
  });
});
