import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../build/steps/paths.mjs';

const eslint = new ESLint({ cwd: repository, overrideConfigFile: join(repository, 'build/eslint.config.mjs') });

/** The rules that a line breaks where it stood in a file. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(repository, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'syntax');
}

describe('What must not be written is refused:', () => {
  it.each([
    ['text that becomes markup', 'renderer/x.ts', 'document.body.innerHTML = location.hash;', 'no-restricted-properties'],
    ['the same by React', 'renderer/x.tsx', "export const x = <p dangerouslySetInnerHTML={{ __html: '' }} />;", 'no-restricted-syntax'],
    ['text that becomes code', 'electron/x.ts', "eval('1');", 'no-eval'],
    ['the same by a timer', 'electron/x.ts', "setTimeout('1', 1);", 'no-implied-eval'],
    ['the same by a function', 'renderer/x.ts', "export const x = new Function('return 1');", 'no-new-func'],
    ['a certificate that is let pass', 'electron/x.ts', 'session.defaultSession.setCertificateVerifyProc(() => 0);', 'no-restricted-properties'],
    ['the same by an event', 'electron/x.ts', "app.on('certificate-error', () => undefined);", 'no-restricted-syntax'],
    ['the same by Node', 'electron/x.ts', 'connect({ rejectUnauthorized: false });', 'no-restricted-syntax'],
    ['a database in the clear', 'electron/x.ts', 'driver.serialize();', 'no-restricted-properties'],
    ['a field that the browser process would remember', 'renderer/x.tsx', 'export const x = <input type="text" />;', 'house/autocomplete-off'],
    ['a form that it would remember', 'renderer/x.tsx', 'export const x = <form />;', 'house/autocomplete-off'],
    ['a log', 'electron/x.ts', "console.log('words of a chart');", 'no-console'],
    ['the driver of the database beside the store', 'electron/vault/coding/x.ts', "import Database from 'better-sqlite3-multiple-ciphers';\nexport const x = Database;", 'house/imports'],
    ['the keychain beside its room', 'electron/vault/x.ts', "import keytar from 'keytar';\nexport const x = keytar;", 'house/imports'],
    ['Electron in the page', 'renderer/x.ts', "import { ipcRenderer } from 'electron';\nexport const x = ipcRenderer;", 'house/imports'],
    ['a focus that moves a frame late', 'renderer/x.ts', 'export function x(): void { requestAnimationFrame(() => document.body.focus()); }', 'no-restricted-syntax'],
    ['one that moves after a time', 'renderer/x.ts', 'export function x(): void { window.setTimeout(() => document.body.focus(), 100); }', 'no-restricted-syntax'],
    ['a frame where nothing is painted', 'renderer/x.ts', 'export function x(act: () => void): void { requestAnimationFrame(act); }', 'no-restricted-globals'],
  ])('%s', async (_what, file, code, rule) => {
    expect(await broken(file, code)).toContain(rule);
  }, 60_000);

  it('and nothing else of it is', async () => {
    expect(await broken('renderer/x.tsx', 'export const x = <input type="text" autoComplete="off" />;')).toEqual([]);
  }, 60_000);
});
