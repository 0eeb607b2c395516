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
    text: `ANSWER TO QUERY ${name}\n${who}, ${localDate(answer.answeredAt)}.\n${how}\n${lines.join('\n')}\n\nTHE QUERY\n${title}\n${body}\n${options.map((option) => `- ${option}`).join('\n')}\n`,
  };
}

function roleOf(role: RecipientRole): string {
  return recipientRoleWords[role].toLowerCase();
}
