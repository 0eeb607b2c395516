import { refuse } from '../../kernel';
import { badLine } from '../layouts/faults';
import { pcsCharacter } from './pcs-tables';
import type { TextReader } from './xml';
import { attributeOf, childrenNamed, textIfAny, textOf, unitReader, type XmlNode } from './xml-units';

/**
 * An entry of the definitions: of an operation, an approach or a qualifier what it means; of a body part, device or
 * substance the words that are coded to it (the "keys").
 */
export type PcsDefinition = {
  /** The section's character. */
  readonly section: string;
  /** The axis whose values it explains, 3 to 7. */
  readonly axis: number;
  readonly axisTitle: string;
  /** The labels of the values; more than one where a key holds for both sides or several doses. */
  readonly titles: readonly string[];
  readonly definition: string | null;
  readonly explanation: string | null;
  readonly includes: readonly string[];
};

/** A device that some tables name, and the broader one under which others count it. */
export type PcsDeviceAggregate = {
  readonly device: string;
  /** An operation, or "All applicable". */
  readonly operation: string;
  readonly bodySystems: readonly string[];
  readonly parent: { readonly code: string; readonly label: string };
};

/** What is counted of the definitions; `links` are the lines of the device aggregation table. */
export type PcsDefinitionsCounts = { sections: number; terms: number; links: number; unread: number };

/** What a reader of the definitions tells. */
export type PcsDefinitionsEmit = {
  readonly definition: (definition: PcsDefinition) => void;
  readonly aggregate: (aggregate: PcsDeviceAggregate) => void;
};

const shape = {
  'ICD10PCS.definitions': ['version', 'title', 'section', 'deviceAggregation'],
  section: ['title', 'axis'],
  axis: ['title', 'terms'],
  terms: ['title', 'definition', 'explanation', 'includes'],
  deviceAggregation: ['title', 'aggregate'],
  aggregate: ['device', 'operation', 'bodySys', 'parent'],
};

/**
 * Reads the definitions of ICD-10-PCS as CMS publishes them in XML: definitions of operations, approaches and qualifiers, the
 * body part, device and substance keys, and the device aggregation table.
 * @throws FaultError `bad-file` with line, expected and found
 */
export function pcsDefinitionsReader(emit: PcsDefinitionsEmit): TextReader & { readonly counts: PcsDefinitionsCounts } {
  const counts: PcsDefinitionsCounts = { sections: 0, terms: 0, links: 0, unread: 0 };
  const reader = unitReader('ICD10PCS.definitions', shape, (unit) => {
    if (unit.name === 'section') {
      counts.sections += 1;
      for (const definition of readSection(unit)) {
        counts.terms += 1;
        emit.definition(definition);
      }
    }
    for (const aggregate of childrenNamed(unit, 'aggregate')) {
      counts.links += 1;
      emit.aggregate(readAggregate(aggregate));
    }
  });
  return {
    counts,
    write: reader.write,
    end: () => {
      reader.end();
      counts.unread = reader.unread();
      if (counts.terms === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}

function readSection(unit: XmlNode): PcsDefinition[] {
  const section = attributeOf(unit, 'code', pcsCharacter, 'a digit or a letter other than I and O');
  return childrenNamed(unit, 'axis').flatMap((axis) => {
    const position = Number(attributeOf(axis, 'pos', /^[3-7]$/, 'an axis from 3 to 7'));
    const axisTitle = textOf(axis, 'title');
    return childrenNamed(axis, 'terms').map((terms) => ({ section, axis: position, axisTitle, ...readTerms(terms) }));
  });
}

function readTerms(node: XmlNode): Pick<PcsDefinition, 'titles' | 'definition' | 'explanation' | 'includes'> {
  const titles = textsOf(node, 'title');
  const includes = textsOf(node, 'includes');
  const definition = textIfAny(node, 'definition');
  const explanation = textIfAny(node, 'explanation');
  if (titles.length === 0) badLine(node.line, 'a <title> in <terms>', 'none');
  if (definition === null && explanation === null && includes.length === 0) badLine(node.line, 'a <definition>, <explanation> or <includes> in <terms>', 'none');
  return { titles, definition, explanation, includes };
}

function readAggregate(node: XmlNode): PcsDeviceAggregate {
  const [parent] = childrenNamed(node, 'parent');
  const label = textOf(node, 'parent');
  const bodySystems = textsOf(node, 'bodySys');
  if (parent === undefined || bodySystems.length === 0) badLine(node.line, 'a <bodySys> in <aggregate>', 'none');
  return { device: textOf(node, 'device'), operation: textOf(node, 'operation'), bodySystems, parent: { code: attributeOf(parent, 'value', pcsCharacter, 'the value of the broader device'), label } };
}

/** The texts of all children of a name, none of them empty. */
function textsOf(node: XmlNode, name: string): readonly string[] {
  return childrenNamed(node, name).map((child) => {
    if (child.text === '') badLine(child.line, `text in <${name}>`, 'none');
    return child.text;
  });
}
