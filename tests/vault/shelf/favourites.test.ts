import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grantIdSchema, newId } from '../../../shared/kernel';
import { atChart, declined, failure, heart, kidney, type AtChart } from './kit';

const discharge = '2026-03-07';
const add = ({ done }: Pick<AtChart, 'done'>, name = heart, label = '') => done('shelf.addFavourite', { encounterId: null, ...name, label, groupId: null, position: null });

/** The shelf on a day, group by group. */
async function shelf({ done }: Pick<AtChart, 'done'>, date = discharge) {
  const { groups } = await done('shelf.favourites', { date });
  return groups.map(({ name, favourites }) => [name, ...favourites.map(({ written, label, fault }) => [written, label, fault].filter((word) => word !== '' && word !== null).join(' '))]);
}

describe('Favourites', () => {
  it('lie in groups that the person names and orders by hand, each code once in a group', async () => {
    const kit = await atChart();
    const first = await add(kit);
    await add(kit, kidney, 'AKI');
    const { groupId } = await kit.done('shelf.nameGroup', { encounterId: null, groupId: null, name: 'Cardiology clinic' });
    await kit.done('shelf.moveFavourite', { favouriteId: first.favouriteId, groupId, position: 1 });
    await kit.done('shelf.moveGroup', { groupId, position: 1 });
    await kit.done('shelf.addFavourite', { encounterId: null, ...failure, label: '', groupId, position: 1 });
    expect(await shelf(kit)).toEqual([['Cardiology clinic', 'I50 category', 'I50.23'], ['My codes', 'N17.9 AKI']]);
    expect(await declined(kit, 'shelf.addFavourite', { encounterId: null, ...heart, label: '', groupId, position: null })).toEqual({ code: 'duplicate', what: 'favourite' });
    expect(await declined(kit, 'shelf.nameGroup', { encounterId: null, groupId: null, name: ' cardiology CLINIC ' })).toEqual({ code: 'duplicate', what: 'group' });
    expect(await declined(kit, 'shelf.removeGroup', { groupId })).toMatchObject({ code: 'not-valid', what: 'group' });
  });

  it('say of each code why it cannot be assigned on the day that decides', async () => {
    const kit = await atChart();
    await add(kit);
    await add(kit, { system: 'hcpcs', code: 'G0008' });
    await add(kit, { system: 'hcpcs', code: 'LT' });
    await add(kit, { system: 'icd10cm', code: 'Z794' });
    expect(await shelf(kit, '2026-05-31')).toEqual([['My codes', 'I50.23', 'G0008', 'LT modifier', 'Z79.4']]);
    expect(await shelf(kit, '2026-06-01')).toEqual([['My codes', 'I50.23', 'G0008 not-in-force', 'LT modifier', 'Z79.4']]);
    expect(await shelf(kit, '2025-09-30')).toEqual([['My codes', 'I50.23', 'G0008 not-held', 'LT not-held', 'Z79.4 not-held']]);
  });

  it('that are taken off can be put back where they were', async () => {
    const kit = await atChart();
    const first = await add(kit, heart, 'acute on chronic');
    await add(kit, kidney);
    await kit.done('shelf.removeFavourite', { favouriteId: first.favouriteId });
    await kit.done('shelf.addFavourite', { encounterId: null, ...heart, label: 'acute on chronic', groupId: first.groupId, position: 1 });
    expect(await shelf(kit)).toEqual([['My codes', 'I50.23 acute on chronic', 'N17.9']]);
  });

  it('outlive the chart, and name its patient neither in a label nor in a group', async () => {
    const kit = await atChart();
    const { favouriteId, groupId } = await add(kit);
    const beside = { encounterId: kit.encounterId };
    const refused = { code: 'names-patient', what: 'name', start: 4, end: 10 };
    expect(await declined(kit, 'shelf.labelFavourite', { ...beside, favouriteId, label: 'for Ivonne' })).toEqual(refused);
    expect(await declined(kit, 'shelf.nameGroup', { ...beside, groupId, name: 'for IVONNE' })).toEqual(refused);
    expect(await declined(kit, 'shelf.addFavourite', { ...beside, ...kidney, label: 'for Ivonne', groupId, position: null })).toEqual(refused);
    expect(await declined(kit, 'shelf.importFavourites', { ...beside, groups: [{ name: 'A', favourites: [{ ...kidney, label: 'for Ivonne' }] }] })).toEqual(refused);
    // A page that says it has no chart open does not get further with the whole of an identifier.
    expect(await declined(kit, 'shelf.labelFavourite', { encounterId: null, favouriteId, label: 'DEMO 000001' })).toEqual({ code: 'names-patient', what: 'mrn', start: 0, end: 11 });
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    expect(await shelf(kit)).toEqual([['My codes', 'I50.23']]);
  });

  it('hold four hundred codes, and say so', async () => {
    const kit = await atChart();
    const codes = Array.from({ length: 400 }, (_none, index) => ({ system: 'icd10cm' as const, code: `A${String(index).padStart(3, '0')}`, label: '' }));
    expect(await kit.done('shelf.importFavourites', { encounterId: null, groups: [{ name: 'Many', favourites: codes }] })).toEqual({ favourites: 400 });
    expect(await declined(kit, 'shelf.addFavourite', { encounterId: null, ...heart, label: '', groupId: null, position: null })).toEqual({ code: 'shelf-full', what: 'favourites', limit: 400 });
  });
});

