export { xmlReader, type Element, type ElementHandlers, type TextReader } from './xml';
export { noteKinds, tabularReader, type NoteKind, type SeventhCharacter, type TabularCounts, type TabularNode, type TabularNote } from './tabular';
export { indexReader, splitModifiers, type IndexCell, type IndexColumn, type IndexCounts, type IndexEntry } from './index-entries';
export { sharedStringsReader, worksheetReader, type SheetRow } from './sheet';
export { codesNamed, conversionReader, isConversionHeading, type Conversion, type ConversionCounts } from './conversion';
export { sectionRange, widensTo, type SectionRange } from './sections';
export { pcsTablesReader, type PcsAxis, type PcsTable, type PcsTableRow, type PcsTablesCounts, type PcsValue } from './pcs-tables';
export { pcsIndexReader, type PcsIndexCounts, type PcsIndexTerm, type PcsReference } from './pcs-index';
export { pcsDefinitionsReader, type PcsDefinition, type PcsDefinitionsCounts, type PcsDefinitionsEmit, type PcsDeviceAggregate } from './pcs-definitions';
