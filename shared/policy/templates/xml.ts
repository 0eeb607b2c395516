/** As much of XML as the templates need: elements with attributes, text, and comments. */
export type XmlNode =
  | { readonly kind: 'element'; readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly content: string | readonly XmlNode[] }
  | { readonly kind: 'comment'; readonly text: string };

export function element(name: string, attributes: Readonly<Record<string, string>>, content: string | readonly XmlNode[] = []): XmlNode {
  return { kind: 'element', name, attributes, content };
}

export function comment(text: string): XmlNode {
  return { kind: 'comment', text };
}

/** A whole document. @param doctype the line after the declaration, where the format has one */
export function writeXml(root: XmlNode, doctype?: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...(doctype === undefined ? [] : [doctype]), ...xmlLines(root), ''].join('\n');
}

/** An element as it stands in a document, without the document. */
export function xmlLines(node: XmlNode, indent = ''): string[] {
  // Two hyphens would end a comment.
  if (node.kind === 'comment') return [`${indent}<!-- ${node.text.replaceAll('--', '- -')} -->`];
  const { name, attributes, content } = node;
  const open = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}`;
  if (content.length === 0) return [`${open}/>`];
  if (typeof content === 'string') return [`${open}>${escapeXml(content)}</${name}>`];
  return [`${open}>`, ...content.flatMap((child) => xmlLines(child, `${indent}  `)), `${indent}</${name}>`];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
