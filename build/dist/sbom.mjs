// @ts-check
/**
 * The bill of materials of a package (CycloneDX), as a hospital's IT asks for it: npm writes it for everything that is
 * installed here, and what is not shipped is taken out again.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { output, repository } from '../steps/paths.mjs';
import { mustRun, npm } from '../steps/run.mjs';
import { lockedAt, lockedPackages, shippedPlaces } from './packages.mjs';

/**
 * The parts of CycloneDX 1.5 that npm writes and that are changed here.
 * @typedef {object} Bill
 * @property {string} bomFormat
 * @property {string} specVersion
 * @property {{ component: Record<string, unknown> & { 'bom-ref': string } }} metadata
 * @property {(Record<string, unknown> & { 'bom-ref': string })[]} components
 * @property {{ ref: string, dependsOn?: string[] }[]} dependencies
 */

/**
 * @returns {Promise<Bill>} what is shipped on this platform; the bundles have to be there
 */
export async function billOfMaterials() {
  /** @type {Bill} */
  const everything = JSON.parse(await mustRun(...npm(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']), { cwd: repository, advice: 'npm 10 or newer writes it.' }));
  const { name, productName, version, description } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  const locked = lockedPackages();
  const refs = new Set(shippedPlaces().filter((place) => isForHere(lockedAt(locked, place))).map((place) => refOf(place, lockedAt(locked, place))));
  const components = everything.components.filter((component) => refs.delete(component['bom-ref'])).map((component) => ({ ...component, scope: 'required', properties: [] }));
  if (refs.size > 0) throw new Error(`npm's bill of materials does not name what is shipped: ${[...refs].join(', ')}`);
  const shipped = new Set([`${name}@${version}`, ...components.map((component) => component['bom-ref'])]);
  return {
    ...everything,
    // npm names it after the folder that it lies in.
    metadata: { ...everything.metadata, component: { ...everything.metadata.component, type: 'application', name: productName, version, description } },
    components,
    dependencies: everything.dependencies.filter(({ ref }) => shipped.has(ref)).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => shipped.has(other)) })),
  };
}

/**
 * Writes the bill of materials beside the packages.
 * @returns {Promise<string>} where
 */
export async function writeBill() {
  const bill = await billOfMaterials();
  const file = join(output, 'package', `chartlock-${String(bill.metadata.component['version'])}-${process.platform}-${process.arch}.cdx.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  return file;
}

/** @param {string} place @param {import('./packages.mjs').Locked} entry @returns {string} how npm refers to it */
function refOf(place, { name, version }) {
  return `${name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
}

/** @param {import('./packages.mjs').Locked} entry @returns {boolean} whether it can be shipped on this platform at all */
function isForHere({ os, cpu }) {
  return (os === undefined || os.includes(process.platform)) && (cpu === undefined || cpu.includes(process.arch));
}
