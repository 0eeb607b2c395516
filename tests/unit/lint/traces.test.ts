import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../build/steps/paths.mjs';

type Source = { readonly file: string; readonly code: string };

/** The sources of a folder that are so named, without their comments. */
function sourcesOf(folder: string, names: RegExp): readonly Source[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !names.test(entry.name)) return [];
    const path = join(entry.parentPath, entry.name);
    const code = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    return [{ file: relative(repository, path), code }];
  });
}

// The page of a sealed question is none of the application's: it runs in the browser of whoever answers, and saves and copies there what is sealed.
const kit = join('renderer', 'kit');
const application = [...sourcesOf('electron', /\.ts$/), ...sourcesOf('renderer', /\.tsx?$/)].filter(({ file }) => !file.startsWith(kit));
const styles = sourcesOf('renderer', /\.css$/);

const filesWith = (sources: readonly Source[], words: RegExp): readonly string[] => sources.filter(({ code }) => words.test(code)).map(({ file }) => file);

describe('The application', () => {
  it('is looked at: these rules read its sources', () => {
    expect(application.length).toBeGreaterThan(100);
    expect(filesWith(application, /\bBrowserWindow\b/)).toContain(join('electron', 'shell', 'window.ts'));
  });

  it.each([
    ['recent documents', /\baddRecentDocument\b/],
    ['jump lists', /\bsetJumpList\b|\bsetUserTasks\b/],
    ['marks on its icon', /\bsetBadge(Count)?\b|\bsetOverlayIcon\b|\bsetThumbarButtons\b|\bsetThumbnailToolTip\b/],
    ['titles that change', /\bsetTitle\(|\bwindow\.document\.title\b|<title\b/],
  ])('has no %s', (_what, words) => {
    expect(filesWith(application, words)).toEqual([]);
  });

  it.each([
    ['opens an address outside of itself', /\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b/],
    ['takes addresses of other programs', /\bsetAsDefaultProtocolClient\b|'open-url'|'open-file'/],
    ['reports or keeps crashes', /\bcrashReporter\b|'dump-path'/],
    ['fetches updates', /\bautoUpdater\b|electron-updater/],
    ['takes pictures of screens', /\bdesktopCapturer\b/],
    ['runs text in a page', /\bexecuteJavaScript\b|\binsertCSS\b|\bdebugger\.attach\b/],
    ['keeps a session of Chromium on disk', /['"`]persist:/],
    ['keeps a secret with what has no keychain behind it', /\bsafeStorage\b/],
    ['loads extensions', /\bloadExtension\b|\bsetPreloads\b|\bregisterPreloadScript\b/],
  ])('never %s', (_what, words) => {
    expect(filesWith(application, words)).toEqual([]);
  });

  it.each([
    ['messages of a page are heard', /\bipcMain\b/, ['electron/shell/door.ts']],
    ['a window is made', /\bnew BrowserWindow\b|\bnew WebContentsView\b|\bnew BrowserView\b/, ['electron/shell/window.ts']],
    ['a session is made', /\bfromPartition\b|\bfromPath\b/, ['electron/main.ts']],
    ['a page is given something', /\bexposeInMainWorld\b/, ['electron/preload.ts']],
    ['the application speaks to a host', /\bfrom 'node:(tls|https?|http2|dgram|dns)'/, ['electron/vault/outbox/fhir/trust.ts', 'electron/vault/outbox/fhir/wire.ts']],
  ])('knows one place where %s', (_what, words, places) => {
    expect(filesWith(application, words).map((file) => file.replaceAll('\\', '/'))).toEqual(places);
  });

  it('has the desktop say one thing in one place: that something is waiting', () => {
    expect(filesWith(application, /\bNotification\b|\bshowNotification\b|\bdisplayBalloon\b/)).toEqual([join('electron', 'shell', 'desktop-note.ts')]);
    expect(filesWith(application, /\bthis\.needs\.show\('Chartlock', 'Something is waiting\.'\)/)).toEqual([join('electron', 'shell', 'reminder.ts')]);
  });

  it('asks for files only in dialogs that leave no trace among recent documents', () => {
    const asking = application.filter(({ code }) => /\bshow(Open|Save)Dialog(Sync)?\b/.test(code));
    expect(asking.length).toBeGreaterThan(0);
    for (const { file, code } of asking) {
      const lists = code.match(/\bproperties: \[[^\]]*\]/g) ?? [];
      expect([file, lists.length > 0]).toEqual([file, true]);
      for (const list of lists) expect([file, list]).toEqual([file, expect.stringContaining(`'dontAddToRecent'`)]);
      // One list to each dialog: options are named where its title is.
      expect([file, lists.length]).toEqual([file, (code.match(/\btitle: '/g) ?? []).length]);
    }
  });

  it('holds nothing of the page that runs in other people’s browsers', () => {
    expect(filesWith(application, /\bfrom '[^']*renderer\/kit\b|\bfrom '(\.\.\/)+kit(\/|')/)).toEqual([]);
  });

  it('touches the clipboard of the desktop in two places: the shell’s, and the page’s that puts the mark there', () => {
    expect(filesWith(application, /\bclipboard\b.* from 'electron'/)).toEqual([join('electron', 'desk', 'clipboard.ts')]);
    expect(filesWith(application, /\.clipboardData\b|\bnavigator\.clipboard\b|\bexecCommand\('(copy|cut|paste)/)).toEqual([join('renderer', 'ui', 'inner-clipboard', 'listen.ts')]);
  });

  it('offers nothing for download, and no drag of its own', () => {
    expect(filesWith(application, /\bdownload=|\bcreateObjectURL\b|\bshowSaveFilePicker\b|\.startDrag\b|\bdraggable\b|\buseDrag\b|\bdragAndDropHooks\b/)).toEqual([]);
  });

  it('lets words be selected in fields only', () => {
    const selectable = styles.flatMap(({ file, code }) => [...code.matchAll(/([^{}]+)\{[^{}]*user-select: (?!none)/g)].map(([, selector = '']) => [file, selector.trim()]));
    expect(selectable).toEqual([[join('renderer', 'ui', 'base.css'), 'input,\ntextarea']]);
    expect(styles.find(({ file }) => file.endsWith('base.css'))?.code).toMatch(/body \{[^}]*user-select: none/);
  });
});
