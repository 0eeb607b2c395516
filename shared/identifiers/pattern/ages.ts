import type { IdentifierSpan } from '../model';
import { places } from './place';

const over89 = '(?:9\\d|1[0-2]\\d)';
const inWords = '(?:ninety|one hundred|a hundred|hundred)(?:[ -](?:and[ -])?(?:one|two|three|four|five|six|seven|eight|nine|ten))?';
const years = "(?:[- ]?(?:years?|yrs?|y)(?:['’]s)?\\.?[- ]?(?:/|-)?(?:old|o|of age|aged)\\b|[- ]?(?:yo|y\\.o\\.?|y/o|yom|yof)\\b)";

/** Ages over 89 (45 CFR 164.514(b)(2)(i)(C)). "90 or older" is the one form that the rule permits. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,/]|[><≥≤] ?)(?<id>${over89})${years}`, 'giu'),
  new RegExp(`(?<![\\p{L}])(?<id>${inWords})${years}`, 'giu'),
  new RegExp(`\\b(?:aged?|turned|turning|turns)\\b(?: (?:is|was|of|at))?[:= ]{1,3}(?<id>${over89}|${inWords})(?![\\d.%/]| ?(?:%|or (?:older|over|above|more)|and (?:older|over|above)|\\+|days|weeks|months|hours|minutes|percent|degrees))`, 'giu'),
  new RegExp(`\\b(?:an?|this|is) (?<id>${over89})[ -]?[MF]\\b(?! ?\\d)`, 'gu'),
  new RegExp(`(?<![\\d.,/])(?<id>${over89})(?:st|nd|rd|th)? birthday`, 'giu'),
  /\b(?:in )?(?:his|her|their) (?:early |mid|mid-|late )?-?(?:nineties|90['’]?s|hundreds)\b/giu,
  /\b(?:super)?centenarian\b|\bnonagenarian\b/giu,
];

/** What one of them has at least. */
const hasAge = /9\d|1[0-2]\d|ninet|hundred|centenarian|nonagenarian/i;

export function findAges(text: string): readonly IdentifierSpan[] {
  return !hasAge.test(text) ? [] : patterns.flatMap((pattern) => places(text, pattern, 'age-over-89', 'certain'));
}
