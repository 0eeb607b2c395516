import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, pass, unknown, type Machine, type Sight } from '../machine';
import { isThere } from './files';

/** Whoever manages the computer puts it there; nobody else can. */
export const markerPath = '/etc/chartlock/managed-device';

const realm = '/usr/sbin/realm';
const landscape = '/usr/bin/landscape-config';
const intune = '/opt/microsoft/intune/bin/intune-agent';

/** Looks for the organisation's mark: its own file, membership in a domain, or a managing service that says it is enrolled. */
export async function probeManaged({ root, run }: Machine): Promise<Sight> {
  const marker = judgeMarker(join(root, markerPath));
  if (marker === 'trusted') return pass('marker-file');
  // Somebody else's file in its place is no mark; it is somebody who wanted to pass.
  if (marker === 'not-trusted') return fail('marker-not-trusted');
  const domains = isThere(root, realm) ? await run(realm, ['list']) : undefined;
  if (domains?.code === 0 && isInDomain(domains.out)) return pass('domain-joined');
  const enrolled = isThere(root, landscape) ? await run(landscape, ['--is-registered']) : undefined;
  if (enrolled?.code === 0) return pass('mdm-enrolled');
  // A person's own files would tell of Intune; they are no proof.
  if (isThere(root, intune)) return unknown('agent-only');
  return domains === null || enrolled === null ? unknown('not-answered') : fail('no-mark');
}

/** Whether `realm list` names a domain that this computer is a member of. */
export function isInDomain(said: string): boolean {
  return /^\s*configured:\s*kerberos-member\s*$/m.test(said);
}

/**
 * Whether the file is root's alone, and so are the folders above it. The open descriptor is judged, not the name, which
 * may be exchanged in between.
 */
export function judgeMarker(path: string, owner = 0): 'trusted' | 'not-trusted' | 'absent' {
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'absent' : 'not-trusted';
  }
  try {
    const file = fstatSync(handle);
    const folders = [dirname(path), dirname(dirname(path))].map((folder) => statSync(folder));
    return file.isFile() && [file, ...folders].every(({ uid, mode }) => uid === owner && (mode & 0o022) === 0) ? 'trusted' : 'not-trusted';
  } finally {
    closeSync(handle);
  }
}
