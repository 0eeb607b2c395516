import { answersIn, holdsAnswers, ofQuestion, other, undeterminedWords, type BodyAnswers } from './answer';

const list = /(?:(?<=^|[\s(:;,.?])[([]?([a-hA-H]|[1-9]|(?:i{1,3}|iv|vi{0,3}|I{1,3}|IV|VI{0,3})(?=[).]))[).\]]\s+(?=\S))|(?<=[\n.?:;,]\s?)([A-H1-9])(?: [-–=]|:)\s+(?=[A-Za-z])|(?:(?<=\n|^)[ \t]*(?:[-*•–·▪▫‣▸◦~+»›►➤◆◇]|>{1,2}|o(?= )|([→⇒➔➜⟶⮕#=]|[-=]+>|-{2,3}|={2}|#{2,3}))[ \t]+)/g;

const choosing = /\b(select|choose|check|mark|circle|pick|options?|choices|answers)\b[^.?!\n]{0,60}:\s*$/i;
/** What follows a list of answers that names itself only then: "A. … B. … Please choose." */
const chosenAfter = /^[\s.]*(?:please |pls |kindly )?(?:select|choose|circle|pick|check|mark|which (?:one|of these)|indicate which)\b/i;

/** A heading over what is shown, and not over what can be answered. */
const ofIndicators = /(?:^|\n)[^\n?]{0,40}\b(?:indicators?|findings|evidence|labs?|results|vitals?|data|medications|treatments?|documentation|sources?|references?|criteria)\b[^\n?]{0,40}\n\s*$/i;

const roman: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
/** A label of a list as a letter or a figure: "iii" as 3. */
const ordinal = (label: string): string => (/^[iv]+$/i.test(label) ? String(roman.indexOf(label.toLowerCase()) + 1) : label.toLowerCase());

/** The last list of letters, figures or bullets that stands after the question, or offers what only answers offer. */
export function listed(text: string, askedAt: number): BodyAnswers | null {
  const runs: { index: number; length: number; isTicked: boolean; label: string; sign: string }[][] = [];
  for (const match of text.matchAll(list)) {
    const label = ordinal(match[1] ?? match[2] ?? '');
    const last = runs.at(-1)?.at(-1);
    // An arrow before one line only points at it.
    const sign = match[3] ?? '';
    const follows = last?.sign !== sign ? false : last !== undefined && last.label !== '' ? label.charCodeAt(0) === last.label.charCodeAt(0) + 1 : last !== undefined && label === '' && !text.slice(last.index, match.index).includes('\n\n') && text.slice(last.index + last.length, match.index).split('\n').length <= 2;
    const mark = { index: match.index, length: match[0].length, isTicked: false, label, sign };
    if (follows) runs.at(-1)?.push(mark);
    else runs.push([mark]);
  }
  for (const run of runs.filter(({ length }) => length > 1).toReversed()) {
    const [first] = run;
    const answers = answersIn(text, run, text.length);
    // "(a) excisional or not and (b) depth: skin / muscle / other" are parts of a question, each with answers of its own.
    // "(1) excisional or not and (2) the deepest layer": both are asked.
    const isOfBoth = run.length === 2 && /\band\s*$/i.test(text.slice(first?.index ?? 0, run[1]?.index)) && !/\n/.test(text.slice(first?.index ?? 0, run[1]?.index));
    if (first === undefined || isOfBoth || answers.length < 2 || answers.some(({ text: words }) => holdsAnswers(words)) || answers.every(({ text: words }) => partOfQuestion.test(words) || ofQuestion.test(words)) || answers.some(({ text: words }) => isOrder.test(words))) continue;
    const isAnswers = answers.some(({ text: words }) => (other.test(words) && words.length < 60) || undeterminedWords.test(words) || /^(yes|no)\b/i.test(words));
    const before = text.slice(0, first.index);
    if (isAnswers || (first.index > askedAt && !ofIndicators.test(before)) || choosing.test(before) || isEitherOr(text, run) || (askedWith.test(before) && !answers.some(({ text: words }) => ofQuestion.test(words))) || chosenAfter.test(text.slice(answers.at(-1)?.end))) return { answers, style: 'list', span: { start: first.index, end: answers.at(-1)?.end ?? first.index } };
  }
  return null;
}

/** "1) Na 118 … 2) Document the diagnosis, if any": a query in numbered lines, and no answers. */
const isOrder = /^(?:please |kindly )?(?:document|clarify|specify|state|describe|indicate|add|provide|explain|update|addend|amend|sign|answer|reply|respond) (?=[a-z])/i;

/** "1. the type; 2. the episode; 3. whether …": parts of a question. */
const partOfQuestion = /^(?:and |or )?(?:the|its|any|whether|which|what|how|if|when|where|current|his|her)\b/i;

/** A question that ends in a colon, right before what it offers: "Clarify the acuity: (a) acute (b) chronic". */
const askedWith = /\b(?:clarif\w+|specify|select|choose|indicate|identify|which|what|document|state|is (?:it|this)|type|acuity|stage|status|severity)\b[^.?!\n]{0,80}:\s*$/i;

/** "Was it (1) an attempt or (2) an accident?" */
function isEitherOr(text: string, run: readonly { readonly index: number }[]): boolean {
  const last = run.at(-1);
  return last !== undefined && /\b(?:or|vs\.?|versus)\s*$/i.test(text.slice(0, last.index)) && /^[^.!\n]{2,80}\?/.test(text.slice(last.index));
}
