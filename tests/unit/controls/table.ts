/** A test by its file, below tests/, and its title, word for word. */
export type Proof = readonly [file: string, title: string];

export type Control = {
  readonly id: string;
  /** What holds, in a sentence. */
  readonly holds: string;
  /** Where it stands in the sources, and words of it there. */
  readonly stands: readonly (readonly [file: string, words: string])[];
  readonly proofs: readonly Proof[];
  /** What no test here can prove, and how a person does: its heading in electron/README.md. */
  readonly byHand?: string;
};

const hardening = 'electron/shell/hardening.ts';
const page = 'e2e/hardening.test.ts';
const guardKeys = 'e2e/guard-hardening.test.ts';
const traces = 'unit/lint/traces.test.ts';
const refused = 'unit/lint/refused.test.ts';
const release = 'e2e/release.test.ts';
const network = 'e2e/no-network.test.ts';

/** Every control of the shell and of what it keeps: where it stands, and what fails when it is gone. */
export const controls: readonly Control[] = [
  {
    id: 'H-01', holds: 'The page is sandboxed and has nothing of Node',
    stands: [[hardening, 'app.enableSandbox()'], ['electron/shell/window-options.ts', 'contextIsolation: true']],
    proofs: [
      ['unit/shell/window-options.test.ts', 'has every right of a page decided, and none of them given'], [page, 'is sandboxed: no Node, no Electron, and a bridge that is frozen'],
      [page, 'has the rights that were decided, as the running window has them'], [release, 'Started by an ordinary person, a release has the system’s sandbox, listens nowhere and has nothing of a debugger'],
    ],
    byHand: 'The sandbox on Windows and macOS',
  },
  {
    id: 'H-02', holds: 'The page keeps the web’s own protection: no foreign origin, no mixed or experimental content',
    stands: [['electron/shell/window-options.ts', 'webSecurity: true']],
    proofs: [['unit/shell/window-options.test.ts', 'has every right of a page decided, and none of them given'], [network, 'Whatever a page tries, no server on this machine is reached, no name is looked up and no packet sent']],
  },
  {
    id: 'H-03', holds: 'The binary itself can be no interpreter, takes no debugger and loads nothing but the archive',
    stands: [['build/fuses.mjs', 'strictlyRequireAllFuses: true']],
    proofs: [
      [release, 'The packaged binary holds every fuse as it was decided, read back from the file'], [release, 'A release is no interpreter: the environment that makes one of an Electron runs nothing'],
      [release, 'A folder of scripts beside the archive is not run in its place'], ['unit/packages/fuses.test.ts', 'is read back from a binary, and each that was turned is named'],
    ],
  },
  {
    id: 'H-04', holds: 'The archive of the application is checked against the binary; only compiled parts lie beside it',
    stands: [['build/fuses.mjs', 'EnableEmbeddedAsarIntegrityValidation]: true'], ['build/dist/configuration.mjs', "asarUnpack: ['**/*.node']"]],
    proofs: [['unit/packages/packaging.test.ts', 'leaves nothing beside the archive but compiled parts'], ['unit/packages/fuses.test.ts', 'are all decided, as a release needs them']],
    byHand: 'An altered archive on Windows and macOS',
  },
  {
    id: 'H-05', holds: 'Only the page’s own files are served, under a scheme of their own',
    stands: [['electron/shell/scheme.ts', 'resolveAsset'], [hardening, 'registerSchemesAsPrivileged']],
    proofs: [['unit/shell/scheme.test.ts', '%s is refused'], ['unit/shell/serving.test.ts', 'is “not found” for %s, since nothing is taken'], [page, 'cannot go anywhere: links, new windows and addresses lead nowhere']],
  },
  {
    id: 'H-06', holds: 'No session asks any host for anything, and Chromium finds none',
    stands: [[hardening, 'onBeforeRequest'], [hardening, "app.on('session-created'"], [hardening, "'MAP * ~NOTFOUND'"]],
    proofs: [
      ['unit/shell/scheme.test.ts', 'asks nothing of %s in a release'], [network, 'Whatever a page tries, no server on this machine is reached, no name is looked up and no packet sent'],
      [network, 'A day’s work, from unlocking to the lock, says nothing to any network'], [page, 'shares its protection with every other session, the one that nobody uses included: none of them asks a host, grants or downloads'],
    ],
  },
  {
    id: 'H-07', holds: 'A release starts with no switch but those that are named',
    stands: [['electron/shell/switches.ts', 'allowedSwitches'], [hardening, 'app.exit(2)']],
    proofs: [['unit/shell/switches.test.ts', 'does not start with %s, on any system'], [release, 'A release does not start with a switch that it does not know, and opens no port meanwhile']],
  },
  {
    id: 'H-08', holds: 'The page’s policy names what it may load, and denies everything else',
    stands: [['electron/shell/scheme.ts', "\"default-src 'none'\""]],
    proofs: [['unit/shell/scheme.test.ts', 'The content security policy denies everything that is not named'], ['unit/shell/serving.test.ts', 'to %s says what a page may do, and that nothing is kept'], [page, 'runs no script of text: eval, Function and markup are refused']],
  },
  {
    id: 'H-09', holds: 'No text becomes markup or code',
    stands: [['electron/shell/scheme.ts', "\"require-trusted-types-for 'script'\""], ['build/eslint.config.mjs', 'dangerouslySetInnerHTML']],
    proofs: [[page, 'runs no script of text: eval, Function and markup are refused'], [refused, '%s']],
  },
  {
    id: 'H-10', holds: 'The page is isolated from every other origin',
    stands: [['electron/shell/scheme.ts', 'Cross-Origin-Embedder-Policy']],
    proofs: [['unit/shell/serving.test.ts', 'to %s says what a page may do, and that nothing is kept'], [page, 'is sandboxed: no Node, no Electron, and a bridge that is frozen']],
  },
  {
    id: 'H-11', holds: 'Nothing is granted: no camera, microphone, screen, place, device, note or clipboard',
    stands: [[hardening, 'setPermissionRequestHandler'], [hardening, 'setPermissionCheckHandler'], [hardening, 'setDevicePermissionHandler'], [hardening, 'setDisplayMediaRequestHandler']],
    proofs: [[page, 'is granted nothing: camera, microphone, notifications, devices, clipboard reading'], [traces, 'touches the clipboard of the desktop in two places: the shell’s, and the page’s that puts the mark there']],
  },
  {
    id: 'H-12', holds: 'The page leads nowhere, opens no window and no frame',
    stands: [[hardening, "'will-frame-navigate'"], [hardening, 'setWindowOpenHandler'], [hardening, "'will-attach-webview'"]],
    proofs: [[page, 'cannot go anywhere: links, new windows and addresses lead nowhere'], [traces, 'knows one place where %s'], ['e2e/clipboard.test.ts', 'by download, save-as, view-source or another window']],
  },
  { id: 'H-13', holds: 'No address is opened in another program', stands: [['tests/unit/lint/traces.test.ts', 'openExternal']], proofs: [[traces, 'never %s']] },
  {
    id: 'H-14', holds: 'A message is taken from the main frame of the one window alone, and any other is refused and logged',
    stands: [['electron/shell/sender.ts', 'senderFrame === window.webContents.mainFrame']],
    proofs: [
      ['unit/shell/door.test.ts', 'and from nothing else'], ['unit/shell/door.test.ts', 'refuses %s from anything but the page, and has it written down'],
      ['e2e/forged-calls.test.ts', 'What the shell is sent that it does not take, and what another window sends, is refused and stands in the log'], [guardKeys, 'A page cannot be told that its words are journalled by anybody but itself'],
    ],
  },
  {
    id: 'H-15', holds: 'Every call has a strict contract, a limit, a time and its roles; what breaks them is refused and logged, a flood by its size',
    stands: [['electron/vault/dispatch.ts', 'messageLimitBytes'], ['electron/vault/refusals.ts', 'namedAMinute'], ['electron/shell/door.ts', 'note({ call: name']],
    proofs: [
      ['vault/door/bad-payloads.test.ts', 'can send ${payloadsEach} bad payloads to every call: each is refused, nothing breaks, and no memory is lost'], ['vault/door/bad-payloads.test.ts', 'is refused through the same port, done once, and logged'],
      ['vault/door/bad-payloads.test.ts', 'An input over the limit is refused before anything is made of it, and the refusal is logged'], ['vault/door/bad-payloads.test.ts', 'What is refused while the desk is locked stands in the log once it is open'],
      ['vault/door/roles.test.ts', 'is refused every call that the table does not give, with an event, and none that it gives'], ['unit/shell/door.test.ts', 'refuses %s with anything in it that is not declared, and has it written down'],
      ['unit/vault/refusals.test.ts', 'of an hour’s flood fill no log: some rows a minute, whatever is thrown at it'], ['e2e/forged-calls.test.ts', 'Thousands of bad payloads through the bridge of the real page are each refused, and the coder works on'],
    ],
  },
  {
    id: 'H-16', holds: 'The bridge has the verbs of the registry and nothing else',
    stands: [['electron/preload.ts', "contextBridge.exposeInMainWorld('desk'"]],
    proofs: [[page, 'is sandboxed: no Node, no Electron, and a bridge that is frozen'], [traces, 'knows one place where %s']],
  },
  {
    id: 'H-17', holds: 'Chromium keeps nothing of the page on disk',
    stands: [['electron/main.ts', "session.fromPartition('desk', { cache: false })"], ['electron/shell/scheme.ts', "'Cache-Control': 'no-store'"]],
    proofs: [[page, 'keeps nothing on disk and sends no word to a spelling service'], [traces, 'never %s'], ['e2e/canary.test.ts', 'A whole session, with a lock, a crash and a quit, leaves no word of a chart outside the encrypted file']],
  },
  {
    id: 'H-18', holds: 'After a session no word of a chart lies anywhere but in the encrypted file',
    stands: [['electron/vault/store/open.ts', 'temp_store = memory']],
    proofs: [
      ['e2e/canary.test.ts', 'A whole session, with a lock, a crash and a quit, leaves no word of a chart outside the encrypted file'], ['vault/store/open.test.ts', 'sorts more than its cache without writing a temporary file in the clear'],
      ['e2e/canary-load.test.ts', 'While hundreds of charts come in, are sorted and sought through, no file on the disk has a word of them; nor after a lock and after the end'],
    ],
  },
  {
    id: 'H-19', holds: 'No spelling service hears or keeps a word',
    stands: [[hardening, 'setSpellCheckerEnabled(false)'], ['electron/shell/window-options.ts', 'spellcheck: false']],
    proofs: [[page, 'keeps nothing on disk and sends no word to a spelling service'], [network, 'A day’s work, from unlocking to the lock, says nothing to any network']],
  },
  {
    id: 'H-20', holds: 'A release has no developer tools',
    stands: [['electron/shell/window-options.ts', 'devTools: !packaged']],
    proofs: [['unit/shell/window-options.test.ts', 'has developer tools in development only'], ['unit/shell/menu.test.ts', 'has these roles, and so neither tools, nor a source, nor printing, saving or loading anew'], [guardKeys, 'Keys that print, save, show the source or tools, or load anew do nothing']],
  },
  {
    id: 'H-21', holds: 'Nothing that crashes leaves its memory on disk',
    stands: [[hardening, 'forbidCoreDumps()'], [hardening, "'disable-crash-reporter'"]],
    proofs: [[guardKeys, 'No process of the application leaves a core dump, even where the person’s programs do'], [traces, 'never %s'], ['e2e/canary.test.ts', 'A whole session, with a lock, a crash and a quit, leaves no word of a chart outside the encrypted file']],
    byHand: 'Dumps on Windows and macOS',
  },
  {
    id: 'H-22', holds: 'No log and no error carries a word of a chart',
    stands: [['electron/vault/report.ts', 'incidentLine'], ['shared/kernel/phi.ts', 'class Phi']],
    proofs: [['unit/shell/report.test.ts', 'A defect is reported by place and kind, without the words of its message'], ['unit/shell/report.test.ts', 'Protected health information prints as a mask wherever it might slip out'], ['vault/door/door.test.ts', 'tell a defect by an incident number, never by the words of an error'], [refused, '%s']],
  },
  {
    id: 'H-23', holds: 'A lock ends the processes that knew the chart and the key',
    stands: [['electron/desk/lock.ts', 'vault.kill()']],
    proofs: [
      ['e2e/memory.test.ts', 'Whatever locks the desk, neither a word of the chart nor the key is in any process 1.5 s later'],
      [release, 'A release that is locked ends, leaves nothing in memory, and is followed by its successor, at whose lock screen the passphrase leads back to the work'],
    ],
    byHand: 'Memory on Windows and macOS',
  },
  {
    id: 'H-24', holds: 'The desk locks by itself: nobody there, the longest session, the end of the shift, a clock that was set',
    stands: [['electron/desk/rhythm.ts', 'judge'], ['electron/desk/guard.ts', 'class']],
    proofs: [['unit/shell/rhythm.test.ts', 'no clock that somebody sets keeps it open past the limit'], ['unit/shell/rhythm.test.ts', 'it always locks at the first tick after the limit'], ['e2e/guard-clock.test.ts', 'A desk locks by the clock, for the right reason: left alone, kept busy too long, past its shift, and after standing still']],
  },
  {
    id: 'H-25', holds: 'What the system tells of a person who leaves locks the desk',
    stands: [['electron/desk/signals.ts', 'lock-screen'], ['electron/desk/linux-signals.ts', 'ScreenSaver']],
    proofs: [['e2e/guard-desktop.test.ts', 'Everything that a Linux desktop says of a person who leaves is heard, with its reason'], ['e2e/guard-desktop.test.ts', 'Nobody is believed but the owner of the name: neither to everybody nor straight to the listener'], ['e2e/guard.test.ts', 'A shutdown waits for the desk to go dark; nothing starts in its place, and the log says why']],
    byHand: 'Signals of Windows and macOS',
  },
  {
    id: 'H-26', holds: 'A curtain takes the chart off the page when another window is in front; a page that cannot hang it is locked',
    stands: [['electron/desk/curtain.ts', 'cover'], ['electron/desk/pulse.ts', 'curtainPatience']],
    proofs: [
      ['e2e/crash.test.ts', 'A page that hangs when a visitor comes, and so hangs no curtain, locks the desk within three seconds instead of ten'], ['unit/shell/pulse.test.ts', 'and of which the page says nothing hangs for two seconds at most'],
      ['e2e/curtain.test.ts', 'Under a cover no word of the chart is in the document, and the curtain says what brings the desk back'], ['e2e/guard.test.ts', 'falls when another window comes to the front, and rises on coming back'],
    ],
  },
  {
    id: 'H-27', holds: 'The window asks to be left out of pictures of the screen before its first frame',
    stands: [['electron/shell/window.ts', 'window.setContentProtection(true)']],
    proofs: [['unit/shell/window.test.ts', 'is kept out of screen shots before it loads a page and before it is shown']],
    byHand: 'Pictures of the screen',
  },
  {
    id: 'H-28', holds: 'Words of a chart stay inside; codes go to the clipboard for some seconds',
    stands: [['electron/desk/clipboard.ts', 'takeBack'], ['electron/desk/copy-leave.ts', 'class']],
    proofs: [
      ['e2e/clipboard.test.ts', 'Words selected in a document are copied, to be pasted inside only'], ['e2e/clipboard.test.ts', 'A code may be pasted elsewhere, is gone from the clipboard after the policy’s time, and can still be pasted inside'],
      ['e2e/selection.test.ts', 'Words selected in a document are selected in Chartlock alone, by keys and by mouse'], ['unit/shell/copy-leave.test.ts', 'is no other text, and no part of that one'],
    ],
    byHand: 'Histories of the clipboard',
  },
  {
    id: 'H-29', holds: 'Nothing is printed or saved but what the policy and the vault let out',
    stands: [['electron/shell/key-meaning.ts', 'muted'], [hardening, "'will-download'"], ['electron/desk/printing.ts', 'mayPrint']],
    proofs: [
      [guardKeys, 'A chart that is open is on no printed page'], [guardKeys, 'A page that prints, by itself or by a frame that it makes, prints nothing: no dialog opens'], [guardKeys, 'Nothing is downloaded, whoever asks'],
      ['unit/shell/printing.test.ts', 'is shut where the policy does not allow printing, whatever the page was given'], [page, 'prints nothing'],
    ],
  },
  {
    id: 'H-30', holds: 'Neither title, note, tray, jump list, recent documents nor a drag say what is open',
    stands: [['electron/shell/window.ts', "'page-title-updated'"]],
    proofs: [[page, 'The window’s title never says what is open'], ['e2e/selection.test.ts', 'Neither titles nor names of windows say what is open, all through a session'], [traces, 'has no %s'], [traces, 'asks for files only in dialogs that leave no trace among recent documents'], ['e2e/clipboard.test.ts', 'by drag: neither words selected in a field, nor of a document, nor rows']],
  },
  {
    id: 'H-31', holds: 'One instance runs, and takes nothing from a second',
    stands: [['electron/main.ts', 'app.requestSingleInstanceLock()']],
    proofs: [[page, 'A second start shows the first window instead of opening another'], [traces, 'never %s']],
  },
  {
    id: 'H-32', holds: 'A keychain that is missing, locked, slow or another opens nothing by chance',
    stands: [['electron/keychain/index.ts', 'locked-or-slow'], ['electron/keychain/secret-service.ts', 'isLocked']],
    proofs: [
      ['e2e/keychain.test.ts', 'the wizard says so, and goes on only when the person accepts the passphrase alone'], ['vault/keys/keeper.test.ts', 'shows its lock screen within about a second even when the keychain never answers'],
      ['e2e/keychain.test.ts', 'that holds another secret is told apart: the entry was replaced, the passphrase not counted'], [traces, 'never %s'],
      ['e2e/keychain-locked.test.ts', 'A keychain that is locked is said before a passphrase is typed; its prompt, closed, costs no try, and answered opens the desk at its work'],
      ['e2e/moved-vault.test.ts', 'A vault brought to another computer does not open with its passphrase: what is missing is said, no new desk is offered, and nothing is touched'],
    ],
    byHand: 'Keychains of Windows and macOS',
  },
  {
    id: 'H-33', holds: 'The database is encrypted, its owner’s alone, and writes nothing in the clear',
    stands: [['electron/vault/store/open.ts', 'secure_delete']],
    proofs: [
      ['vault/store/open.test.ts', 'opens in SQLCipher 4, another build by other people, with the raw key'], ['vault/store/open.test.ts', 'refuses a plain database in its place'],
      ['vault/store/open.test.ts', 'holds no readable word of what was put into it, in database or journal'], ['e2e/canary.test.ts', 'What the vault writes is for its owner alone'], [refused, '%s'],
    ],
  },
  {
    id: 'H-34', holds: 'Before the computer sleeps the desk locks; policy can ask for an encrypted disk',
    stands: [['electron/posture/index.ts', 'watch'], ['electron/desk/signals.ts', 'suspend']],
    proofs: [['unit/posture/verdict.test.ts', 'what opens has a pass for everything that is required, from the look given'], ['e2e/posture.test.ts', 'A computer that falls short of what is required is told so before a passphrase is typed, opens nothing, and the log tells of it later']],
    byHand: 'Hibernation',
  },
  {
    id: 'H-35', holds: 'A release runs in the system’s sandbox as an ordinary person, and is packed in no form that would give that up',
    stands: [['build/dist/package.mjs', "createTarget('dir')"]],
    proofs: [[release, 'Started by an ordinary person, a release has the system’s sandbox, listens nowhere and has nothing of a debugger'], ['unit/packages/packaging.test.ts', 'is made in no form that runs without a sandbox, and is published nowhere']],
    byHand: 'The sandbox on Windows and macOS',
  },
  {
    id: 'H-36', holds: 'Nothing updates itself: there is no way in for a program by the network',
    stands: [['tests/unit/lint/traces.test.ts', 'autoUpdater']],
    proofs: [[traces, 'never %s'], ['unit/packages/packaging.test.ts', 'is made in no form that runs without a sandbox, and is published nowhere']],
  },
  {
    id: 'H-37', holds: 'Every package that is shipped is known, with licence, scripts and reach',
    stands: [['build/dist/shipped.mjs', 'SHIPPED'], ['.npmrc', 'ignore-scripts=true']],
    proofs: [
      ['unit/packages/shipped.test.ts', 'is in the table, and the table names nothing else'], ['unit/packages/shipped.test.ts', 'reaches a network or another program by nothing but what the table gives a reason for'],
      ['unit/packages/shipped.test.ts', 'runs no script on installing: npm is forbidden to, and a package that brings one says what is done instead'], ['unit/packages/shipped.test.ts', 'names in CycloneDX each package that is shipped on this platform, with licence and hash, and no tool of ours'],
    ],
  },
  {
    id: 'H-38', holds: 'A certificate that is wrong is never let pass',
    stands: [['build/eslint.config.mjs', 'rejectUnauthorized'], ['electron/vault/outbox/fhir/trust.ts', 'isTrusted']],
    proofs: [[refused, '%s'], ['vault/outbox/trust.test.ts', 'is wrong, is told nothing even where the environment tells Node to let it pass']],
  },
  {
    id: 'H-39', holds: 'A file comes in by a token for what a person chose; no page names a path',
    stands: [['electron/vault/grants.ts', 'class Grants'], ['electron/shell/files.ts', 'grantPaths']],
    proofs: [['vault/encounters/files.test.ts', 'a file that has changed since, an unknown token and a token for a path never granted are refused'], ['vault/encounters/files.test.ts', 'what cannot be a document says why'], ['unit/shell/door.test.ts', 'gives no file to whoever is not the page, nor for paths that are none']],
  },
  {
    id: 'H-40', holds: 'Whoever alters the log is found out, and whoever deletes it with its vault',
    stands: [['electron/vault/audit/chain.ts', 'verify'], ['electron/vault/keys/place.ts', 'vaultsHere']],
    proofs: [
      ['vault/keys/missing.test.ts', 'has a log that begins with that, and what was left of the old one lies aside'], ['e2e/missing-vault.test.ts', 'A vault whose files were deleted is no first run: it says what is missing, comes back with them, and is replaced by a choice that the new log begins with'],
      ['vault/audit/chain.test.ts', 'names the first event that a damaged page makes unreadable'], ['e2e/audit.test.ts', 'What a person did stands in the audit log in words, can be asked for, and is proved sound'], ['e2e/verify.test.ts', 'The command line proves a vault and the keys of its charts, and says what is not as it should be']],
  },
];
