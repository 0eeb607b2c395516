import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indexReader, tabularReader, type IndexEntry, type TabularNode, type TextReader } from '../../../../shared/codesets/books';

/** An excerpt of an official book, under its official name. */
export function book(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../fixtures/codesets/${name}`, import.meta.url)), 'utf8');
}

/** Gives a text to a reader in pieces, as a file comes. */
export function feed(reader: TextReader, text: string, piece = 1_000): void {
  for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
  reader.end();
}

export function readTabular(text: string, piece?: number) {
  const nodes: TabularNode[] = [];
  const reader = tabularReader((node) => nodes.push(node));
  feed(reader, text, piece);
  const byCode = (code: string): TabularNode => nodes.find((node) => node.code === code) ?? nowhere(code);
  const path = (code: string): string[] => {
    const codes: string[] = [];
    for (let at: TabularNode | undefined = byCode(code); at !== undefined; at = nodes.find(({ id }) => id === at?.parent)) codes.unshift(at.code);
    return codes;
  };
  return { nodes: nodes.toSorted((a, b) => a.id - b.id), counts: reader.counts, byCode, path };
}

export function readIndex(text: string, piece?: number) {
  const entries: IndexEntry[] = [];
  const reader = indexReader((entry) => entries.push(entry));
  feed(reader, text, piece);
  const pathOf = (entry: IndexEntry): string => {
    const above = entries.find(({ id }) => id === entry.parent);
    return above === undefined ? entry.title : `${pathOf(above)} > ${entry.title}`;
  };
  const at = (path: string): IndexEntry => entries.find((entry) => pathOf(entry) === path) ?? nowhere(path);
  return { entries: entries.toSorted((a, b) => a.id - b.id), counts: reader.counts, columns: reader.columns, at };
}

function nowhere(what: string): never {
  throw new Error(`${what} is not there`);
}
