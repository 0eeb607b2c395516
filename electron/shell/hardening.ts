import { app, protocol, type DisplayMediaRequestHandlerHandlerRequest, type Session, type WebContents } from 'electron';
import { forbidCoreDumps } from './core-dumps';
import { mayRequest } from './scheme';
import { forbiddenSwitch } from './switches';

/** What must be settled before the application is ready. */
export function hardenBeforeReady(): void {
  // First of all: what starts later inherits it.
  forbidCoreDumps();
  const forbidden = app.isPackaged ? forbiddenSwitch(process.argv, process.platform) : undefined;
  if (forbidden !== undefined) {
    process.stderr.write(`Chartlock does not start with ${forbidden.split('=')[0] ?? ''}.\n`);
    app.exit(2);
  }
  // A development runtime under root cannot have the operating system's sandbox; a release refuses that switch above.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // No crash handler: a dump of renderer or vault process would be PHI on disk.
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('disable-crash-reporter');
  // What no request handler sees: names that a page has looked up before anything is asked of them (dns-prefetch), and
  // proxies that the network proposes. Chromium finds no host at all; the one server is spoken to by the vault process.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: false } }]);
  app.on('session-created', (session) => hardenSession(session));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Every session, the default one that nobody uses included. Denies by default: permissions, devices, screen capture, requests, downloads, spell-check dictionaries. */
function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, app.isPackaged) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Calls between pages speak past every request handler, and no page's policy refuses them.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Who decides about the one thing that is ever granted. */
export type PictureGuard = {
  readonly isAllowed: () => boolean;
  readonly take: (request: DisplayMediaRequestHandlerHandlerRequest) => boolean;
};

/** Lets the page of a session take a picture of itself where the guard says so; everything else stays denied. No screen and no window is ever offered: the page that asks gets itself, or nothing. */
export function allowPictures(session: Session, picture: PictureGuard): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(isAboutPicture(permission, details) && picture.isAllowed()));
  session.setDisplayMediaRequestHandler((request, answer) => {
    const { frame } = request;
    answer(picture.take(request) && frame !== null ? { video: frame } : {});
  });
}

/** Before it asks which picture, Chromium asks whether there may be any: for media of no camera and no microphone. */
function isAboutPicture(permission: string, details: object): boolean {
  return permission === 'media' && 'mediaTypes' in details && Array.isArray(details.mediaTypes) && details.mediaTypes.length === 0;
}
