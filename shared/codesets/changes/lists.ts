import type { Conversion } from '../books';
import type { Place } from '../places';
import { writeCode } from '../shapes';
import { differing, plainChange, type Change } from './model';
import { keyed } from './pcs';

const kindOf = (before: unknown, after: unknown): Change['kind'] => (before === undefined ? 'added' : after === undefined ? 'deleted' : 'revised');

/** What changed in the table of places of service. */
export function placeChanges(before: readonly Place[], after: readonly Place[]): Change[] {
  return keyed(before, after, ({ code }) => code).flatMap(([was, is]) => {
    const place = is ?? was;
    const fields = [
      ...differing('name', was?.name ?? '', is?.name ?? ''),
      ...differing('description', was?.description ?? '', is?.description ?? ''),
      ...differing('setting', was?.setting ?? '', is?.setting ?? ''),
    ];
    return place === undefined || fields.length === 0 ? [] : [{ ...plainChange, thing: 'place' as const, kind: kindOf(was, is), at: place.code, title: place.name, fields }];
  });
}

type ConversionAt = Pick<Conversion, 'code' | 'effectiveOn' | 'previous'>;

/** What changed in the conversion table: a code stands in it once for every time it came. */
export function conversionChanges(before: readonly ConversionAt[], after: readonly ConversionAt[]): Change[] {
  return keyed(before, after, ({ code, effectiveOn }) => `${code} ${effectiveOn}`).flatMap(([was, is]) => {
    const row = is ?? was;
    const fields = differing('previous', was?.previous ?? '', is?.previous ?? '');
    if (row === undefined || fields.length === 0) return [];
    return [{ ...plainChange, thing: 'conversion' as const, kind: kindOf(was, is), at: `${writeCode('icd10cm', row.code)}, ${row.effectiveOn}`, title: '', fields, codes: [row.code] }];
  });
}
