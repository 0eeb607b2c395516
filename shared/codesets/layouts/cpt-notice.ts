import { badLine } from './faults';

/** No file of AMA's has near this many lines or characters above its first code. */
const mostLines = 400;
const mostCharacters = 20_000;

/** Gathers what stands above the first code of a CPT file: AMA's copyright and terms, to be shown where its descriptors are. */
export function noticeKeeper(): { readonly line: (text: string, number: number) => void; readonly text: () => string } {
  const lines: string[] = [];
  return {
    line: (text, number) => {
      if (number > mostLines) badLine(number, 'the first CPT code', 'still the preamble');
      lines.push(text.replaceAll('\t', ' ').trim());
    },
    text: () => lines.join('\n').replace(/\n{3,}/g, '\n\n').trim().slice(0, mostCharacters),
  };
}

/** The notice in one sentence: the one that names the copyright; empty where none does. */
export function creditOf(notice: string): string {
  const flowing = notice.replace(/\s+/g, ' ');
  const sentences = flowing.split(/(?<=[.;])\s+(?=[A-Z])/);
  const at = sentences.findIndex((each) => /copyright|©/i.test(each));
  const after = sentences[at + 1] ?? '';
  const sentence = at < 0 ? '' : [sentences[at], ...(/^all rights reserved/i.test(after) ? [after] : [])].join(' ');
  return sentence.length > 300 ? `${sentence.slice(0, 299)}…` : sentence;
}
