import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, unknown, type Machine, type Sight } from '../machine';
import { judgeVersion } from '../support-table';
import { isThere, textOf } from './files';

const dayMs = 86_400_000;
/** Longer than any holiday: lists of updates that are older are no longer fetched. */
const listsDays = 45;

/** Looks whether the distribution still gets security updates, and whether they are still fetched. */
export async function probeOs(machine: Machine): Promise<Sight> {
  const text = textOf(machine.root, '/etc/os-release') ?? textOf(machine.root, '/usr/lib/os-release');
  const release = text === null ? null : readOsRelease(text);
  if (release === null) return unknown('not-understood');
  const sight = judgeVersion(release.id, release.version, release.name, machine.now);
  if (sight.state === 'fail') return sight;
  const fetched = listsFetchedAt(machine.root);
  return fetched !== null && machine.now - fetched > listsDays * dayMs ? fail('updates-overdue', sight.detail) : sight;
}

/** Reads os-release(5): shell assignments, with or without quotes. */
export function readOsRelease(text: string): { readonly id: string; readonly version: string; readonly name: string } | null {
  const values = new Map(text.split('\n').flatMap((line) => {
    const [, name, quoted, bare] = /^([A-Z_]+)=(?:["'](.*)["']|(\S*))\s*$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, quoted ?? bare ?? ''] as const];
  }));
  const [id, version, name] = [values.get('ID'), values.get('VERSION_ID'), values.get('NAME')];
  return id === undefined || id === '' ? null : { id, version: version ?? '', name: name ?? id };
}

/** When apt last fetched its lists; null where nothing tells. */
function listsFetchedAt(root: string): number | null {
  const stamp = ['/var/lib/apt/periodic/update-success-stamp', '/var/lib/apt/lists'].find((path) => isThere(root, path));
  try {
    return stamp === undefined ? null : statSync(join(root, stamp)).mtimeMs;
  } catch {
    return null;
  }
}
