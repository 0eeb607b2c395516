import { closeCodesets, searchPlaces } from '../vault/codesets';
import { openExisting, say } from './codesets-reference';
import { conclude, exitCodes } from './run';

type PlacesOptions = { readonly reference: string; readonly date: string; readonly json: boolean };

/** Finds places of service by number or words; without any, lists them all. */
export function findPlacesOfService(words: readonly string[], { reference, date, json }: PlacesOptions): void {
  const codesets = openExisting(reference);
  if (codesets === undefined) return;
  try {
    const { places, edition } = searchPlaces(codesets, words.join(' ').slice(0, 200), date);
    if (edition === null) process.stderr.write('no table of places of service is loaded\n');
    else if (edition.why === 'earliest') process.stderr.write(`the table is of ${edition.release.name}, after ${date}\n`);
    if (places.length === 0) conclude(exitCodes.findings);
    for (const place of places) say(json ? JSON.stringify(place) : `${place.code}  ${(place.setting ?? '').padEnd(12)}  ${place.name}`);
  } finally {
    closeCodesets(codesets);
  }
}
