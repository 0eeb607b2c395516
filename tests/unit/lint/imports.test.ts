import { describe, expect, it } from 'vitest';
import { importFault } from '../../../build/lint/imports.mjs';

const may = (from: string, to: string, typeOnly = false): boolean => importFault(from, to, typeOnly) === undefined;

describe('Who may import whom', () => {
  it.each([
    ['renderer/coding/store.ts', 'shared/coding'],
    ['electron/vault/coding/service.ts', 'shared/coding'],
    ['electron/vault/coding/service.ts', 'electron/vault/encounters'],
    ['renderer/coding/Workspace.tsx', 'renderer/encounters/index'],
    ['electron/shell/menu.ts', 'shared/ipc'],
    ['electron/main.ts', 'electron/shell/menu'],
    ['electron/vault/store/open.ts', 'better-sqlite3-multiple-ciphers'],
    ['electron/keychain/index.ts', 'keytar'],
    ['renderer/app/App.tsx', 'renderer/coding'],
    ['renderer/kit/sealed.ts', 'shared/queries/kit'],
    ['renderer/kit/sealed.ts', 'age-encryption'],
  ])('%s may import %s', (from, to) => expect(may(from, to)).toBe(true));

  it.each([
    ['shared/coding/model.ts', 'node:fs'],
    ['renderer/kit/sealed.ts', 'shared/queries'],
    ['renderer/kit/main.ts', 'renderer/ui'],
    ['shared/coding/model.ts', 'electron'],
    ['shared/coding/model.ts', 'electron/vault/store'],
    ['renderer/coding/store.ts', 'electron/vault/coding'],
    ['renderer/coding/store.ts', 'electron'],
    ['renderer/ui/Button.tsx', 'renderer/coding'],
    ['electron/shell/menu.ts', 'electron/vault/dispatch'],
    ['electron/desk/lock.ts', 'electron/vault/keys'],
    ['electron/vault/keys/keeper.ts', 'electron/keychain'],
    ['electron/vault/keys/keeper.ts', 'electron'],
    ['electron/vault/encounters/service.ts', 'electron/vault/coding'],
    ['electron/vault/coding/service.ts', 'electron/vault/encounters/store'],
    ['shared/audit/event.ts', 'shared/coding'],
    ['electron/vault/coding/store.ts', 'better-sqlite3-multiple-ciphers'],
    ['electron/vault/host.ts', 'keytar'],
    ['electron/vault/keys/keeper.ts', 'age-encryption'],
    ['electron/main.ts', 'renderer/app/App'],
  ])('%s may not import %s', (from, to) => expect(may(from, to)).toBe(false));
});
