import type { WrittenDate } from '../../dates';
import type { IdentifierKind, IdentifierSpan } from '../model';
import { places } from './place';

const number = '(?:numbers?|nos?\\.?|num\\.?|#|ids?)';
const link = `(?:\\s*(?:${number}|\\(s\\)|is|was|of|ending(?: in)?|starting|=|:|\\.|#|\\(|-|–|"))*\\s*`;
/** Something with a figure in it: letters and figures, grouped by spaces, hyphens, points or slashes. */
const value = '(?<id>(?=[\\p{L}\\d./ -]{0,14}\\d)[\\p{L}\\d]{1,16}(?:[-./][\\p{L}\\d]{1,12}|[ ](?=\\d)\\d{1,12}){0,5})';

type Label = { readonly kind: IdentifierKind; readonly words: string };
const labels: readonly Label[] = [
  { kind: 'mrn', words: 'm\\.?r\\.?n\\.?|mr\\s?(?:#|no\\.?|num(?:ber)?)|med(?:ical)?\\.? rec(?:ord)?s?\\.?|(?:medical )?chart (?=#|no|num)|hospital (?=#|no|num)|patient (?=#|no|num|id\\b)|pt\\.? (?=#|no\\b|id\\b)|patient identifier|records? (?=#|no\\.?|num|id\\b)|unit (?=#|no\\.|number)|empi|epi\\b' },
  { kind: 'account', words: 'acct\\.?|accounts?|fin|har\\b|csn|hospital account|billing (?=#|no|num)|visit (?=#|no|num|id\\b)|encounter (?=#|no|num|id\\b)|claim (?=#|no|num|id\\b)|icn|bank account|iban|credit card|card (?=#|no|num)' },
  { kind: 'ssn', words: 'ssn|ss\\s?#|soc(?:ial)?\\.? sec(?:urity)?\\.?|s\\.s\\.n\\.?' },
  { kind: 'plan', words: 'member|subscriber|policy (?=#|no|num|id\\b|holder)|policy|group (?=#|no|num|id\\b)|beneficiary|mbi|hicn?|medicare (?=#|no|num|id\\b)|medicaid (?=#|no|num|id\\b|[a-z]*\\d)|insur(?:ance)?\\.? ?(?=#|no|num|id\\b|:)|health plan|plan (?=#|no|num|id\\b)|payer id|certificate of coverage' },
  { kind: 'device', words: 'serial|s/n|sn#|udi|imei|lot (?=#|no\\.|num)|device id|device identifier|implant id|implant (?=#|no\\.)|model (?=#|no\\.)|mac address' },
  { kind: 'other-id', words: "driver'?s? licen[sc]e|licen[sc]e (?=#|no|num|plate)|licen[sc]e plate|dl\\s?#|passport|certificate (?=#|no|num)|plate (?=#|no|num)|badge (?=#|no|num|id\\b)|accession|specimen (?=#|no|num|id\\b)|employee id|student id|prisoner|inmate|booking (?=#|no|num)|case (?=#|no\\.|number)|study id|subject id|site id|unique id|reference (?=#|no|num)|prescription (?=#|no|num)|rx\\s?#|tax id|ein\\b|itin\\b|npi\\b|dea (?=#|no|num)" },
];
const patterns = labels.map(({ kind, words }) => ({ kind, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${words})${link}${value}`, 'giu') }));
/** The opaque reference by which an encounter travels; it identifies nobody. */
const opaqueReference = /^E-[0-9A-Z]{4,8}$/i;
/** After a label by chance: days, doses, measures and counts ("account of 3 days", "member of 2 teams", "lot 4 times"). */
const measured = /^\s*(?:mg|mcg|g|kg|ml|l|cc|cm|mm|units?|u|meq|mmol|%|days?|weeks?|months?|years?|hours?|hrs?|minutes?|times|x|st|nd|rd|th|of|beats|breaths|liters?|litres?|degrees|point|per|and|to|or)\b/i;

function isNumber(kind: IdentifierKind, id: string, match: RegExpMatchArray, text: string): boolean {
  if (opaqueReference.test(id)) return false;
  // "Visit note 2/20/24": a number does not begin within a word, and what a word and a day make is none.
  const before = match[0].slice(0, match[0].length - id.length);
  if (/\p{L}$/u.test(before) && /^\p{L}/u.test(id)) return false;
  if (/^\p{L}{3,} \d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4}|-\d{1,2}\/\d{1,2})?$/u.test(id)) return false;
  const figures = id.replace(/\D/g, '').length;
  const hasMark = /[:#=]|\b(?:no|num|number|id)\b/i.test(before);
  if (figures < (hasMark || kind === 'mrn' ? 2 : 4)) return false;
  // A date, a time or a decimal after the label is none of its numbers.
  if (/^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^\d+\.\d{1,2}$/.test(id)) return false;
  // "Med rec 11/02", "isolation per policy 3/2-3/5": something was done on that day, or on these.
  if (!hasMark && /^\d{1,2}[-/]\d{1,2}(?:-\d{1,2}(?:\/\d{1,2})?)?$/.test(id)) return false;
  // "Staff policy 2022-14": a rule of the house by its year and number.
  if (!hasMark && kind === 'plan' && /^(?:19|20)\d{2}-\d{1,3}$/.test(id)) return false;
  return figures > 3 || !measured.test(text.slice((match.index ?? 0) + match[0].length));
}

const birthLabel = /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth|\bbirth\s?-?(?:date|day)|\bborn(?: on| in)?|\bb(?:orn|day)?[:.](?=\s*\d)|\bbd[:.]|\bbirth(?:ed)? on)[^\p{L}\d\n]{0,6}(?:is |was |on |in |of |the )*$/iu;
const birthNumber = /(?:\bd\.?o\.?b\.?|date of birth|birth\s?-?date|birthday|\bborn(?: on| in)?)[\s:=.#(-]{0,5}(?:is |was |on |in |the )?(?<id>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|(?:18|19|20)\d{2}|\d{6,8}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d{1,4}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![\d/-])/giu;

/** Numbers and dates that the words before them name as identifiers. */
export function findLabelled(text: string, dates: readonly WrittenDate[]): readonly IdentifierSpan[] {
  const numbers = patterns.flatMap(({ kind, pattern }) => places(text, pattern, kind, 'certain', (id, match) => isNumber(kind, id, match, text)));
  const births = dates.filter(({ start }) => birthLabel.test(text.slice(Math.max(0, start - 40), start))).map(({ start, end }) => ({ kind: 'birth-date', start, end, certainty: 'certain' }) satisfies IdentifierSpan);
  return [...numbers, ...births, ...places(text, birthNumber, 'birth-date', 'certain')];
}
