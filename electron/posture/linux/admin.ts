import { fail, pass, unknown, type Machine, type Sight } from '../machine';

/** Groups whose members become root when they want to: by sudo, or by what amounts to it. */
const powerful = new Set(['root', 'sudo', 'wheel', 'admin', 'docker', 'lxd', 'incus-admin', 'disk']);

/** Looks whether this session has, or can take, administrator rights. */
export async function probeAdmin({ uid, run }: Machine): Promise<Sight> {
  if (uid === 0) return fail('administrator');
  const said = await run('/usr/bin/id', ['-Gn']);
  return said?.code === 0 ? judgeGroups(said.out) : unknown('not-answered');
}

/** Judges the groups of a person, by name. */
export function judgeGroups(said: string): Sight {
  const groups = said.trim().split(/\s+/).filter((name) => name !== '');
  if (groups.length === 0) return unknown('not-understood');
  return groups.some((name) => powerful.has(name)) ? fail('may-become-administrator') : pass('ordinary');
}
