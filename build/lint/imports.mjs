// @ts-check
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Left may be imported by right, never the other way (desk stands where accounts' neighbours do). */
export const domainOrder = [
  'policy', 'posture', 'audit', 'accounts', 'desk', 'backups', 'retention', 'training', 'access', 'codesets', 'encounters', 'edits', 'coding', 'shelf', 'updates', 'printouts', 'oversight', 'outbox', 'queries', 'incidents', 'cases', 'review', 'deid', 'exchange', 'claims',
];

/** Packages with one permitted importer each, or one a process: the files or folders that hide them from everyone else. */
const soleImporters = /** @type {Record<string, string | readonly string[]>} */ ({
  'better-sqlite3-multiple-ciphers': 'electron/vault/store',
  'keytar': 'electron/keychain',
  '@node-rs/argon2': 'electron/vault/keys',
  'age-encryption': ['electron/vault/keys/recovery.ts', 'electron/vault/queries/kit', 'electron/vault/incidents/sealing.ts', 'electron/vault/cases/age.ts', 'renderer/kit', 'renderer/incidents/sealing'],
  '@noble/curves': 'renderer/kit',
  '@jellybrick/dbus-next': ['electron/desk', 'electron/keychain'],
});

/** Shell-side rooms: the other process; they never import the vault's. */
const shellRooms = ['electron/shell', 'electron/desk', 'electron/keychain', 'electron/policy', 'electron/posture', 'electron/incidents'];

/** Composition roots may import anything: wiring is their job. */
const roots = ['electron/main.ts', 'electron/preload.ts', 'electron/cli', 'electron/vault/host.ts', 'renderer/app', 'renderer/main.tsx', 'shared/ipc/registry.ts'];

/** What the page that runs in other people's browsers may be made of. */
const ofTheKit = ['renderer/kit', 'shared/kernel', 'shared/queries/kit'];

const top = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} path @param {string} folder */
function within(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}

/**
 * The domain room a path lies in: `{house: 'electron/vault', domain: 'coding', file: 'service'}`.
 * @param {string} path relative to the repository
 */
function roomOf(path) {
  const match = /^(shared|electron\/vault|renderer)\/([a-z]+)(?:\/(.*))?$/.exec(path);
  if (match === null || !domainOrder.includes(match[2] ?? '')) return undefined;
  return { house: match[1] ?? '', domain: match[2] ?? '', file: match[3] ?? 'index' };
}

/**
 * Why `from` may not import `to`, or undefined when it may. Paths are relative to the repository; `to` may
 * be a package name.
 * @param {string} from @param {string} to @param {boolean} typeOnly
 * @returns {string | undefined}
 */
export function importFault(from, to, typeOnly) {
  // Tests and build scripts look at everything from outside.
  if (!['shared', 'electron', 'renderer'].some((house) => within(from, house))) return undefined;
  const isRoot = roots.some((root) => within(from, root));
  for (const [name, hiding] of Object.entries(soleImporters)) {
    const folders = [hiding].flat();
    if ((to === name || to.startsWith(`${name}/`)) && !folders.some((folder) => within(from, folder)) && !typeOnly) return `only ${folders.join(', ')} imports ${name}`;
  }
  if (within(from, 'shared')) {
    if (to === 'electron' || to.startsWith('node:') || to === 'react' || to.startsWith('react-') || to === 'zustand') return 'shared is pure: no Electron, no Node, no React';
    if (within(to, 'electron') || within(to, 'renderer')) return 'shared imports nothing of electron or renderer';
  }
  if (within(from, 'renderer')) {
    if (to === 'electron' || to.startsWith('node:')) return 'the renderer is sandboxed: no Electron, no Node';
    if (within(to, 'electron')) return 'the renderer imports shared, never electron';
  }
  if (within(from, 'renderer/kit') && ['shared', 'renderer'].some((house) => within(to, house)) && !ofTheKit.some((room) => within(to, room))) return 'the page of a sealed question is one small file that others open: it takes kernel and shared/queries/kit alone';
  if (within(from, 'electron') && within(to, 'renderer')) return 'electron never imports the renderer';
  if (shellRooms.some((room) => within(from, room)) && within(to, 'electron/vault')) return 'the shell never imports the vault: it is another process';
  if (within(from, 'electron/vault') && ((to === 'electron' && !typeOnly) || shellRooms.some((room) => within(to, room)))) return 'the vault process imports shared only';
  if (within(from, 'renderer/ui') && within(to, 'renderer') && !within(to, 'renderer/ui')) return 'renderer/ui knows no domain';
  const source = roomOf(from);
  const target = roomOf(to);
  if (target === undefined || isRoot) return undefined;
  if (source === undefined) return undefined;
  if (source.house === target.house && source.domain !== target.domain) {
    if (domainOrder.indexOf(target.domain) > domainOrder.indexOf(source.domain)) return `${source.domain} may not import ${target.domain}: domains lean one way`;
    if (!/^index(\.tsx?)?$/.test(target.file)) return `import ${target.domain} by its index`;
  }
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importRules = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{why}} (see "Who may import whom" in the README)' } },
  create(context) {
    const from = relative(top, context.filename).split(sep).join('/');
    /** @param {import('estree').Node} node @param {unknown} specifier @param {boolean} typeOnly */
    const check = (node, specifier, typeOnly) => {
      if (typeof specifier !== 'string') return;
      const to = specifier.startsWith('.') ? relative(top, resolve(dirname(context.filename), specifier)).split(sep).join('/') : specifier;
      const why = importFault(from, to, typeOnly);
      if (why !== undefined) context.report({ node, messageId: 'fault', data: { why } });
    };
    return {
      ImportDeclaration(node) {
        check(node, node.source.value, 'importKind' in node && node.importKind === 'type');
      },
      ExportNamedDeclaration(node) {
        if (node.source) check(node, node.source.value, false);
      },
      ExportAllDeclaration(node) {
        check(node, node.source.value, false);
      },
      ImportExpression(node) {
        if (node.source.type === 'Literal') check(node, node.source.value, false);
      },
    };
  },
};

