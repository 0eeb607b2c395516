import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCode } from '../../../electron/vault/codesets';
import type { CodesetPin } from '../../../shared/policy';
import { desk, faultOf, file, fixture, fresh, longOrderFile } from './desk';

const official = fixture('icd10cm-order-2026.txt');
const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const pinned: CodesetPin = { system: 'icd10cm', release: 'FY2026', sha256: sha256Of(official) };
/** The official file with one word changed: what a pin is for. */
const altered = (): string => file('icd10cm-order-2026.txt', readFileSync(official, 'latin1').replace('Cholera', 'Cholara'));

describe('A release that the organisation has pinned to one file', () => {
  test('is imported from that file, and shown with its pin', async () => {
    const at = desk({ pins: [pinned] });
    await at.take(official);
    expect(await at.handlers['codesets.releases']({})).toMatchObject({ releases: [{ name: 'FY2026', sha256: pinned.sha256, pinnedTo: pinned.sha256 }] });
    expect(at.best('heart failure')).toBeDefined();
  });

  test('is refused from another file: it says which pin, what was expected and what was found, and leaves nothing behind', async () => {
    const at = desk({ pins: [pinned] });
    const path = altered();
    expect(await faultOf(at.take(path))).toEqual({ code: 'pin-broken', system: 'icd10cm', release: 'FY2026', expected: pinned.sha256, found: sha256Of(path) });
    expect(at.rows()).toEqual({ releases: 0, codes: 0, pieces: 0 });
  });

  test('stays as it was when another file of its name is refused', async () => {
    const at = desk({ pins: [pinned] });
    const before = await at.take(official);
    await faultOf(at.take(altered()));
    expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ id: before.id, sha256: pinned.sha256 }]);
  });

  test('leaves other releases and systems alone', async () => {
    const at = desk({ pins: [pinned] });
    await at.take(file('icd10cm-order-2027.txt', longOrderFile(3)), { ...fresh.release, name: 'FY2027' });
    await at.take(fixture('HCPC2025_OCT_ANWEB.csv'), fresh.quarter);
    expect((await at.handlers['codesets.releases']({})).releases.map(({ name, pinnedTo }) => [name, pinnedTo])).toEqual([['2025 October', null], ['FY2027', null]]);
  });
});

describe('Pins that cannot be read', () => {
  test('let no official file in, whichever it is; what is here stays in use', async () => {
    let areReadable = true;
    const at = desk({ pins: [], arePinsReadable: () => areReadable });
    await at.take(official);
    areReadable = false;
    expect(await faultOf(at.take(fixture('HCPC2025_OCT_ANWEB.csv'), fresh.quarter))).toEqual({ code: 'not-permitted', what: 'code-sets' });
    expect((await at.handlers['codesets.releases']({})).releases.map(({ name }) => name)).toEqual(['FY2026']);
    expect(at.best('heart failure')).toBeDefined();
  });
});

describe('A pin that comes after the release', () => {
  test('takes a release from another file out of use at once: no search, no code, and it says why', async () => {
    const pins: CodesetPin[] = [];
    const at = desk({ pins });
    await at.take(altered());
    expect(at.best('heart failure')).toBeDefined();
    pins.push(pinned);
    expect(at.find('heart failure')).toEqual([]);
    expect(findCode(at.codesets, 'icd10cm', 'I50.23', '2026-02-01')).toBeUndefined();
    const { systems } = await at.handlers['codesets.inForce']({ date: '2026-02-01' });
    expect(systems.find(({ system }) => system === 'icd10cm')).toEqual({ system: 'icd10cm', release: null, why: 'pin-broken' });
    expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ name: 'FY2026', pinnedTo: pinned.sha256 }]);
  });

  test('is met by importing the right file, which takes the place of the other', async () => {
    const pins: CodesetPin[] = [];
    const at = desk({ pins });
    const { id } = await at.take(altered());
    pins.push(pinned);
    await at.take(official);
    expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ id, sha256: pinned.sha256 }]);
    expect(findCode(at.codesets, 'icd10cm', 'I50.23', '2026-02-01')?.release.id).toBe(id);
  });

  test('that names the sample changes nothing: it stands in until an official release is loaded', async () => {
    const at = desk({ starter: true, pins: [{ system: 'icd10cm', release: 'Sample', sha256: '0'.repeat(64) }] });
    const { systems } = await at.handlers['codesets.inForce']({ date: '2026-02-01' });
    expect(systems.find(({ system }) => system === 'icd10cm')).toMatchObject({ release: { name: 'Sample' }, why: 'sample-only' });
    expect((await at.handlers['codesets.releases']({})).releases.map(({ pinnedTo }) => pinnedTo)).toEqual([null, null]);
  });
});
