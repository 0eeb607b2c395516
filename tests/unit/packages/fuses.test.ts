import { FuseState, FuseV1Options } from '@electron/fuses';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FUSES, setFuses, wrongFuses } from '../../../build/fuses.mjs';

const folder = mkdtempSync(join(tmpdir(), 'chartlock-fuses-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands before the fuses in every binary of Electron. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const { ENABLE, DISABLE, REMOVED } = FuseState;
const decided = Object.values(FUSES).map((isOn) => (isOn ? ENABLE : DISABLE));

/** A file that has fuses as a binary of Electron has them, in between other bytes. */
function binaryWith(states: readonly number[], name = 'electron'): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat([Buffer.alloc(5000, 7), Buffer.from(sentinel), Buffer.from([1, states.length, ...states]), Buffer.alloc(300, 9)]));
  return path;
}

const turned = (fuse: number): number[] => decided.map((state, index) => (index !== fuse ? state : state === ENABLE ? DISABLE : ENABLE));

describe('The fuses of a release', () => {
  it('are all decided, as a release needs them', () => {
    expect(Object.fromEntries(Object.entries(FUSES).map(([fuse, isOn]) => [FuseV1Options[Number(fuse)], isOn]))).toEqual({
      RunAsNode: false, EnableCookieEncryption: true, EnableNodeOptionsEnvironmentVariable: false, EnableNodeCliInspectArguments: false, EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true, LoadBrowserProcessSpecificV8Snapshot: false, GrantFileProtocolExtraPrivileges: false, WasmTrapHandlers: true,
    });
  });

  it('are as many as the tool that sets them knows: a new one has to be decided', () => {
    expect(Object.keys(FUSES)).toEqual(Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number').map(String));
  });

  it('is read back from a binary, and each that was turned is named', async () => {
    expect(await wrongFuses(binaryWith(decided), 'electron')).toEqual([]);
    for (const [fuse, name] of Object.entries(FUSES).map(([number]) => [Number(number), FuseV1Options[Number(number)]] as const)) {
      expect(await wrongFuses(binaryWith(turned(fuse)), 'electron')).toEqual([`${name} is ${decided[fuse] === ENABLE ? 'DISABLE' : 'ENABLE'}`]);
    }
  });

  it('that a binary lacks, has taken out, or has besides, are named', async () => {
    expect(await wrongFuses(binaryWith(decided.slice(0, -1)), 'electron')).toEqual(['WasmTrapHandlers is missing']);
    expect(await wrongFuses(binaryWith([REMOVED, ...decided.slice(1)]), 'electron')).toEqual(['RunAsNode is REMOVED']);
    expect(await wrongFuses(binaryWith([...decided, ENABLE]), 'electron')).toEqual(['fuse 9 is not one this project knows']);
  });

  it('are set, whatever they were before', async () => {
    const binary = binaryWith(decided.map((state) => (state === ENABLE ? DISABLE : ENABLE)));
    await setFuses(binary, 'electron');
    expect(await wrongFuses(binary, 'electron')).toEqual([]);
  });

  it('cannot be set in a binary that has one more: packing fails', async () => {
    await expect(setFuses(binaryWith([...decided, ENABLE]), 'electron')).rejects.toThrow();
  });
});
