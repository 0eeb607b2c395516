import type { Element } from './xml';

const elements = new Set(['visualImpairment', 'visCategory', 'visRange', 'visMax', 'visMin', 'heading', 'value']);

type Bounds = { less: string; least: string };

/**
 * Reads the table of visual impairment under H54, the only table of the Tabular List, as notes in words: one for each
 * category, its ranges of visual acuity in the order of the table (metre, decimal, foot).
 */
export function visionReader(): { readonly takes: (element: Element) => boolean; readonly close: (element: Element, text: string) => readonly string[] } {
  let category = '';
  let ranges: Bounds[] = [];
  let range: Bounds = { less: '', least: '' };

  return {
    takes: ({ name }) => elements.has(name),
    close: ({ name, parent }, text) => {
      if (name === 'value' && parent?.name === 'visCategory') category = text;
      else if (name === 'value' && parent?.name === 'visMax') range.less = text;
      else if (name === 'value' && parent?.name === 'visMin') range.least = text;
      else if (name === 'visRange') {
        if (range.less !== '') ranges.push(range);
        range = { less: '', least: '' };
      } else if (name === 'visCategory') {
        const said = category === '' || ranges.length === 0 ? [] : [`Category ${category} of visual impairment: ${wordsOf(ranges)}`];
        category = '';
        ranges = [];
        return said;
      }
      return [];
    },
  };
}

/** "best corrected visual acuity less than 6/18 (3/10(0.3), 20/70), at least 6/60 (…)"; words stand as they are. */
function wordsOf(ranges: readonly Bounds[]): string {
  const [first] = ranges;
  if (first === undefined) return '';
  if (!/\d/.test(first.less)) return first.less;
  const others = (values: readonly string[]): string => (values.length < 2 ? (values[0] ?? '') : `${values[0] ?? ''} (${values.slice(1).join(', ')})`);
  const least = ranges.flatMap(({ least: each }) => (each === '' ? [] : [each]));
  const less = `best corrected visual acuity less than ${others(ranges.map(({ less: each }) => each))}`;
  return least.length === 0 ? less : `${less}, equal to or better than ${others(least)}`;
}
