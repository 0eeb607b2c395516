/**
 * Operations that are taken for each other, and what tells them apart: the ICD-10-PCS Official Guidelines for Coding and
 * Reporting, section B3, retold. `guidelines` is empty where the definitions alone decide. They are about section 0, Medical and
 * Surgical (and about X, which uses the same operations).
 */
export type OperationComparison = {
  readonly operations: readonly string[];
  readonly guidelines: readonly string[];
  readonly difference: string;
};

const comparisons: readonly OperationComparison[] = [
  {
    operations: ['Excision', 'Resection'],
    guidelines: ['B3.8'],
    difference: 'Resection takes all of what has a body part value of its own, such as a lobe of the lung; Excision takes a portion of it.',
  },
  {
    operations: ['Excision', 'Extraction', 'Drainage'],
    guidelines: ['B3.4a', 'B3.4b'],
    difference: 'A biopsy is coded to any of the three, by what is done, with the qualifier Diagnostic. A definitive procedure at the same site that follows it is coded as well.',
  },
  {
    operations: ['Excision', 'Extraction', 'Repair', 'Inspection'],
    guidelines: ['B3.5'],
    difference: 'Where they go through overlapping layers of the musculoskeletal system, the deepest layer is the body part.',
  },
  {
    operations: ['Excision', 'Destruction', 'Extraction'],
    guidelines: [],
    difference: 'Excision cuts out and Extraction pulls or strips out by force; after Destruction nothing is left to take out.',
  },
  {
    operations: ['Excision', 'Resection', 'Replacement'],
    guidelines: ['B3.18'],
    difference: 'What is taken out to make room for a replacement belongs to the Replacement. Both are coded where each has an aim of its own.',
  },
  {
    operations: ['Detachment', 'Resection', 'Excision'],
    guidelines: ['B3.19'],
    difference: 'Cutting off an arm, a leg or a part of one is Detachment; the qualifier tells the level at which it was done.',
  },
  {
    operations: ['Drainage', 'Extirpation', 'Fragmentation'],
    guidelines: [],
    difference: 'Fluid or gas that is let out is Drainage; solid matter that is taken out is Extirpation; solid matter that is broken and left to pass is Fragmentation.',
  },
  {
    operations: ['Control', 'Repair'],
    guidelines: ['B3.7'],
    difference: 'Control stops postprocedural or other acute bleeding by means that no other operation describes, such as cautery, pressure or sutures at the site; where another operation describes what was done, that one is coded.',
  },
  {
    operations: ['Control', 'Bypass', 'Detachment', 'Excision', 'Extraction', 'Reposition', 'Replacement', 'Resection'],
    guidelines: ['B3.7'],
    difference: 'Bleeding that takes one of these operations to stop is coded to that operation, not to Control.',
  },
  {
    operations: ['Insertion', 'Replacement', 'Supplement'],
    guidelines: ['B6.1a'],
    difference: 'A device that only monitors, helps, performs or prevents is Insertion; one that takes the place of a body part is Replacement; one that reinforces a body part which stays is Supplement. A device counts only if it remains.',
  },
  {
    operations: ['Change', 'Removal', 'Revision', 'Insertion'],
    guidelines: ['B6.1c'],
    difference: 'Change exchanges a device without cutting or puncturing; Removal takes one out; Revision corrects one that stays. A device put in anew is coded by what it is put in for, beside the Removal.',
  },
  {
    operations: ['Occlusion', 'Restriction'],
    guidelines: ['B3.12'],
    difference: 'The aim decides, in embolisation too: a vessel closed completely is Occlusion, a lumen narrowed is Restriction.',
  },
  {
    operations: ['Dilation', 'Restriction', 'Occlusion', 'Bypass'],
    guidelines: [],
    difference: 'Dilation widens a tubular body part, Restriction narrows it, Occlusion closes it, Bypass leads its contents another way.',
  },
  {
    operations: ['Release', 'Division'],
    guidelines: ['B3.13', 'B3.14'],
    difference: 'Freeing a body part without cutting it is Release, coded to the part that is freed; separating or transecting the body part itself is Division.',
  },
  {
    operations: ['Reposition', 'Insertion'],
    guidelines: ['B3.15'],
    difference: 'A displaced fracture that is reduced is Reposition, with its fixation; one that is not displaced is coded to what is done, as Insertion for a pin.',
  },
  {
    operations: ['Transplantation', 'Transfer', 'Reattachment'],
    guidelines: ['B3.16', 'B3.17'],
    difference: 'Transplantation brings a living body part from another person or animal, and cells alone are Administration; Transfer moves one with its vessels and nerves, coded to its deepest layer; Reattachment puts back what was separated.',
  },
  {
    operations: ['Inspection', 'Map'],
    guidelines: ['B3.11a', 'B3.11b', 'B3.11c'],
    difference: 'Map locates the route of electrical impulses or functional areas. An Inspection that another procedure needs is not coded, unless it is done through another approach.',
  },
  {
    operations: ['Bypass', 'Repair'],
    guidelines: ['B3.6a', 'B3.6b', 'B3.6c'],
    difference: 'Bypass is coded from the body part to the qualifier; for coronary arteries the body part tells how many are bypassed to, and the qualifier where from.',
  },
  {
    operations: ['Fusion', 'Insertion'],
    guidelines: ['B3.10a', 'B3.10b', 'B3.10c'],
    difference: 'Fusion of the spine is coded by level and by what joins the vertebrae: an interbody fusion device counts before bone graft, and bone graft alone is the device where there is nothing else.',
  },
  {
    operations: ['Repair', 'Alteration', 'Creation'],
    guidelines: [],
    difference: 'Alteration improves looks, Creation forms a body part that is absent; Repair restores, and is coded where no other operation fits.',
  },
];

/** The sections whose third character is a root operation that these guidelines are about. */
const comparedSections: readonly string[] = ['0', 'X'];

/** The comparisons in which an operation stands, the closest first. */
export function comparisonsOf(section: string, operation: string): readonly OperationComparison[] {
  return comparedSections.includes(section) ? comparisons.filter(({ operations }) => operations.includes(operation)) : [];
}

/** Every guideline that is cited, once. */
export function citedGuidelines(): readonly string[] {
  return [...new Set(comparisons.flatMap(({ guidelines }) => guidelines))];
}
