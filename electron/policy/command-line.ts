import { readFileSync } from 'node:fs';
import { z } from '../../shared/kernel';
import { readPart, resolvePolicy, unmanaged, type OrganisationPolicy, type SourceReport } from '../../shared/policy';

const developmentSwitch = '--policy=';

/** The policy of a file that a run from source names on its command line; a release is refused that switch before it gets here. */
export function developmentPolicy(argv: readonly string[]): OrganisationPolicy {
  const path = argv.find((argument) => argument.startsWith(developmentSwitch))?.slice(developmentSwitch.length);
  return path === undefined ? unmanaged : resolvePolicy([readCommandLineFile(path)]);
}

function readCommandLineFile(path: string): SourceReport {
  try {
    return readPart('command-line', path, z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    return { source: 'command-line', where: path, state: 'invalid', problems: [{ where: path, setting: null, fault: 'not-json', line: null, expected: null }] };
  }
}
