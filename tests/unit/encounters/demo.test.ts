import { describe, expect, test } from 'vitest';
import { demoCharts } from '../../../electron/vault/encounters/demo';
import { bareCode, isShapedFor } from '../../../shared/codesets';
import { encounterDetailsSchema, normaliseText, patientSchema, suggestedKind } from '../../../shared/encounters';
import { chartOf, codings } from '../../fixtures/charts/codings';

describe.each(demoCharts.map((chart) => [chart.patient.name, chart] as const))('the invented chart of %s', (name, { details, patient, documents }) => {
  test('is a chart as the app itself would take it in', () => {
    expect([encounterDetailsSchema.safeParse(details).success, patientSchema.safeParse(patient).success]).toEqual([true, true]);
    expect(documents.map(({ text }) => text)).toEqual(documents.map(({ text }) => normaliseText(text)));
  });

  test('is plainly invented, and of FY2026', () => {
    expect([patient.mrn, patient.account].every((id) => id.startsWith('DEMO-'))).toBe(true);
    const day = details.dischargedOn ?? details.serviceFrom ?? '';
    expect(day >= '2025-10-01' && day <= '2026-08-31').toBe(true);
  });

  test('has documents that say what they are, and name its patient', () => {
    expect(documents.filter(({ text }) => !text.includes(name) || !text.includes(patient.mrn)).map(({ title }) => title)).toEqual([]);
    expect(documents.length).toBeGreaterThanOrEqual(2);
  });

  test('says the words that its codes rest on', () => {
    const coded = codings[name] ?? [];
    const unsaid = coded.filter(({ document, words }) => documents.find(({ title }) => title === document)?.text.includes(words) !== true);
    expect([coded.length > 3, unsaid, coded.filter(({ system, code }) => !isShapedFor(system, bareCode(code) ?? ''))]).toEqual([true, [], []]);
  });
});

test('all three classes are there', () => {
  expect(new Set(demoCharts.map(({ details }) => details.class))).toEqual(new Set(['inpatient', 'outpatient', 'professional']));
});

test('the kind of most documents is seen from their first lines', () => {
  const documents = demoCharts.flatMap((chart) => chart.documents);
  const seen = documents.filter(({ kind, text }) => suggestedKind('file.txt', text) === kind);
  expect(seen.length / documents.length).toBeGreaterThan(0.8);
  expect(chartOf('Testa-Morales, Ivonne').documents.map(({ text }) => suggestedKind('file.txt', text))).toEqual(['history-and-physical', 'consultation', 'progress-note', 'discharge-summary']);
});
