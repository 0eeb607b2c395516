import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReadings, measureOf, measures, standingOf } from '../../../shared/clinical';

/** Readings as `measure values unit standing day`. */
function read(text: string, datedOn: string | null = '2026-03-05'): readonly string[] {
  return findReadings(text, { datedOn }).map(({ measure, values, second, upper, unit, standing, date }) => [measure, `${values.map((value) => Number(value.toFixed(2))).join('>')}${second === null ? '' : `/${second}`}${upper === null ? '' : `-${upper}`}`, unit, standing ?? '', date ?? ''].filter((part) => part !== '').join(' '));
}

describe('A value is read with its measure, unit, standing and day:', () => {
  it.each([
    ['K 6.4 mmol/L on 3/4', ['potassium 6.4 mmol/L high 2026-03-04']],
    ['BP 88/50, HR 118, RR 30, T 101.3 F, SpO2 84% on RA', ['blood-pressure 88/50 low 2026-03-05', 'heart-rate 118 high 2026-03-05', 'respiratory-rate 30 high 2026-03-05', 'temperature 101.3 F high 2026-03-05', 'oxygen-saturation 84 % low 2026-03-05']],
    ['WBC 18.1 (H), bands 14 %', ['wbc 18.1 high 2026-03-05', 'bands 14 % high 2026-03-05']],
    ['creatinine 1.1 -> 2.4 -> 3.0 mg/dL', ['creatinine 1.1>2.4>3 mg/dL high 2026-03-05']], ['Creatinine rose from 0.9 to 2.1', ['creatinine 0.9>2.1 high 2026-03-05']],
    ['EF 20-25%', ['ejection-fraction 20-25 % low 2026-03-05']], ['pH 7.31, pCO2 58, pO2 54', ['ph 7.31 low 2026-03-05', 'pco2 58 high 2026-03-05', 'po2 54 low 2026-03-05']],
    ['Lactate on 3/4/2026 was 4.2', ['lactate 4.2 high 2026-03-04']], ['Creatinine 2026-03-04: 2.1', ['creatinine 2.1 high 2026-03-04']], ['3/5/2024: WBC 12.0', ['wbc 12 high 2024-03-05']], ['lactate <1.0', ['lactate 1 usual 2026-03-05']],
    ['temp 38.6', ['temperature 101.48 high 2026-03-05']], ['creatinine 180 µmol/L', ['creatinine 2.04 µmol/L high 2026-03-05']], ['glucose 22 mmol/L', ['glucose 396.35 mmol/L high 2026-03-05']], ['platelets 42,000', ['platelets 42 low 2026-03-05']], ['weight 210 lbs', ['weight 95.25 lbs 2026-03-05']],
    ['GCS 9, pain 8/10', ['gcs 9 low 2026-03-05', 'pain 8 high 2026-03-05']], ['P 112 R 24 BP 90/60', ['heart-rate 112 high 2026-03-05', 'respiratory-rate 24 high 2026-03-05', 'blood-pressure 90/60 usual 2026-03-05']], ['hemoglobin A1c 9.1', ['a1c 9.1 high 2026-03-05']], ['H/H 7.2/21.6', ['hemoglobin 7.2/21.6 low 2026-03-05']],
    ['Sodium 140 (132-138)', ['sodium 140 high 2026-03-05']], ['Hgb 13.0 L', ['hemoglobin 13 low 2026-03-05']], ['CA 125 40 U/mL', ['ca-125 40 U/mL high 2026-03-05']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['potassium 20 mEq PO', 'Lasix 40 mg; K 40 mEq tab', 'P 3 tabs', 'grade P 88', 'room R 24', 'PT evaluated 12 times', 'I50.33, page 12', 'seen on 3/4/2026', 'Na ingestion', 'vancomycin 1,250 mg', 'strength 5/5', 'the k factor 3'])('but nothing in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('without a day beside it, none is made up', () => {
    expect(read('K 6.4', null)).toEqual(['potassium 6.4 high']);
  });

  it('its places are those of the words', () => {
    const text = 'Labs: K 6.4 mmol/L (H), repeat pending';
    const [reading] = findReadings(text);
    expect(reading === undefined ? '' : [text.slice(reading.start, reading.end), text.slice(reading.valueStart, reading.valueEnd)]).toEqual(['K 6.4 mmol/L (H)', '6.4 mmol/L']);
  });

  it('of one name is one: a figure that follows its flag is no second value', () => {
    expect(findReadings('BP 88/50 (H)30').map(({ measure, values }) => [measure, values])).toEqual([['blood-pressure', [88]]]);
  });

  it('and lie in the text in order, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('K ', '6.4', ' mmol/L', ' (H)', 'BP 88/50', ' -> ', '3/4/2026', '\n', '%', '(', ')', ' to ')), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      findReadings(text, { datedOn: '2026-03-05' }).forEach(({ start, end, valueStart, valueEnd }, index, all) => {
        expect([start >= (all[index - 1]?.end ?? 0), start <= valueStart, valueStart < valueEnd, valueEnd <= end, end <= text.length]).toEqual([true, true, true, true, true]);
      });
    }));
  });
});

describe('The measures', () => {
  it('are at least 120, each with a name of its own, a source, and a usual range that is possible', () => {
    expect(measures.length).toBeGreaterThanOrEqual(120);
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, range, plausible, source, loinc } of measures) {
      expect(source.length, id).toBeGreaterThan(0);
      if (loinc !== undefined) expect(loinc, id).toMatch(/^\d{1,5}-\d$/);
      for (const end of range ?? []) if (end !== null) expect(end >= plausible[0] && end <= plausible[1], id).toBe(true);
    }
  });

  it('LOINC codes end in their own check digit', () => {
    for (const { id, loinc } of measures) if (loinc !== undefined) expect(checkDigit(loinc.split('-')[0] ?? ''), id).toBe(Number(loinc.split('-')[1]));
  });

  it('a hemoglobin of 12.5 is usual of a woman and low of a man; of nobody known it is usual', () => {
    const hemoglobin = measureOf('hemoglobin');
    expect(hemoglobin === undefined ? [] : [standingOf(hemoglobin, 12.5, 'female'), standingOf(hemoglobin, 12.5, 'male'), standingOf(hemoglobin, 12.5)]).toEqual(['usual', 'low', 'usual']);
  });

  it('no name means two measures', () => {
    const owners = new Map<string, string>();
    for (const { id, names } of measures) {
      for (const name of names) {
        expect(owners.get(name) ?? id, name).toBe(id);
        owners.set(name, id);
      }
    }
  });
});

/** Mod 10 (Luhn), as LOINC numbers have it. */
function checkDigit(figures: string): number {
  const sum = Array.from(figures).toReversed().reduce((total, figure, index) => {
    const doubled = Number(figure) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
