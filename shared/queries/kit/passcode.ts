/** Crockford’s alphabet: no I, L, O, U, so that a passcode read over the telephone is written down right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = 15;
const group = 4;

/** How many random bytes a passcode is made of. */
export const passcodeBytes = drawn;

/**
 * A passcode of sixteen characters in groups of four: fifteen drawn (75 bits) and one that shows most slips of typing.
 * Each byte gives a character evenly, since 32 divides 256.
 */
export function passcodeFrom(random: Uint8Array): string {
  if (random.length !== passcodeBytes) throw new RangeError(`a passcode is made of ${passcodeBytes} bytes`);
  const characters = Array.from(random, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return grouped(characters + checkOf(characters));
}

/**
 * A passcode as it was typed, in the one way of writing it: letters of any case, with or without blanks and hyphens, O for
 * zero, I and L for one. Null where it cannot be one: too short, too long, or mistyped.
 */
export function readPasscode(typed: string): string | null {
  const characters = typed.toUpperCase().replace(/[\s\-–—.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (characters.length !== drawn + 1 || [...characters].some((character) => !alphabet.includes(character))) return null;
  return checkOf(characters.slice(0, drawn)) === characters.charAt(drawn) ? grouped(characters) : null;
}

/** Weights are odd: any one wrong character changes the sum, and so do most neighbours exchanged. */
function checkOf(characters: string): string {
  const sum = [...characters].reduce((total, character, index) => total + alphabet.indexOf(character) * (2 * index + 1), 0);
  return alphabet.charAt(sum % alphabet.length);
}

function grouped(characters: string): string {
  return characters.match(new RegExp(`.{${group}}`, 'g'))?.join('-') ?? characters;
}
