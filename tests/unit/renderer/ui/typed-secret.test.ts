import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSecret, standIn, TypedSecret } from '../../../../renderer/ui/typed-secret';

const typed = (text: string): TypedSecret => {
  const secret = new TypedSecret();
  secret.replace(0, 0, text);
  return secret;
};

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('A secret that is typed', () => {
  it('is what was typed, key by key and in the middle, and shows dots alone', () => {
    const secret = typed('grey herons');
    secret.replace(4, 4, ' wild');
    secret.replace(0, 4, 'blue');
    expect(secret.text()).toBe('blue wild herons');
    expect(secret.shown).toBe(standIn.repeat(16));
  });

  it('follows a field through any row of typing and deleting', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(10), fc.string({ maxLength: 12 })), { maxLength: 30 }), (changes) => {
      const secret = new TypedSecret();
      let text = '';
      for (const [at, length, words] of changes) {
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        text = `${text.slice(0, start)}${words}${text.slice(end)}`;
        secret.replace(start, end, words);
        expect(secret.text()).toBe(text);
      }
    }));
  });

  it('is given as the bytes of its words in one form, however they were typed', () => {
    expect(decode(typed('seven grey herons').bytes())).toBe('seven grey herons');
    expect(decode(typed('u\u0308ber ﬁnch').bytes())).toBe('über finch');
  });

  it('takes no more than fits, and loses nothing of what stood there', () => {
    const secret = typed('ab');
    expect(secret.replace(1, 1, 'x'.repeat(2000))).toBe(longestSecret - 2);
    expect(secret.text()).toBe(`a${'x'.repeat(longestSecret - 2)}b`);
  });

  it('is nowhere in its memory once it is cleared, nor is what was deleted of it', () => {
    const units = new Uint16Array(longestSecret);
    const secret = new TypedSecret(units);
    secret.replace(0, 0, 'herons over the weir');
    secret.replace(6, 20, '');
    expect(String.fromCharCode(...units.subarray(0, 6))).toBe('herons');
    expect(units.subarray(6).every((unit) => unit === 0)).toBe(true);
    secret.clear();
    expect(units.every((unit) => unit === 0)).toBe(true);
    expect(secret.length).toBe(0);
  });
});

describe('What a field has by another way than a key', () => {
  it.each([
    ['a word that an input method put in the middle', 'abcd', `${standIn.repeat(2)}né${standIn.repeat(2)}`, 'abnécd'],
    ['a text put in its place by a program', 'abcd', 'other words', 'other words'],
    ['an end that was cut off', 'abcd', standIn.repeat(2), 'ab'],
    ['a word in the place of what was selected', 'abcd', `${standIn}X${standIn}`, 'aXd'],
    ['an emptied field', 'abcd', '', ''],
    ['nothing new', 'abcd', standIn.repeat(4), 'abcd'],
  ])('%s', (_, before, value, after) => {
    const secret = typed(before);
    secret.takeIn(value);
    expect(secret.text()).toBe(after);
    expect(secret.shown).toBe(standIn.repeat(after.length));
  });
});
