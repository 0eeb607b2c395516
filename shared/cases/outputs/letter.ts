import { ocrKinds } from '../../incidents';
import type { CalendarDate } from '../../kernel';
import { monthNames } from '../../dates';
import { wordsOf, type PaperCase, type PaperWords } from './facts';
import { heading, paper, paragraph, type Block, type Missing, type Paper, type Reading } from './paper';
import { plainGrade, readingOf } from './reading';

/** Whom a letter is for: 45 CFR 164.404(d)(1)(i) and (ii), 164.502(g). */
export const addressees = ['individual', 'parent', 'next-of-kin'] as const;
export type Addressee = (typeof addressees)[number];

const openings: Readonly<Record<Addressee, { readonly line: string; readonly whose: string }>> = {
  individual: { line: 'Dear patient:', whose: 'your' },
  parent: { line: 'To the parent or guardian of the patient:', whose: 'your child’s' },
  'next-of-kin': { line: 'To the next of kin, or to whoever acts for the patient:', whose: 'the patient’s' },
};

/** An element that the rule asks of a notice, with what it says here; null where nobody has said it. */
export type NoticeElement = { readonly letter: 'A' | 'B' | 'C' | 'D' | 'E'; readonly title: string; readonly rule: string; readonly blocks: readonly Block[] | null; readonly lacks: readonly string[] };

/**
 * The five elements of a notice, 45 CFR 164.404(c)(1)(A) to (E), each filled from the case and the officer's words or named as
 * missing. The same content goes to media (45 CFR 164.406(c)).
 * @param whose as in "your health information"
 */
export function noticeElements(made: PaperCase, words: PaperWords, whose: string): readonly NoticeElement[] {
  const rule = (letter: string): string => `45 CFR 164.404(c)(1)(${letter})`;
  const kinds = wordsOf(ocrKinds, made.information);
  const details = informationLine(made, words);
  const contact = contactLines(words);
  return [
    {
      letter: 'A', title: 'What happened', rule: rule('A'), lacks: words.whatHappened === '' ? ['what happened, in plain words'] : [],
      blocks: words.whatHappened === '' ? null : [paragraph(words.whatHappened), paragraph([happenedLine(made), discoveredLine(made)].filter((each) => each !== '').join(' '))],
    },
    { letter: 'B', title: 'What information was involved', rule: rule('B'), lacks: kinds.length === 0 ? ['the types of information'] : [], blocks: kinds.length === 0 ? null : [paragraph(`It was part of ${whose} health information: ${details}.`)] },
    { letter: 'C', title: 'What you can do', rule: rule('C'), lacks: words.steps.length === 0 ? ['steps that people should take to protect themselves'] : [], blocks: words.steps.length === 0 ? null : [{ kind: 'list', items: [...words.steps] }] },
    { letter: 'D', title: 'What we are doing', rule: rule('D'), lacks: words.whatWeDo === '' ? ['what is being done to look into it, to limit harm and to guard against more'] : [], blocks: words.whatWeDo === '' ? null : [paragraph(words.whatWeDo)] },
    {
      letter: 'E', title: 'For more information', rule: rule('E'), lacks: [...(words.tollFree === '' ? ['a toll-free telephone number'] : []), ...(contact.length === 0 ? ['an e-mail address, a web site or a postal address'] : [])],
      blocks: words.tollFree === '' || contact.length === 0 ? null : [paragraph(`If you have questions, call us free of charge at ${words.tollFree}. You can also reach us here:`), { kind: 'list', items: contact }],
    },
  ];
}

