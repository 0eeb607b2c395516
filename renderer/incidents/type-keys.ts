const letters = 'ABCDEFGHIJK';

/** The letter that chooses the type at this place of the list, as it is printed on the key. */
export function letterOf(index: number): string {
  return letters[index] ?? '';
}

/** The place in the list that a key chooses: a to k, or 1 to 9; null for every other key. */
export function placeOfKey(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  const place = key.length === 1 ? letters.indexOf(key.toUpperCase()) : -1;
  return place < 0 ? null : place;
}
