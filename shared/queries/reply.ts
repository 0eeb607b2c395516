import { normaliseText } from '../encounters';
import { localDate } from '../kernel';
import { recipientRoleWords, type RecipientRole } from './recipients';
import type { Answer, Authentication } from './model';

/** How it is known who answered, in words. */
export const authenticationWords: Readonly<Record<Authentication, string>> = {
  server: 'signed in at the organisation’s server',
  'kit-signature': 'signed in the reply kit',
  'signed-entry': 'signed entry of the record',
  'called-back': 'called back at a known number',
  'in-person': 'in person',
};

type Asked = { readonly ref: string; readonly version: number; readonly title: string; readonly body: string; readonly options: readonly string[] };

/** The options that were chosen, and what was written besides. */
export function answerLines({ options }: Pick<Asked, 'options'>, { chosen, text }: Pick<Answer, 'chosen' | 'text'>): string[] {
  return [...chosen.flatMap((index) => options[index] ?? []), ...text.split('\n').map((line) => line.trim()).filter((line) => line !== '')];
}

/**
 * An answer as a document of the chart: who said what, when, how it is known, and to which question. What is asked stands
 * below what was answered, so that words taken as evidence are the provider's.
 */
export function replyDocument(asked: Asked, answer: Pick<Answer, 'from' | 'role' | 'authentication' | 'answeredAt' | 'chosen' | 'text'>): { readonly title: string; readonly text: string } {
  const { ref, version, title, body, options } = asked;
  const name = version === 1 ? ref : `${ref}, version ${version}`;
  const who = answer.role === null ? answer.from : `${answer.from}, ${roleOf(answer.role)}`;
  const how = answer.authentication === null ? '' : `Authenticated: ${authenticationWords[answer.authentication]}.\n`;
  const lines = answerLines(asked, answer);
  return {
    title: `Answer to query ${name}`,
    text: `ANSWER TO QUERY ${name}\n${who}, ${localDate(answer.answeredAt)}.\n${how}\n${lines.join('\n')}${questionHead}${title}\n${body}\n${options.map((option) => `- ${option}`).join('\n')}\n`,
  };
}

const questionHead = '\n\nTHE QUERY\n';

/**
 * Which part of an answer's document the provider said, in characters: without what is told above of who and when, and without the
 * question below, which names what was only asked. Answers have no empty lines, so that none of them can look like the head.
 */
export function answerPart(text: string): { readonly start: number; readonly end: number } {
  const head = text.indexOf('\n\n');
  const question = head === -1 ? -1 : text.indexOf(questionHead, head);
  const start = head === -1 || question <= head ? text.length : head + 2;
  return { start, end: Math.max(start, question) };
}

// Characters that order or hide others: on screen a name or a sentence would be another than the one that is kept (Unicode TR 36, 3.2).
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

/** What came from outside, as it is kept: on screen it says what it says to whoever reads the bytes. */
export function plainAnswer(text: string): string {
  return normaliseText(text).replace(/[\u2028\u2029\f]/g, '\n').replace(hidden, '');
}

/** The name of whoever answered, on one line: nothing of it can pass for a line of the document that names them. */
export function plainName(name: string): string {
  return plainAnswer(name).replace(/\s+/g, ' ').trim();
}

function roleOf(role: RecipientRole): string {
  return recipientRoleWords[role].toLowerCase();
}
