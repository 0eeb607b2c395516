import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageOf, reachOf } from '../../../build/bundle/contents.mjs';
import { shippedPackages } from '../../../build/dist/packages.mjs';
import { billOfMaterials } from '../../../build/dist/sbom.mjs';
import { LICENCES, SHIPPED } from '../../../build/dist/shipped.mjs';
import { bundle } from '../../../build/steps/bundle.mjs';
import { repository } from '../../../build/steps/paths.mjs';
import { z } from '../../../shared/kernel';

const advice = 'look at the package, then write its row in build/dist/shipped.mjs';
let found: ReturnType<typeof shippedPackages>;

beforeAll(async () => {
  await bundle();
  found = shippedPackages();
}, 180_000);

describe('What is shipped', () => {
  it('is in the table, and the table names nothing else', () => {
    expect([...found.keys()].sort(), advice).toEqual(Object.keys(SHIPPED).sort());
  });

  it('has the version and the licence that were looked at', () => {
    const seen = Object.fromEntries([...found].map(([place, { version, licence }]) => [place, `${version}, ${licence}`]));
    expect(seen, advice).toEqual(Object.fromEntries(Object.entries(SHIPPED).map(([place, { version, licence }]) => [place, `${version}, ${licence}`])));
  });

  it('has a licence under which it may be shipped', () => {
    expect([...found].filter(([, { licence }]) => !LICENCES.includes(licence)).map(([place, { licence }]) => `${place}: ${licence}`)).toEqual([]);
  });

  it('says what each package is here for', () => {
    expect(Object.entries(SHIPPED).filter(([, { why }]) => why.length < 8).map(([place]) => place)).toEqual([]);
  });

  it('runs no script on installing: npm is forbidden to, and a package that brings one says what is done instead', () => {
    expect(readFileSync(join(repository, '.npmrc'), 'utf8').split('\n')).toContain('ignore-scripts=true');
    const bringing = [...found].filter(([, { installScript }]) => installScript).map(([place]) => place);
    expect(bringing, advice).toEqual(Object.entries(SHIPPED).filter(([, { installScript = '' }]) => installScript.length > 20).map(([place]) => place));
  });

  it('has the compiled parts that were looked at, and no other', () => {
    expect([...found].filter(([, { native }]) => native).map(([place]) => place), advice).toEqual(Object.entries(SHIPPED).filter(([, { native }]) => native === true).map(([place]) => place));
  });

  it('reaches a network or another program by nothing but what the table gives a reason for', () => {
    const seen = Object.fromEntries([...found].flatMap(([place, { reach }]) => (reach.length === 0 ? [] : [[place, [...reach]]])));
    const told = Object.fromEntries(Object.entries(SHIPPED).flatMap(([place, { reach }]) => (reach === undefined ? [] : [[place, Object.keys(reach).sort()]])));
    expect(seen, advice).toEqual(told);
    expect(Object.values(SHIPPED).flatMap(({ reach = {} }) => Object.values(reach)).filter((reason) => reason.length < 20)).toEqual([]);
  });
});

/** Files of a folder and those below it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

describe('Our own code', () => {
  // Whoever adds a file to this list has given the desk another way out.
  it('reaches a network, or another program, in these files and nowhere else', () => {
    const files = ['electron', 'shared', 'renderer'].flatMap((folder) => filesIn(join(repository, folder))).filter((file) => /\.tsx?$/.test(file));
    const reaching = files.flatMap((file) => {
      // Types are gone when it runs.
      const reach = reachOf(readFileSync(file, 'utf8').replace(/^import type .*$/gm, ''));
      return reach.length === 0 ? [] : [[relative(repository, file).replaceAll('\\', '/'), reach]];
    });
    expect(Object.fromEntries(reaching)).toEqual({
      // The one connection: to the server that the policy names.
      'electron/vault/outbox/fhir/wire.ts': ['http', 'net', 'tls'],
      // A name on this computer that only one session of a person can hold.
      'electron/vault/lease.ts': ['net'],
      // Programs of the system, asked what rules the desk and how the computer is; see the rooms' own tests.
      'electron/policy/run.ts': ['child_process'],
      'electron/posture/programs.ts': ['child_process'],
      'electron/shell/core-dumps.ts': ['child_process'],
      // Judges addresses by their form, and opens nothing.
      'electron/posture/network.ts': ['net'],
    });
  });
});

describe('The scan for ways out', () => {
  it.each([
    ["import { connect } from 'node:net';", ['net']],
    ['const tls=require("tls")', ['tls']],
    ["await import('https')", ['https']],
    ["process.getBuiltinModule('node:dns/promises')", ['dns']],
    ['fetch("/x");new WebSocket(u);navigator.sendBeacon(u)', ['WebSocket', 'fetch', 'sendBeacon']],
    ["import{exec}from'child_process'", ['child_process']],
    ['const prefetch = 1; network.http = 2; // the net', []],
  ])('finds in %s', (code, ways) => expect(reachOf(code)).toEqual(ways));

  it.each([
    ['/home/nora/chartlock/node_modules/zod/v4/core.js', 'node_modules/zod'],
    ['/x/node_modules/@noble/curves/node_modules/@noble/hashes/sha2.js', 'node_modules/@noble/curves/node_modules/@noble/hashes'],
    ['\0/x/node_modules/react/index.js?commonjs-module', 'node_modules/react'],
    ['C:\\x\\node_modules\\react\\index.js', 'node_modules/react'],
    ['/x/electron/main.ts', undefined],
  ])('knows of %s what package it is', (file, place) => expect(packageOf(file)).toBe(place));
});

const billSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.[5-9]$/),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  metadata: z.object({ component: z.object({ 'bom-ref': z.string(), type: z.literal('application'), name: z.literal('Chartlock'), version: z.string() }) }),
  components: z.array(z.object({
    'bom-ref': z.string(), name: z.string(), version: z.string(), scope: z.literal('required'), purl: z.string().startsWith('pkg:npm/'),
    hashes: z.array(z.object({ alg: z.string(), content: z.string().min(64) })).min(1),
    licenses: z.array(z.object({ license: z.object({ id: z.string() }) })).min(1),
  })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

describe('The bill of materials', () => {
  let bill: z.infer<typeof billSchema>;

  // npm takes its time.
  beforeAll(async () => {
    bill = billSchema.parse(await billOfMaterials());
  }, 120_000);

  it('names in CycloneDX each package that is shipped on this platform, with licence and hash, and no tool of ours', () => {
    const versions = new Set(bill.components.map(({ version, licenses }) => `${version} ${licenses.map(({ license }) => license.id).join()}`));
    expect([...found].filter(([, { version, licence }]) => !versions.has(`${version} ${licence}`)).map(([place]) => place)).toEqual([]);
    expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['electron', 'keytar', 'better-sqlite3-multiple-ciphers', '@node-rs/argon2', 'react', 'zod']));
    expect(bill.components.filter(({ name }) => /^(vite|vitest|eslint|typescript|electron-builder|@playwright\/test|fast-check)$/.test(name))).toEqual([]);
    expect(bill.components.length).toBeGreaterThanOrEqual(found.size);
  });

  it('says who depends on whom, and of nothing that it does not name', () => {
    const { metadata, components, dependencies } = bill;
    const named = new Set([metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
    expect(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !named.has(ref))).toEqual([]);
    expect(dependencies.find(({ ref }) => ref === metadata.component['bom-ref'])?.dependsOn.length).toBeGreaterThan(10);
  });
});
