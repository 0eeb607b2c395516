import type { PcsAnswer, PcsBuildAsked, PcsReady } from '../../../shared/codesets';
import { beginBuild, buildFrom, compareOperation, explainValue, findInIndex, pathWords, pickValue, readWords, stateOf, wordsOf, type PcsAxisState, type PcsBuild, type PcsState } from '../../../shared/codesets/pcs-builder';
import type { CalendarDate } from '../../../shared/kernel';
import type { Codesets } from './codesets';
import { pcsBooksFor, type PcsBooks } from './pcs-shelf';

const mostChoices = 400;
/** Of the axes after the first open one: what is not read yet need not be sent. */
const mostAhead = 60;
const mostLines = 6;
const mostBeyond = 20;

/**
 * One step of building a PCS code: what can follow, and what is told of what was picked. Only codes that are valid on the date
 * can be reached, whatever the year of the tables.
 */
export async function stepPcs(codesets: Codesets, { date, ...asked }: PcsBuildAsked & { readonly date: CalendarDate }): Promise<PcsAnswer> {
  const books = await pcsBooksFor(codesets, date);
  return books.state === 'ready' ? answerOf(books, asked) : { state: books.state };
}

function answerOf(books: PcsBooks, { picks, words, begun }: PcsBuildAsked): PcsReady {
  const { build, taken } = takenFrom(beginBuild(books.space), picks);
  const query = readWords(books.lexicon, words);
  const narrow = query.full === 0 && taken === 0 ? books.begun : stateOf(build, query);
  const state = narrow.codes === 0 ? stateOf(build, readWords(books.lexicon, words, true)) : narrow;
  const open = state.axes.findIndex(({ chosen }) => chosen === null) + 1;
  const code = state.complete;
  const title = code === null ? undefined : books.titleOf(code);
  const lines = findInIndex(books.lines, words, 40).filter(({ lead }) => lead === '' || buildFrom(books.space, lead) !== null).slice(0, mostLines);
  return {
    state: 'ready',
    codes: books.codes,
    tables: books.tables,
    index: books.index,
    definitions: books.definitionsEdition,
    taken,
    axes: state.axes.map((axis, index) => axisAnswer(books, state, axis, index + 1, index + 1 === open ? mostChoices : mostAhead)),
    left: state.codes,
    complete: code === null || title === undefined ? null : { code, title, path: pathWords(state, { edition: books.tables.name, begun, words: words.trim() }) },
    unknown: [...query.unknown],
    lines: [...lines],
    about: aboutOf(books, state),
    comparisons: compareOperation(books.definitions, chosenCode(state, 1), state.axes[2]?.chosen?.label ?? '').map(({ guidelines, difference, operations }) => ({ guidelines: [...guidelines], difference, operations: [...operations] })),
    beyond: beyondOf(books, state, words),
  };
}

/** Takes picks as long as there is a code for them. */
function takenFrom(begun: PcsBuild, picks: PcsBuildAsked['picks']): { readonly build: PcsBuild; readonly taken: number } {
  let build = begun;
  for (const [taken, pick] of picks.entries()) {
    const next = pickValue(build, pick);
    if (next === null) return { build, taken };
    build = next;
  }
  return { build, taken: picks.length };
}

function chosenCode(state: PcsState, axis: number): string {
  return state.axes[axis - 1]?.chosen?.code ?? '';
}

/** An axis with its choices; operations and approaches, which are few, with what they mean. */
function axisAnswer({ definitions }: PcsBooks, state: PcsState, { title, chosen, choices }: PcsAxisState, axis: number, most: number): PcsReady['axes'][number] {
  const section = chosenCode(state, 1);
  const meaning = (label: string): string | null => (section !== '' && (axis === 3 || axis === 5) ? (explainValue(definitions, section, axis, label)?.definition ?? null) : null);
  return { title, chosen, total: choices.length, choices: choices.slice(0, most).map(({ code, label }) => ({ code, label, definition: meaning(label) })) };
}

/** What the definitions say of the values that are settled. */
function aboutOf({ definitions, aggregates }: PcsBooks, { axes }: PcsState): PcsReady['about'] {
  const section = axes[0]?.chosen?.code;
  if (section === undefined) return [];
  const [bodySystem, operation] = [axes[1]?.chosen?.label ?? '', axes[2]?.chosen?.label ?? ''];
  return axes.flatMap(({ chosen }, index) => {
    if (chosen === null) return [];
    const axis = index + 1;
    const found = explainValue(definitions, section, axis, chosen.label) ?? explainValue(definitions, section, axis, `${chosen.label} in ${bodySystem}`);
    const parent = axis !== 6 ? undefined : aggregates.find((each) => each.device === chosen.label && each.bodySystems.includes(bodySystem) && [operation, 'All applicable'].includes(each.operation))?.parent;
    if (found === null && parent === undefined) return [];
    return [{
      axis, title: chosen.label, definition: found?.definition ?? null, explanation: found?.explanation ?? null, includes: [...(found?.includes ?? [])],
      broader: parent === undefined ? null : `${parent.code} ${parent.label}`,
    }];
  });
}

/** Valid codes that begin as the axes settled from the first on spell, and that no row of the tables has. */
function beyondOf({ beyond, titleOf }: PcsBooks, { axes }: PcsState, words: string): PcsReady['beyond'] {
  const open = axes.findIndex(({ chosen }) => chosen === null);
  const start = axes.slice(0, open === -1 ? axes.length : open).map(({ chosen }) => chosen?.code ?? '').join('');
  const asked = wordsOf(words);
  const codes = (beyond.get(start.slice(0, 3)) ?? []).flatMap((code) => {
    const title = titleOf(code) ?? '';
    const own = wordsOf(title);
    return start.length >= 3 && code.startsWith(start) && asked.every((word) => own.some((each) => each.startsWith(word))) ? [{ code, title }] : [];
  });
  return { total: codes.length, codes: codes.slice(0, mostBeyond) };
}
