import type { Machine } from '../machine';
import { windowsFolder } from '../programs';

/** Values of a registry key by name; null where the question was not answered, empty where there is no such key. */
export type Values = ReadonlyMap<string, string | number>;

/** Asks reg.exe for the values of a key, in the 64-bit view. */
export async function askRegistry({ run }: Machine, key: string): Promise<Values | null> {
  const said = await run(`${windowsFolder()}\\System32\\reg.exe`, ['query', key, '/reg:64']);
  if (said === null) return null;
  // What it says of a missing key is translated; that it failed is not.
  return said.code === 0 ? readRegistry(said.out) : new Map();
}

/** Reads what `reg query` prints: names and types are never translated. */
export function readRegistry(text: string): Values {
  return new Map(text.split(/\r?\n/).flatMap((line) => {
    const [, name, type, value] = /^ {4}(\S.*?) {4}(REG_\w+) {4}(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    return [[name.toLowerCase(), type === 'REG_DWORD' ? Number.parseInt(value, 16) : value] as const];
  }));
}
