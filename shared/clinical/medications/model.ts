import type { IndicatorFamily } from '../indicator-families';

/** A medication by its generic name, with what is known of its class. `treats` are uses that its label or common practice has; none is proof of a diagnosis. */
export type Medication = {
  readonly name: string;
  readonly brands: readonly string[];
  readonly group: string;
  readonly treats: readonly string[];
  readonly families: readonly IndicatorFamily[];
};

/**
 * Reads a group of medications: `generic (Brand, Brand); generic; …`.
 * @param treats what the group is given for
 */
export function group(name: string, families: readonly IndicatorFamily[], treats: readonly string[], medications: string): readonly Medication[] {
  return medications.split(';').map((entry) => entry.trim()).filter((entry) => entry !== '').map((entry) => {
    const [, generic = entry, brands = ''] = /^([^(]+?)\s*(?:\(([^)]*)\))?$/.exec(entry) ?? [];
    return { name: generic.trim(), brands: brands.split(',').map((brand) => brand.trim()).filter((brand) => brand !== ''), group: name, treats, families: [...families, 'treatment'] };
  });
}
