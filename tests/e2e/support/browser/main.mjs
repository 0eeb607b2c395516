// @ts-check
/**
 * A browser that knows nothing of Chartlock: the same Chromium, a window without a bridge and without a network, and a
 * folder for what it saves. What the page asks for besides its own file is listed in `globalThis.asked`.
 */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, session } from 'electron';

/** @param {string} name */
const argument = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

/** @type {string[]} */
const asked = [];
/** @type {{ name: string, state: string }[]} */
const saved = [];
Object.assign(globalThis, { asked, saved });

// Not awaited: Electron becomes ready only when this module has been read to its end.
void app.whenReady().then(openPage);

function openPage() {
  const own = pathToFileURL(argument('open')).href;
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    if (url !== own && !url.startsWith('blob:') && !url.startsWith('devtools:')) asked.push(url);
    answer({ cancel: !url.startsWith('file:') && !url.startsWith('blob:') });
  });
  session.defaultSession.on('will-download', (_event, item) => {
    item.setSavePath(join(argument('downloads'), item.getFilename()));
    item.once('done', (_done, state) => saved.push({ name: item.getFilename(), state }));
  });
  const window = new BrowserWindow({ width: 900, height: 900, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } });
  void window.loadURL(own);
}
