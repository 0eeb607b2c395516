import { join } from 'node:path';
import { resolvePolicy, type OrganisationPolicy, type SourceReport } from '../../shared/policy';
import type { Owners } from './checked-file';
import { readCommandLineFile } from './command-line';
import { readManagedFiles } from './managed-files';
import { readManagedPreferences } from './managed-preferences';
import { readRegistry } from './registry';
import { pinOf, readInstalledKey, readSignedFile, type SignedPlace } from './signed-file';

/** Where this computer's policy can come from. */
export type PolicyPlaces = {
  readonly platform: NodeJS.Platform;
  /** What stands for the top of the file system: '/', or in a run from source a folder with the same layout. */
  readonly top: string;
  readonly owners: Owners;
  readonly user: string;
  readonly systemRoot: string;
  readonly programData: string;
  /** The file in which an installer pins the organisation's key. */
  readonly keyFile: string;
  readonly dataFolder: string;
  /** The file that a run from source names. */
  readonly commandLineFile: string | undefined;
};

/** The name of a signed policy in the data folder. */
export const signedPolicyFile = 'signed-policy.json';

/** Reads every source of this computer and joins them. It does not throw: what cannot be read is reported as such. */
export async function readOrganisation(places: PolicyPlaces, now: number): Promise<OrganisationPolicy> {
  const [managed, installed] = await Promise.all([readManaged(places), readInstalledKey(places.keyFile)]);
  const isUnclear = managed.some(({ state }) => state === 'unknown' || state === 'invalid');
  const signed = await readSignedFile([machinePlace(places), { top: places.dataFolder, path: [signedPolicyFile] }], pinOf(installed, managed), isUnclear, now);
  return resolvePolicy([...managed, ...signed.reports], signed.signed);
}

async function readManaged(places: PolicyPlaces): Promise<SourceReport[]> {
  const { commandLineFile } = places;
  const named = commandLineFile === undefined ? [] : [await readCommandLineFile(commandLineFile)];
  return [...named, ...(await readPlatform(places))];
}

/** The managed sources of the platform; one that this version does not know has none. */
async function readPlatform({ platform, top, owners, user, systemRoot }: PolicyPlaces): Promise<SourceReport[]> {
  switch (platform) {
    case 'win32':
      return readRegistry(systemRoot);
    case 'darwin':
      return readManagedPreferences(top, user, owners);
    case 'linux':
      return readManagedFiles(top, owners);
    default:
      return [];
  }
}

function machinePlace({ platform, top, programData }: PolicyPlaces): SignedPlace {
  switch (platform) {
    case 'win32':
      return { top: programData, path: ['Chartlock', 'policies', 'signed.json'] };
    case 'darwin':
      return { top, path: ['Library', 'Application Support', 'Chartlock', 'policies', 'signed.json'] };
    default:
      return { top, path: ['etc', 'chartlock', 'policies', 'signed.json'] };
  }
}

/** The places of a release: fixed, and root's (uid 0). */
export function releasePlaces(of: { readonly platform: NodeJS.Platform; readonly user: string; readonly environment: Readonly<Record<string, string | undefined>>; readonly resourcesFolder: string; readonly dataFolder: string }): PolicyPlaces {
  const { platform, user, environment, resourcesFolder, dataFolder } = of;
  return {
    platform, user, dataFolder, top: '/', owners: [0], commandLineFile: undefined,
    systemRoot: environment['SystemRoot'] ?? 'C:\\Windows',
    programData: environment['ProgramData'] ?? 'C:\\ProgramData',
    keyFile: join(resourcesFolder, 'policy-key.json'),
  };
}

const fileSwitch = '--policy=';
const rootSwitch = '--policy-root=';

/**
 * The places of a run from source: nothing of the computer's own, but what the command line names, `--policy=<file>` and
 * `--policy-root=<folder>`. What lies below that folder may belong to whoever runs it. A release refuses both switches.
 */
export function developmentPlaces(argv: readonly string[], of: { readonly userId: number | undefined; readonly dataFolder: string }): PolicyPlaces {
  const valueOf = (name: string): string | undefined => argv.find((argument) => argument.startsWith(name))?.slice(name.length);
  // Without a folder: one that is not there, so that no source says anything.
  const root = valueOf(rootSwitch) ?? join(of.dataFolder, 'no-policy');
  return {
    platform: 'linux', user: '', systemRoot: '', programData: '', dataFolder: of.dataFolder,
    top: root, owners: [0, ...(of.userId === undefined ? [] : [of.userId])], keyFile: join(root, 'resources', 'policy-key.json'), commandLineFile: valueOf(fileSwitch),
  };
}
