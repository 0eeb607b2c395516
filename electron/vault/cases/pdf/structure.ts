import type { Objects } from './objects';

/** Tags of a tagged PDF (ISO 32000-1, 14.8): what assistive technology reads instead of places on a page. */
export type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Caption';

/** An element of the structure; its content is marked on pages, or its children are. */
export type Element = { readonly number: number; readonly child: (tag: Tag, attributes?: string) => Element; readonly mark: (page: number, pageIndex: number) => number };

export type Structure = { readonly root: Element; readonly marksOf: (pageIndex: number) => number; readonly finish: () => number };

type Node = { readonly number: number; readonly parent: number; readonly tag: Tag; readonly attributes: string; readonly kids: string[] };

/** The structure of one document. `finish` writes it and gives the number of its root for the catalog. */
export function newStructure(objects: Objects): Structure {
  const rootNumber = objects.reserve();
  const nodes: Node[] = [];
  /** By page: which element each marked content belongs to, in its order. */
  const pages = new Map<number, number[]>();

  function element(tag: Tag, parent: number, attributes: string): Element {
    const node: Node = { number: objects.reserve(), parent, tag, attributes, kids: [] };
    nodes.push(node);
    return {
      number: node.number,
      child: (childTag, childAttributes = '') => {
        const made = element(childTag, node.number, childAttributes);
        node.kids.push(`${made.number} 0 R`);
        return made;
      },
      mark: (page, pageIndex) => {
        const marks = pages.get(pageIndex) ?? [];
        pages.set(pageIndex, marks);
        const id = marks.push(node.number) - 1;
        node.kids.push(`<</Type/MCR/Pg ${page} 0 R/MCID ${id}>>`);
        return id;
      },
    };
  }

  const root = element('Document', rootNumber, '');
  return {
    root,
    marksOf: (pageIndex) => pages.get(pageIndex)?.length ?? 0,
    finish: () => {
      for (const { number, parent, tag, attributes, kids } of nodes) objects.write(number, `<</Type/StructElem/S/${tag}/P ${parent} 0 R${attributes}/K[${kids.join(' ')}]>>`);
      const rows = [...pages].toSorted(([one], [other]) => one - other).map(([page, marks]) => `${page}[${marks.map((number) => `${number} 0 R`).join(' ')}]`).join('');
      const parents = objects.add(`<</Nums[${rows}]>>`);
      objects.write(rootNumber, `<</Type/StructTreeRoot/K[${root.number} 0 R]/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.size}>>`);
      return rootNumber;
    },
  };
}
