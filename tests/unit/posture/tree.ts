import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Machine } from '../../../electron/posture/machine';
import type { Said } from '../../../electron/posture/programs';

/** A part of a computer's file system as it was recorded: texts, and where links lead. It is gone after the test. */
export function recorded(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'chartlock-recorded-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const place = (path: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(place(path), text);
  for (const [path, to] of Object.entries(links)) symlinkSync(to, place(path));
  return root;
}

/** A computer on which programs say what was recorded of them; one that was not does not answer. */
export function machineOf(more: Partial<Machine> & { readonly says?: Readonly<Record<string, Said>> } = {}): Machine {
  const { says = {}, ...rest } = more;
  return {
    platform: 'linux', root: '/nonexistent', dataFolder: '/home/user/data', home: '/home/user', desktop: '', uid: 1000, addresses: [], now: Date.parse('2026-06-01'),
    run: async (path, args) => says[[path.split(/[/\\]/).at(-1), ...args].join(' ')] ?? null,
    ...rest,
  };
}

export const said = (out: string, code = 0, err = ''): Said => ({ code, out, err });
