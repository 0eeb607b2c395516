// @ts-check
/**
 * What is shipped beside our own code, package by package: as it was looked at when it was taken in. The test of this table
 * compares it with the lock file and with what is really in the bundles.
 *
 * When it differs: look at the package (who publishes it, what changed, what it may reach), then write its row. A package
 * that brings an install script, or reaches a network or other programs, says here why that is no way out.
 */

/**
 * @typedef {object} Row
 * @property {string} version
 * @property {string} licence an SPDX expression
 * @property {string} why what it is here for
 * @property {string} [installScript] why it does not matter that it brings one
 * @property {boolean} [native] whether it has a compiled part, which no scan of scripts sees into
 * @property {Record<string, string>} [reach] by what it could reach out, and why it does not
 */

/** Licences under which a package may be shipped with a program that is sold. */
export const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'OFL-1.1'];

/** @type {Record<string, Row>} by place in package-lock.json, without its first node_modules/ */
export const SHIPPED = {
  '@fontsource/fira-mono': { version: '5.3.0', licence: 'OFL-1.1', why: 'font of codes and numbers' },
  '@fontsource/fira-sans': { version: '5.3.0', licence: 'OFL-1.1', why: 'font of the page, and of printed papers' },
  '@internationalized/number': { version: '3.6.9', licence: 'Apache-2.0', why: 'of react-aria: numbers as the language writes them' },
  '@internationalized/string': { version: '3.2.10', licence: 'Apache-2.0', why: 'of react-aria: its own words in the language of the system' },
  '@jellybrick/dbus-next': { version: '0.11.3', licence: 'MIT', why: 'D-Bus on Linux: screen lock, sleep, lid, display, user switch', reach: { child_process: 'asks for the address of a bus that the environment does not name; the desk always names it', net: 'the bus is a socket of this computer' } },
  '@noble/ciphers': { version: '2.4.0', licence: 'MIT', why: 'of age-encryption: ChaCha20-Poly1305' },
  '@noble/curves': { version: '2.4.0', licence: 'MIT', why: 'sealed questions in a browser: X25519, Ed25519' },
  '@noble/curves/node_modules/@noble/hashes': { version: '2.4.0', licence: 'MIT', why: 'of @noble/curves' },
  '@noble/post-quantum': { version: '0.5.4', licence: 'MIT', why: 'of age-encryption: its post-quantum recipients' },
  '@noble/post-quantum/node_modules/@noble/curves': { version: '2.0.1', licence: 'MIT', why: 'of @noble/post-quantum' },
  '@noble/post-quantum/node_modules/@noble/hashes': { version: '2.0.1', licence: 'MIT', why: 'of @noble/post-quantum' },
  '@nodable/entities': { version: '3.1.0', licence: 'MIT', why: 'of fast-xml-parser' },
  '@node-rs/argon2': { version: '2.2.1', licence: 'MIT', why: 'the passphrase’s key derivation', native: true, reach: { child_process: 'looks which C library Linux has, where its file does not say so' } },
  '@node-rs/argon2-(platform)': { version: '2.2.1', licence: 'MIT', why: 'the same, compiled for each platform', native: true },
  '@scure/base': { version: '2.4.0', licence: 'MIT', why: 'of age-encryption: bech32' },
  '@zxcvbn-ts/core': { version: '4.2.0', licence: 'MIT', why: 'judges a new passphrase' },
  '@zxcvbn-ts/dictionary-compression': { version: '3.0.1', licence: 'MIT', why: 'of @zxcvbn-ts' },
  '@zxcvbn-ts/language-common': { version: '4.1.3', licence: 'MIT', why: 'common passwords and keyboards' },
  '@zxcvbn-ts/language-en': { version: '4.1.1', licence: 'MIT', why: 'English words' },
  'age-encryption': { version: '0.3.1', licence: 'BSD-3-Clause', why: 'seals files to a public key (age)' },
  'age-encryption/node_modules/@noble/hashes': { version: '2.4.0', licence: 'MIT', why: 'of age-encryption' },
  'anynum': { version: '1.0.1', licence: 'MIT', why: 'of fast-xml-parser' },
  'better-sqlite3-multiple-ciphers': { version: '13.0.3', licence: 'MIT', why: 'the encrypted database', native: true },
  'clsx': { version: '2.1.1', licence: 'MIT', why: 'of react-aria-components' },
  'commander': { version: '14.0.3', licence: 'MIT', why: 'the command line', reach: { child_process: 'commands that are programs of their own; there is none' } },
  'csv-parse': { version: '7.0.3', licence: 'MIT', why: 'HCPCS, CPT and other files of comma-separated values' },
  'electron': { version: '45.4.1', licence: 'MIT', why: 'the runtime: Chromium and Node', native: true, reach: { Chromium: 'every session refuses every request but the desk’s own files (electron/shell/hardening.ts)', Node: 'own code that reaches a network is named in the test of this table' } },
  'fast-xml-builder': { version: '1.3.2', licence: 'MIT', why: 'of fast-xml-parser' },
  'fast-xml-parser': { version: '5.12.1', licence: 'MIT', why: 'of dbus-next: introspection' },
  'fastest-levenshtein': { version: '1.0.16', licence: 'MIT', why: 'of @zxcvbn-ts' },
  'is-unsafe': { version: '2.0.3', licence: 'MIT', why: 'of fast-xml-parser' },
  'keytar': { version: '7.10.6', licence: 'MIT', why: 'the keychain of the system', installScript: 'it copies the compiled part of this platform; npm runs none (.npmrc), and build/steps/keytar.mjs does it', native: true },
  'lucide-react': { version: '1.75.0', licence: 'ISC', why: 'icons of the page' },
  'otpauth': { version: '9.5.2', licence: 'MIT', why: 'one-time codes' },
  'path-expression-matcher': { version: '1.6.2', licence: 'MIT', why: 'of fast-xml-parser' },
  'pend': { version: '1.2.0', licence: 'MIT', why: 'of yauzl' },
  'react': { version: '19.3.1', licence: 'MIT', why: 'the page' },
  'react-aria': { version: '3.53.1', licence: 'Apache-2.0', why: 'keyboard and screen reader' },
  'react-aria-components': { version: '1.22.1', licence: 'Apache-2.0', why: 'the same, as components' },
  'react-dom': { version: '19.3.1', licence: 'MIT', why: 'the page' },
  'react-stately': { version: '3.51.0', licence: 'Apache-2.0', why: 'of react-aria' },
  'saxes': { version: '6.0.0', licence: 'ISC', why: 'the publishers’ XML files' },
  'scheduler': { version: '0.28.0', licence: 'MIT', why: 'of react-dom' },
  'strnum': { version: '2.5.1', licence: 'MIT', why: 'of fast-xml-parser' },
  'uqr': { version: '0.1.3', licence: 'MIT', why: 'the QR code of a second factor' },
  'use-sync-external-store': { version: '1.7.0', licence: 'MIT', why: 'of react-aria' },
  'xml-naming': { version: '0.3.0', licence: 'MIT', why: 'of fast-xml-parser' },
  'xmlchars': { version: '2.2.0', licence: 'MIT', why: 'of saxes' },
  'yauzl': { version: '3.4.0', licence: 'MIT', why: 'zipped releases of code sets' },
  'zod': { version: '4.6.7', licence: 'MIT', why: 'every boundary' },
  'zustand': { version: '5.1.0', licence: 'MIT', why: 'state of the page' },
};
