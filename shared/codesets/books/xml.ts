import { SaxesParser } from 'saxes';
import { refuse } from '../../kernel';
import { badLine, excerpt, truncated } from '../layouts/faults';

/** An element that is open, and what is known of it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The line on which its start tag ends, from 1. */
  readonly line: number;
  readonly parent: Element | null;
};

/** What a book's reader does with the elements of its file, in the file's order. */
export type ElementHandlers = {
  readonly open?: (element: Element) => void;
  /** `text` is the element's own text without that of its children, runs of blanks as one. */
  readonly close: (element: Element, text: string) => void;
};

/** Takes a file's text piece by piece. `write` and `end` throw FaultError `bad-file`. */
export type TextReader = { readonly write: (text: string) => void; readonly end: () => void };

/** No official file nests or writes nearly as much; without limits a file could fill the memory. */
const deepest = 48;
const longestText = 65_536;

/** What the publishers wrap around words that changed: `old` went, `new` and `unc` (unchanged) stand, in a `diff`. */
const standing = new Set(['diff', 'new', 'unc']);

/**
 * Reads XML as a stream of elements. It takes no document type, so that no entity can be declared, from outside or in itself
 * (hence none that grows), and no processing instruction.
 * @param root the one name that the outermost element may have
 * @throws FaultError `bad-file`: `unknown-layout` for another root or an addenda file, `bad-line`, `truncated`
 */
export function xmlReader(root: string, handlers: ElementHandlers): TextReader {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const texts: string[] = [];
  let open: Element | null = null;
  let depth = 0;
  let isEnding = false;

  parser.on('error', (error) => {
    const found = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
    const at = open === null ? root : `<${open.name}>`;
    if (isEnding) truncated(parser.line, `the end of ${root}`, `the end of the file inside ${at}`);
    badLine(parser.line, 'well-formed XML', found);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding)) badLine(1, 'text in UTF-8', `the encoding ${excerpt(encoding)}`);
  });
  parser.on('doctype', () => badLine(parser.line, 'no document type: the publishers’ files have none', 'a document type, which can declare entities'));
  parser.on('processinginstruction', () => badLine(parser.line, 'no processing instruction', 'a processing instruction'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open === null && name !== root) refuse({ code: 'bad-file', why: 'unknown-layout', line: parser.line, expected: root, found: 'XML of another kind' });
    if (open === null && attributes['isAddenda'] === 'true') refuse({ code: 'bad-file', why: 'unknown-layout', line: parser.line, expected: 'the whole book', found: 'an addenda file: only what changed since the last release' });
    depth += 1;
    if (depth > deepest) badLine(parser.line, `at most ${deepest} elements within each other`, excerpt(name));
    const opened: Element = { name, attributes, line: parser.line, parent: open };
    open = opened;
    texts.push('');
    handlers.open?.(opened);
  });
  const add = (text: string): void => {
    if (texts.length === 0) return;
    const whole = `${texts.at(-1) ?? ''}${text}`;
    if (whole.length > longestText) badLine(parser.line, `at most ${longestText} characters of text in an element`, `more in <${open?.name ?? root}>`);
    texts[texts.length - 1] = whole;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const text = texts.pop() ?? '';
    if (open === null) return;
    const closed = open;
    open = closed.parent;
    depth -= 1;
    if (standing.has(closed.name)) add(text);
    else handlers.close(closed, text.replace(/\s+/g, ' ').trim());
  });

  return {
    write: (text) => {
      parser.write(text);
    },
    end: () => {
      isEnding = true;
      parser.close();
    },
  };
}
