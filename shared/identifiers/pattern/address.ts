import type { IdentifierSpan } from '../model';
import type { Word } from '../word';
import { places } from './place';

const suffixes = 'Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Pike|Crossing|Xing|Alley|Plaza|Cove|Ridge|Row|Path|Run|Bend|Hollow|Crescent|Turnpike|Expressway|Route|Common|Manor|Glen|Heights';
const direction = '(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.?\\s+)?';
const unit = '(?:[,\\s]+(?:Apt|Apartment|Unit|Suite|Ste|Lot|Room|Rm|Floor|Fl|Bldg|Building|#)\\.?\\s*#?[\\p{L}\\d-]{1,6})?';
const street = new RegExp(`(?<![\\p{L}\\d.,/-])\\d{1,6}(?:-\\d{1,4})?[A-Z]?\\s+${direction}(?:(?:\\d{1,3}(?:st|nd|rd|th)|\\p{Lu}[\\p{L}'’.-]*)\\s+){1,4}(?:${suffixes})\\b\\.?${unit}`, 'gu');
const upperStreet = new RegExp(`(?<![\\p{L}\\d.,/-])\\d{1,6}\\s+(?:[\\p{Lu}\\d]+\\s+){1,4}(?:STREET|ST|AVENUE|AVE|ROAD|RD|BOULEVARD|BLVD|DRIVE|LANE|LN|COURT|CT|PLACE|PL|TERRACE|CIRCLE|CIR|PARKWAY|PKWY|HIGHWAY|HWY)\\b${unit}`, 'gu');
const lowerStreet = /(?<![\p{L}\d.,/-])\d{1,6}\s+(?:(?:north|south|east|west|[nsew])\.?\s+)?(?:\p{L}[\p{L}'’-]+\s+){1,3}(?:street|avenue|boulevard|road|lane|parkway|highway)\b/giu;
const numberedRoad = /(?<![\p{L}\d.,/-])\d{1,6}\s+(?:county|state|us|old|rural)?\s?(?:road|route|highway|hwy|rte)\s+\d{1,4}\b/giu;
const box = /\b(?:p\.?\s?o\.?\s?box|post office box|rural route)\s*#?\s?\d{1,6}\b|\b(?:rr|hc)\s?\d{1,3},? box \d+\b/giu;

const stateCodes = 'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|VI|GU';
const stateNames = 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const city = "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}";
const zip = '\\d{5}(?:-\\d{4})?';
const cityZip = new RegExp(`(?<![\\p{L}\\d])${city},?\\s+(?:${stateCodes}|${stateNames})\\.?,?\\s+${zip}(?!\\d)`, 'gu');
/** Without a ZIP code a state may also be letters after a clinician's name: those are left out. */
const cityState = new RegExp(`(?<![\\p{L}\\d])${city},\\s+(?:${stateNames}|(?!MD|PA|DO|MA|ND|OD|MS|CT|OR|IN|ID|LA|AL|HI|VI|ME|OK|PR|PT|DC|MT|NE|DE)(?:${stateCodes}))(?![\\p{L}\\d])`, 'gu');
const livesIn = new RegExp(`\\b(?:lives?|living|lived|resid(?:es?|ing|ed)|resident of|moved|native of|hometown|home town|address|originally from)(?: (?:is|in|at|to|from|near|of|outside|alone in))*[: ]{1,2}(?<id>${city}(?:,? (?:${stateCodes}|${stateNames}))?)`, 'gu');
const labelledZip = new RegExp(`\\bzip(?:[ -]?code)?s?[:# ]{1,3}(?:is )?(?<id>${zip})`, 'giu');
const stateZip = new RegExp(`(?<![\\p{L}\\d])(?:${stateCodes})\\.?,? ${zip}(?![\\d.])`, 'gu');
const notCity = /^(?:Home|Nursing|Assisted|Independent|Skilled|Group|Apartment|House|Senior|Hospital|Room|ICU|ED|Clinic|The|Bed|Floor|Unit|SNF|ALF|LTAC|Rehab|Hospice|Long|Memory|Floors?|Surgery|Telemetry)\b/;

const streetWords = new Set([...suffixes.toLowerCase().split('|'), 'rte']);
const hasZip = /\d{5}/;
const hasBox = /box|route/i;

/** Streets, post boxes, cities with their state, and ZIP codes. */
export function findAddresses(text: string, words: readonly Word[]): readonly IdentifierSpan[] {
  /** "5 Main Dr. Smith" is no street; the title of a clinician follows. */
  const isTitle = (id: string, { index = 0 }: RegExpMatchArray): boolean => /\bDr\.?$/.test(id) && /^\.? \p{Lu}\p{Ll}/u.test(text.slice(index + id.length));
  const patterns = words.some(({ plain }) => streetWords.has(plain)) ? [street, upperStreet, lowerStreet, numberedRoad] : [];
  const streets = patterns.flatMap((pattern) => places(text, pattern, 'address', 'certain', (id, match) => !isTitle(id, match) && !/^\d+\s+(?:mg|mcg|ml|mls|units?|days?|hours?|weeks?|months?|years?|cm|mm|liters?|cc|lead|french|minutes?|MG|ML|ST)\b/i.test(id)));
  return [
    ...streets,
    ...(hasBox.test(text) || /\b(?:rr|hc)\s?\d/i.test(text) ? places(text, box, 'address', 'certain') : []),
    ...(hasZip.test(text) ? [...places(text, cityZip, 'address', 'certain'), ...places(text, stateZip, 'address', 'certain')] : []),
    ...places(text, cityState, 'address', 'likely'),
    ...places(text, livesIn, 'address', 'likely', (id) => !notCity.test(id)),
    ...(hasZip.test(text) ? places(text, labelledZip, 'address', 'certain') : []),
  ];
}
