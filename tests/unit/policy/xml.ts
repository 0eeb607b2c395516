import { SaxesParser } from 'saxes';

export type XmlElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: XmlElement[]; text: string };

/** Reads XML into its elements. @throws where it is not well-formed */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('an empty document');
  return root;
}

/** The elements of a name, at any depth. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

/** A property list as the values it stands for. */
export function readPlist(element: XmlElement): unknown {
  switch (element.name) {
    case 'plist':
      return element.children[0] === undefined ? undefined : readPlist(element.children[0]);
    case 'dict':
      return Object.fromEntries(pairsOf(element.children).map(([key, value]) => [key.text, readPlist(value)]));
    case 'array':
      return element.children.map(readPlist);
    case 'integer':
    case 'real':
      return Number(element.text);
    case 'true':
    case 'false':
      return element.name === 'true';
    default:
      return element.text;
  }
}

function pairsOf(children: readonly XmlElement[]): (readonly [XmlElement, XmlElement])[] {
  return children.flatMap((key, index) => {
    const value = children[index + 1];
    return index % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
}
