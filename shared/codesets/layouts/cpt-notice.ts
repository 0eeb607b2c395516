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
  const sentence = flowing.split(/(?<=[.;])\s+(?=[A-Z])/).find((each) => /copyright|©/i.test(each)) ?? '';
  return sentence.length > 300 ? `${sentence.slice(0, 299)}…` : sentence;
}