describe('A file of favourites', () => {
  const inFile = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'chartlock-test-')), 'favourites.json');
    writeFileSync(path, text);
    return path;
  };
  const chosen = (kit: AtChart, text: string) => {
    const grantId = newId('grt', grantIdSchema, randomBytes);
    kit.grants.add(grantId, { path: inFile(text), folder: false });
    return grantId;
  };

  it('is given out by a lead, once, and taken over after a look at what is new', async () => {
    const lead = await atChart('lead');
    await add(lead, heart, 'acute on chronic');
    await add(lead, kidney);
    const { text, favourites } = await lead.done('shelf.exportFavourites', {});
    expect([favourites, lead.leaves]).toEqual([2, [{ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') }]]);
    expect(text).not.toContain('Acute on chronic systolic');

    const coder = await atChart();
    await add(coder, kidney, 'my own words');
    const seen = await coder.done('shelf.inspectFavourites', { grantId: chosen(coder, text), date: discharge });
    expect(seen.groups.map((group) => [group.name, group.isNew, ...group.favourites.map(({ written, title, isNew }) => `${written} ${title.slice(0, 5)} ${isNew}`)])).toEqual([['My codes', false, 'I50.23 Acute true', 'N17.9 Acute false']]);
    expect(seen.signedBy).toMatch(/^[0-9a-f]{64}$/);
    expect(await shelf(coder)).toEqual([['My codes', 'N17.9 my own words']]);
    const groups = seen.groups.map(({ name, favourites: codes }) => ({ name, favourites: codes.map(({ system, code, label }) => ({ system, code, label })) }));
    expect(await coder.done('shelf.importFavourites', { encounterId: null, groups })).toEqual({ favourites: 1 });
    expect(await shelf(coder)).toEqual([['My codes', 'N17.9 my own words', 'I50.23 acute on chronic']]);
  });

  it.each([
    ['that is no such file', () => 'I50.23', { expected: 'favourites that Chartlock has saved' }],
    ['in which a character was changed', (text: string) => text.replace('I5023', 'I5022'), { found: 'others: it was changed since' }],
  ])('%s is refused with what it is', async (_name, spoil, expected) => {
    const kit = await atChart('lead');
    await add(kit);
    const { text } = await kit.done('shelf.exportFavourites', {});
    expect(await declined(kit, 'shelf.inspectFavourites', { grantId: chosen(kit, spoil(text)), date: discharge })).toMatchObject({ code: 'bad-file', why: 'unknown-layout', ...expected });
  });
});
