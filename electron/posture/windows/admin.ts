import { fail, pass, unknown, type Machine, type Sight } from '../machine';
import { windowsFolder } from '../programs';

const administrators = 'S-1-5-32-544';
/** Integrity levels are labels of the session: high and system are what an administrator's rights run at. */
const elevated = /"S-1-16-(12288|16384|20480)"/;

/** Looks whether this session has, or can take, administrator rights. */
export async function probeAdmin({ run }: Machine): Promise<Sight> {
  const said = await run(`${windowsFolder()}\\System32\\whoami.exe`, ['/groups', '/fo', 'csv', '/nh']);
  return said?.code === 0 ? judgeWhoami(said.out) : unknown('not-answered');
}

/**
 * Judges `whoami /groups` by SIDs: the names of groups and "used for deny only" are translated. An administrator's ordinary
 * session names the group too, and one click raises it.
 */
export function judgeWhoami(text: string): Sight {
  if (!/"S-1-16-\d+"/.test(text)) return unknown('not-understood');
  if (!text.includes(`"${administrators}"`)) return pass('ordinary');
  return fail(elevated.test(text) ? 'administrator' : 'may-become-administrator');
}
