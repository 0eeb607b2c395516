import { badLine, excerpt } from '../layouts/faults';
import { xmlReader, type TextReader } from './xml';

/** An element with all that is in it. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The line on which its start tag ends, from 1. */
  readonly line: number;
  readonly text: string;
  readonly children: readonly XmlNode[];
};

/** Which elements each element may hold; one that holds none may hold text only. */
export type XmlShape = Readonly<Record<string, readonly string[]>>;

type OpenNode = { readonly attributes: XmlNode['attributes']; readonly line: number; readonly isRead: boolean; readonly children: XmlNode[] };

/**
 * Reads XML a unit at a time: each child of the root is handed over whole when it ends, and forgotten. Elements that their
 * parent is not known to hold, as a later edition may bring them, are left out with all that is in them, and counted.
 * @throws FaultError `bad-file`, see xmlReader
 */
export function unitReader(root: string, shape: XmlShape, give: (unit: XmlNode) => void): TextReader & { readonly unread: () => number } {
  const stack: OpenNode[] = [];
  let unread = 0;
  const reader = xmlReader(root, {
    open: ({ name, attributes, line, parent }) => {
      const isKnown = parent === null || (shape[parent.name] ?? []).includes(name);
      const isRead = isKnown && (stack.at(-1)?.isRead ?? true);
      if (!isRead) unread += 1;
      stack.push({ attributes, line, isRead, children: [] });
    },
    close: ({ name }, text) => {
      const done = stack.pop();
      if (done === undefined || !done.isRead) return;
      const node: XmlNode = { name, text, attributes: done.attributes, line: done.line, children: done.children };
      if (stack.length > 1) stack.at(-1)?.children.push(node);
      else if (stack.length === 1) give(node);
    },
  });
  return { ...reader, unread: () => unread };
}

/** The children of one name. */
export function childrenNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the one child of that name. @throws FaultError `bad-file` where there is none, more than one, or no text in it */
export function textOf(node: XmlNode, name: string): string {
  const [only, second] = childrenNamed(node, name);
  if (only === undefined) badLine(node.line, `<${name}> in <${node.name}>`, 'none');
  if (second !== undefined) badLine(second.line, `one <${name}> in <${node.name}>`, 'a second one');
  if (only.text === '') badLine(only.line, `text in <${name}>`, 'none');
  return only.text;
}

/** As textOf, but null where there is no such child. */
export function textIfAny(node: XmlNode, name: string): string | null {
  return childrenNamed(node, name).length === 0 ? null : textOf(node, name);
}

/** An attribute that has to be as `form` says. @throws FaultError `bad-file` */
export function attributeOf(node: XmlNode, name: string, form: RegExp, expected: string): string {
  const value = node.attributes[name];
  if (value === undefined) badLine(node.line, `${name}="…" on <${node.name}>`, 'none');
  if (!form.test(value)) badLine(node.line, `${expected} in ${name} of <${node.name}>`, excerpt(value));
  return value;
}
