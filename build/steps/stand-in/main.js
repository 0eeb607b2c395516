/**
 * Starts the app folder named on the command line, as Electron's own default app does; the stand-in comes without one.
 * Awaited at the top level, so that Electron does not become ready before the app has registered its handlers.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('usage: electron [switches] <app folder> [arguments]');
  process.exit(2);
}

const root = resolve(folder);
const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// What Electron's default app sets as well; two of its calls are not in the published types.
const internal = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app);
Object.assign(process, { defaultApp: true });
internal.name = description.productName ?? description.name;
internal.setVersion(description.version);
internal.setDesktopName(`${internal.name}.desktop`);
internal.setAppPath(root);

await import(pathToFileURL(resolve(root, description.main)).href);
