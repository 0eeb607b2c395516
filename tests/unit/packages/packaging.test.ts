import { describe, expect, it } from 'vitest';
import { packageConfiguration } from '../../../build/dist/configuration.mjs';

const made = packageConfiguration({ kind: 'electron', version: '45.4.1', nodeApi: 10, folder: '/electron', executable: '/electron/electron', description: 'Electron' });

describe('A package', () => {
  it('leaves nothing beside the archive but compiled parts', () => {
    expect([made.asar, made.asarUnpack]).toEqual([{ smartUnpack: false }, ['**/*.node']]);
  });

  it('holds the bundles without their maps, and of packages no sources, headers or scripts to install them', () => {
    expect(made.files).toEqual(expect.arrayContaining(['package.json', '.out/app/**/*', '!.out/app/**/*.map', '!node_modules/keytar/{prebuilds,script,src,binding.gyp}', '!node_modules/node-addon-api']));
    expect(JSON.stringify(made.files)).not.toMatch(/"(electron|shared|renderer|tests|build)\//);
  });

  it('is made in no form that runs without a sandbox, and is published nowhere', () => {
    expect([made.publish, made.linux?.target, made.snap, made.appImage]).toEqual([null, undefined, undefined, undefined]);
    expect(made.linux?.executableArgs ?? []).toEqual([]);
  });

  it('has its fuses set before anything is signed, and compiles nothing on the way', () => {
    expect([typeof made.afterPack, made.npmRebuild]).toEqual(['function', false]);
  });
});
