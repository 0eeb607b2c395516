import type { IdentifierSpan } from '../model';
import { places } from './place';

const left = '(?<![\\p{L}\\d]|\\d[.,/-])';
const right = '(?![\\p{L}\\d]|[.,/-]\\d)';
const dash = '[-\\u2010-\\u2013.]';

/** Social Security numbers as the Social Security Administration has issued them: no area 000, 666 or 900-999, no group 00, no serial 0000. */
const ssn = new RegExp(`${left}(?!000|666|9)\\d{3}(?<s>${dash}|[ ])(?!00)\\d{2}\\k<s>(?!0000)\\d{4}${right}`, 'gu');
const maskedSsn = /(?<![\p{L}\d])(?:[xX*#•]{3}[- ]?[xX*#•]{2}[- ]?\d{4}|(?:ssn|social security)[^.\n]{0,20}(?:ending|last (?:four|4))[^\d\n]{0,12}\d{4})(?!\d)/giu;

/** Telephone numbers of the North American Numbering Plan: neither area nor exchange begins with 0 or 1. */
const phone = new RegExp(`(?<![\\p{L}\\d]|\\d[.,/-])(?:\\+?1[-. ]?)?(?:\\([2-9]\\d{2}\\)[ \\u00a0]?|[2-9]\\d{2}[-.\\u2010-\\u2013/ \\u00a0])[2-9]\\d{2}[-.\\u2010-\\u2013 \\u00a0]\\d{4}(?:[ ,]{0,2}(?:x|ext\\.?|extension)[ :]{0,2}\\d{1,6})?(?!\\d|[.,/-]\\d)`, 'giu');
/** Numbers written as telephone numbers are, whatever the plan says of their area. */
const groupedPhone = /(?<![\p{L}\d]|\d[.,/-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d|[.,/-]\d)/gu;
const joinedPhone = /(?<![\p{L}\d]|[\d][.,/-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?!\d|[.,/-]\d)/gu;
const foreignPhone = /(?<![\p{L}\d])\+(?!1\d{10}(?!\d))\d{1,3}(?:[-. ()]{1,2}\d{1,5}){2,5}(?!\d)/gu;
const shortPhone = /(?:\b(?:phone|telephone|tel|cell|mobile|call(?:ed|back)?|reach(?:ed|able)?|contact(?:ed)?|pager?|ext(?:ension)?|fax|voicemail|text)\b(?: (?:number|no\.?|her|him|them|me|us|back|is|at|on|#))*[:.# ]{0,3})(?<id>\d{3}[-. ]\d{4})(?![\d-])/giu;
const labelledPhone = /(?:\b(?:phone|telephone|tel|cell(?:phone)?|mobile|fax|pager|contact)\b(?: (?:number|no\.?|is|#))*\.?[:# ]{1,3})(?<id>\+?\(?\d[\d ().-]{5,16}\d)(?!\d)/giu;
const fax = /(?:fax|facsimile)[^.;\n\d]{0,16}$/i;

const email = /[\p{L}\d._%+'-]+\s?(?:@|\(at\)|\[at\]|＠)\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu;
const spelledEmail = /[\p{L}\d._%+-]+ at [\p{L}\d-]+ dot (?:com|org|net|edu|gov)\b/giu;
const url = /(?:\b(?:https?|ftp|sftp|file):\/\/|\bwww\.)[^\s<>"')\]]+[^\s<>"')\].,;:!?]|(?<![\p{L}\d@.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|edu|gov|io|info|me|co|us|health)(?:\/[^\s<>"')\]]*[^\s<>"')\].,;:!?])?(?![\p{L}\d@.-]*@)(?![\p{L}\d])/giu;
const ipv4 = /(?<![\d.\p{L}])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d\p{L}]|\.\d)/gu;
const ipv6 = /(?<![\p{L}\d:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}|(?:[\da-f]{1,4}:){3,7}:)(?![\p{L}\d:])/giu;

/**
 * Medicare Beneficiary Identifier: eleven characters, letters and figures at fixed places, without S, L, O, I, B and Z
 * (CMS, "Understanding the Medicare Beneficiary Identifier format").
 */
const mbi = new RegExp(`${left}[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\\d]\\d[- ]?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\\d]\\d[- ]?[AC-HJKMNP-RT-Y]{2}\\d{2}${right}`, 'giu');
/** A Unique Device Identifier as GS1 writes it, and as HIBCC does. */
const udi = /\(01\)\d{14}(?:\(\d{2}\)[\dA-Za-z-]+)*|(?<![\p{L}\d+])\+[A-Z]\d{3}[A-Z\d]{3,18}\d\/[$\dA-Z]+/gu;
const vin = /(?:\bvin\b|vehicle identification)[^\n\d]{0,12}(?<id>[A-HJ-NPR-Z\d]{17})(?![A-Z\d])/giu;
const picture = /(?<![\p{L}\d])[\p{L}\d_()-]+\.(?:jpe?g|png|heic|tiff?|bmp|gif|dcm|mp4|mov)(?![\p{L}\d])/giu;
const photo = /\b(?:(?:full[- ]face |facial |identification |id |attached |enclosed |see (?:the )?)(?:photos?|photographs?|selfies?|pictures?|mugshot)|clinical (?:photos?|photographs?|pictures)|(?:photos?|photographs?|pictures?) (?:of (?:the |her |his |their )?(?:patient|face)|(?:is |are )?(?:attached|enclosed|in the chart)|of (?:her|him|them)\b)|(?:photo|picture) (?:id|identification)\b)/giu;

/** What has to stand in a text for a pattern to be tried at all: most texts have no address of a network. */
/** Numbers of persons and telephones end in four figures. */
const hasFour = /\d{4}/;
const hasAt = /@|＠|\bat\)|\bat\]| dot /i;
const hasHost = /:\/\/|www\.|\.(?:com|org|net|edu|gov|io|info|me|co|us|health)(?![\p{L}\d])/iu;
const hasPicture = /\.(?:jpe?g|png|heic|tiff?|bmp|gif|dcm|mp4|mov)(?![\p{L}\d])/iu;

/** Identifiers whose form gives them away. */
export function findFormats(text: string): readonly IdentifierSpan[] {
  return [
    ...(hasFour.test(text) ? [...places(text, ssn, 'ssn', 'certain'), ...places(text, maskedSsn, 'ssn', 'certain')] : []),
    ...findPhones(text),
    ...(hasAt.test(text) ? [...places(text, email, 'email', 'certain'), ...places(text, spelledEmail, 'email', 'likely')] : []),
    ...(hasHost.test(text) ? places(text, url, 'url', 'certain') : []),
    ...(/\d\.\d{1,3}\.\d/.test(text) ? places(text, ipv4, 'ip', 'certain') : []),
    ...(/:[\da-f]{0,4}:/i.test(text) ? places(text, ipv6, 'ip', 'certain') : []),
    ...places(text, mbi, 'plan', 'certain'),
    ...(/\(01\)|\+[A-Z]/.test(text) ? places(text, udi, 'device', 'certain') : []),
    ...(/vin|vehicle/i.test(text) ? places(text, vin, 'other-id', 'certain') : []),
    ...(hasPicture.test(text) ? places(text, picture, 'photo', 'certain') : []),
    ...(/phot|pictur|selfie|mugshot/i.test(text) ? places(text, photo, 'photo', 'likely') : []),
  ];
}

function findPhones(text: string): readonly IdentifierSpan[] {
  const isLong = (id: string): boolean => id.replace(/\D/g, '').length >= 7 && !/^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/.test(id);
  const four = hasFour.test(text);
  return [
    ...(four ? places(text, phone, 'phone', 'certain') : []),
    ...(text.includes('+') ? places(text, foreignPhone, 'phone', 'likely') : []),
    ...(four ? places(text, shortPhone, 'phone', 'likely') : []),
    ...(/phone|tel|cell|mobile|fax|pager|contact/i.test(text) ? places(text, labelledPhone, 'phone', 'likely', isLong) : []),
    ...(four ? [...places(text, groupedPhone, 'phone', 'likely'), ...places(text, joinedPhone, 'phone', 'likely')] : []),
  ].map((span) => fax.test(text.slice(Math.max(0, span.start - 24), span.start)) ? { ...span, kind: 'fax' } : span);
}
