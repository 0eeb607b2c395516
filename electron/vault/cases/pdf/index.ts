import type { Paper } from '../../../../shared/cases/outputs';
import { headings, setBlock, wrap } from './blocks';
import { newFonts } from './fonts';
import { newObjects, textString } from './objects';
import { newPages } from './pages';
import { newStructure } from './structure';

/** Tables of more columns than this are set on a wide sheet. */
const narrowColumns = 6;

/**
 * A paper as a PDF: tagged, so that assistive technology reads headings, lists and tables as such; its text can be found, copied and
 * extracted; its fonts are in it. The same paper always gives the same bytes. It is made in the vault process, by no package of
 * others, and touches no disk.
 */
export function paperPdf(paper: Paper): Buffer {
  const objects = newObjects();
  const [catalog, tree, resources] = [objects.reserve(), objects.reserve(), objects.reserve()];
  const structure = newStructure(objects);
  const fonts = newFonts(objects);
  const pages = newPages(objects, fonts, paper.blocks.some((block) => block.kind === 'table' && block.columns.length > narrowColumns));
  // A letter goes out as it is: it bears neither our title nor what it lacks.
  const isLetter = paper.kind === 'individual-letter';
  const name = paper.title.includes(paper.about) ? paper.title : `${paper.title}, ${paper.about}`;
  if (!isLetter) pages.set(structure.root.child('H1'), wrap(fonts, name, headings.title, pages.width), headings.title);
  pages.space(8);
  for (const block of paper.blocks) setBlock(structure.root, fonts, pages, block);
  const numbers = pages.finish(tree, `${resources} 0 R`, (page, of) => `${isLetter ? '' : `${name} · ${paper.madeOn} · `}Page ${page} of ${of}`);
  objects.write(resources, `<</Font<<${fonts.finish()}>>>>`);
  objects.write(tree, `<</Type/Pages/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]/Count ${numbers.length}>>`);
  objects.write(catalog, `<</Type/Catalog/Pages ${tree} 0 R/Lang(en-US)/MarkInfo<</Marked true>>/StructTreeRoot ${structure.finish()} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`);
  const day = paper.madeOn.replaceAll('-', '');
  const info = objects.add(`<</Title${textString(isLetter ? paper.title : name)}/Producer(Chartlock)/CreationDate(D:${day}000000Z)>>`);
  return objects.file(catalog, info);
}
