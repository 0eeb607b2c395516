import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLacks, passcodeBytes, passcodeFrom, readPasscode } from '../../../shared/queries';
import { kitQuestion } from '../../fixtures/queries/kit';

const drawn = fc.uint8Array({ minLength: passcodeBytes, maxLength: passcodeBytes });

describe('a passcode', () => {
  it('is four groups of four characters without I, L, O and U', () => {
    fc.assert(
      fc.property(drawn, (bytes) => {
        expect(passcodeFrom(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is read however it is typed: small letters, blanks, no hyphens, O for zero, I and L for one', () => {
    fc.assert(
      fc.property(drawn, (bytes) => {
        const passcode = passcodeFrom(bytes);
        const ways = [passcode, passcode.toLowerCase(), passcode.replaceAll('-', ''), passcode.replaceAll('-', ' '), passcode.replaceAll('0', 'o').replaceAll('1', 'l'), ` ${passcode} `];
        expect(ways.map(readPasscode)).toEqual(ways.map(() => passcode));
      }),
    );
  });

  it('with one wrong character is known for mistyped before it is tried', () => {
    fc.assert(
      fc.property(drawn, fc.nat(15), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (bytes, at, other) => {
        const characters = passcodeFrom(bytes).replaceAll('-', '');
        fc.pre(characters.charAt(at) !== other);
        expect(readPasscode(characters.slice(0, at) + other + characters.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('that is too short, too long or holds a strange character is none', () => {
    const passcode = passcodeFrom(new Uint8Array(passcodeBytes));
    expect([passcode.slice(1), `${passcode}0`, passcode.replace('0', 'U'), ''].map(readPasscode)).toEqual([null, null, null, null]);
  });
});

describe('an answer', () => {
  const { options } = kitQuestion;

  it('lacks a choice and a name to begin with', () => expect(answerLacks(options, { choice: null, words: '', by: '' })).toEqual(['choice', 'name']));
  it('is whole with a choice and a name', () => expect(answerLacks(options, { choice: 0, words: '', by: 'D. Trial' })).toEqual([]));
  it('“other” needs words', () => expect(answerLacks(options, { choice: 2, words: ' ', by: 'D. Trial' })).toEqual(['words']));
  it('to an open question needs words', () => expect(answerLacks([], { choice: null, words: '', by: 'D. Trial' })).toEqual(['words']));
  it('that chooses what was not offered lacks a choice', () => expect(answerLacks(options, { choice: 9, words: '', by: 'D. Trial' })).toEqual(['choice']));
});