/** The letter to an individual: first-class mail, or e-mail where they have agreed to that (45 CFR 164.404(d)(1)). */
export function individualLetter(made: PaperCase, words: PaperWords, addressee: Addressee = 'individual'): Paper {
  const { line, whose } = openings[addressee];
  const elements = noticeElements(made, words, whose);
  const sender = words.organisation;
  const own: readonly Block[] = [
    paragraph(`We are writing to tell you about a matter that involves ${whose} health information. We take this very seriously, and we are sorry that it happened.`),
    ...elements.flatMap(({ title, blocks }) => (blocks === null ? [] : [heading(title, 2), ...blocks])),
    paragraph('We ask you to read this letter with care and to keep it.'),
  ];
  const blocks: readonly Block[] = [
    ...(sender.name === '' ? [] : [paragraph([sender.name, sender.street, sender.city, [sender.state ?? '', sender.zip].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join(', '))]),
    paragraph(inWords(made.madeOn)),
    heading('Notice of a breach of health information'),
    paragraph(line),
    ...own,
    paragraph('Sincerely,'),
    paragraph(sender.name === '' ? '' : `The privacy office of ${sender.name}`),
  ].filter((block) => block.kind !== 'paragraph' || block.text !== '');
  const reading = readingOf(proseOf(own));
  return paper({ kind: 'individual-letter', title: 'Letter to individuals', about: made.ref, madeOn: made.madeOn, blocks: [...blocks] }, { missing: [...missingOf(elements), ...(sender.name === '' ? [{ what: 'the name of the organisation', rule: null }] : []), ...datesMissing(made), ...hardToRead(reading, elements)], reading });
}

/** What is missing of the elements, each named with its rule. */
export function missingOf(elements: readonly NoticeElement[]): readonly Missing[] {
  return elements.flatMap(({ letter, lacks, rule }) => lacks.map((what) => ({ what: `(${letter}) ${what}`, rule })));
}

/** "The date of the breach and the date of the discovery of the breach, if known". */
export function datesMissing({ happened, discovery }: PaperCase): readonly Missing[] {
  return [...(happened.on === null ? ['(A) the date of the breach, if known'] : []), ...(discovery.on === null ? ['(A) the date of its discovery, if known'] : [])].map((what) => ({ what, rule: '45 CFR 164.404(c)(1)(A)' }));
}

/** Fewer words than this have no grade that means anything. */
const gradedWords = 12;

/** What is harder than most people read with ease: the whole, and each of the officer's own passages, which the whole would average away. */
export function hardToRead(reading: Reading, elements: readonly NoticeElement[]): readonly Missing[] {
  const hard = (where: string, { grade, words }: Reading): Missing[] =>
    grade <= plainGrade || words < gradedWords ? [] : [{ what: `plain language: ${where} reads at grade ${grade}, and ${plainGrade} is the aim`, rule: '45 CFR 164.404(c)(2)' }];
  return [...hard('the whole', reading), ...elements.flatMap(({ letter, blocks }) => (blocks === null || letter === 'B' || letter === 'E' ? [] : hard(`(${letter})`, readingOf(proseOf(blocks)))))];
}

/** The prose of a text: paragraphs and lists, each line of a list a sentence. Headings are no sentences; they would make any text look plain. */
export function proseOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [])).join('\n');
}

/** A day as letters have it: March 1, 2026. */
export function inWords(day: CalendarDate): string {
  const month = monthNames[Number(day.slice(5, 7)) - 1] ?? '';
  return `${month.slice(0, 1).toUpperCase()}${month.slice(1)} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
}

function happenedLine({ happened: { on, until } }: PaperCase): string {
  if (on === null) return '';
  return until === null || until === on ? `This happened on ${inWords(on)}.` : `This happened between ${inWords(on)} and ${inWords(until)}.`;
}

function discoveredLine({ discovery: { on } }: PaperCase): string {
  return on === null ? '' : `We found out about it on ${inWords(on)}.`;
}

function informationLine({ information }: PaperCase, { informationDetails }: PaperWords): string {
  const plain = { clinical: 'facts about care and treatment', demographic: 'facts such as names, addresses and birth dates', financial: 'facts about money, such as bank or card numbers', other: 'other facts' } as const;
  return information.map((kind) => (informationDetails[kind] === '' ? plain[kind] : informationDetails[kind])).join('; ');
}

function contactLines({ email, website, postal }: PaperWords): string[] {
  return [email, website, postal].filter((line) => line !== '');
}
