import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { NetworkEar } from '../support/network-ear';
import { alone } from './support/alone';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { expect, test as base } from './support/open-desk';

const test = base.extend<{ ear: NetworkEar }>({
  ear: async ({}, use) => {
    const ear = new NetworkEar();
    await use(ear);
    ear.close();
  },
});

/** A name that nobody has, so that whoever looks it up is heard. */
const stranger = 'canary.chartlock-test.invalid';

/** Tries every way out that a page has; says which seemed to work. */
function attempts(page: Page, place: { readonly port: number; readonly name: string }): Promise<string[]> {
  return page.evaluate(async ({ port, name }) => {
    const worked: string[] = [];
    const patience = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), 1500));
    const add = (tag: string, fields: Readonly<Record<string, string>>): HTMLElement => {
      const element = document.createElement(tag);
      for (const [field, value] of Object.entries(fields)) {
        try {
          element.setAttribute(field, value);
        } catch {
          // Trusted Types refuse it: also a way that leads nowhere.
        }
      }
      document.body.append(element);
      return element;
    };
    const loads = (tag: string, fields: Readonly<Record<string, string>>): Promise<boolean> => new Promise((resolve) => {
      const element = add(tag, fields);
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('loadeddata', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
    });
    const opens = (open: () => EventTarget): Promise<boolean> => new Promise((resolve) => {
      try {
        const target = open();
        target.addEventListener('open', () => resolve(true));
        target.addEventListener('error', () => resolve(false));
      } catch {
        resolve(false);
      }
    });
    const tried = async (way: string, attempt: Promise<boolean>): Promise<void> => {
      if (await Promise.race([attempt, patience()])) worked.push(way);
    };
    const settled = (promise: () => Promise<unknown>): Promise<boolean> => Promise.resolve().then(promise).then(() => true, () => false);
    const each: Promise<void>[] = [];
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `${name}:${port}`]) {
      const http = `http://${host}`;
      each.push(
        tried('fetch', settled(() => fetch(`${http}/fetch`, { mode: 'no-cors' }))),
        tried('https', settled(() => fetch(`https://${host}/fetch`, { mode: 'no-cors' }))),
        tried('request', answers(`${http}/xhr`)),
        tried('image', loads('img', { src: `${http}/image.png` })),
        tried('image set', loads('img', { srcset: `${http}/image.png 2x` })),
        tried('style', loads('link', { rel: 'stylesheet', href: `${http}/style.css` })),
        tried('script', loads('script', { src: `${http}/script.js` })),
        // What is refused shows a page that says so, and has loaded: only the server can tell.
        tried('frame', loads('iframe', { src: `${http}/frame`, name: 'frame' }).then(() => false)),
        tried('object', loads('object', { data: `${http}/object` })),
        tried('embed', loads('embed', { src: `${http}/embed` })),
        tried('video', loads('video', { src: `${http}/video` })),
        tried('socket', opens(() => new WebSocket(`ws://${host}/socket`))),
        tried('events', opens(() => new EventSource(`${http}/events`))),
        tried('worker', opens(() => new Worker(`${http}/worker.js`))),
        tried('beacon', Promise.resolve().then(() => void navigator.sendBeacon(`${http}/beacon`, 'x')).then(() => false)),
        tried('import', settled(() => import(/* @vite-ignore */ `${http}/module.js`))),
        tried('service worker', settled(() => navigator.serviceWorker.register(`${http}/worker.js`))),
        tried('transport', settled(() => new WebTransport(`https://${host}/`).ready)),
      );
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'modulepreload', 'prerender', 'icon', 'manifest']) add('link', { rel, href: `${http}/${rel}`, as: 'image' });
      add('a', { href: `${http}/ping`, ping: `${http}/ping` }).click();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { background-image: url(${http}/css.png) } @font-face { font-family: out; src: url(${http}/font.woff2) } body::after { content: 'x'; font-family: out }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const form = add('form', { action: `${http}/form`, method: 'post', target: 'frame' });
      if (form instanceof HTMLFormElement) form.submit();
      window.open(`${http}/window`);
      location.assign(`${http}/elsewhere`);
      each.push(tried('call', calls([`stun:${host}`, `turn:${host}?transport=tcp`])));
    }
    await Promise.all(each);
    return worked;

    function answers(address: string): Promise<boolean> {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      const answered = new Promise<boolean>((resolve) => request.addEventListener('loadend', () => resolve(request.status !== 0)));
      request.send();
      return answered;
    }

    async function calls(urls: string[]): Promise<boolean> {
      const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'x', credential: 'x' }] });
      const found = new Promise<boolean>((resolve) => connection.addEventListener('icecandidate', ({ candidate }) => resolve(candidate !== null && candidate.candidate !== '')));
      connection.createDataChannel('out');
      await connection.setLocalDescription(await connection.createOffer());
      return found;
    }
  }, place);
}

test('Whatever a page tries, no server on this machine is reached, no name is looked up and no packet sent', alone, async ({ openDesk, ear }) => {
  const port = await ear.listen();
  // The ear hears a program that does speak.
  await promisify(execFile)(process.execPath, ['-e', `fetch('http://127.0.0.1:${port}/').catch(() => 0).then(() => fetch('http://${stranger}/')).catch(() => 0)`], { env: { ...process.env, ...ear.environment } });
  expect(ear.heard()).toEqual(expect.arrayContaining([`connect 127.0.0.1 ${port}`, `look-up ${stranger} 0`]));
  expect(ear.reached).toBe(1);
  const before = ear.heard();

  await openDesk.startWith({ environment: ear.environment, withVault: true });
  const worked = await attempts(openDesk.page, { port, name: `page.${stranger}` });
  await openDesk.page.waitForTimeout(1500);
  expect({ worked, reached: ear.reached - 1, heard: ear.heard().filter((line) => !before.includes(line)) }).toEqual({ worked: [], reached: 0, heard: [] });
  // And the page is the one that it was.
  expect(openDesk.page.url()).toBe('app://desk/index.html');
  expect(await openDesk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  openDesk.forgive(/Content Security Policy|ERR_|Refused|127\.0\.0\.1|localhost|invalid|Trusted|manifest|sandbox|WebTransport|preload|requires '|Failed to|violates/i);
});

test('A day’s work, from unlocking to the lock, says nothing to any network', alone, async ({ openDesk, ear }) => {
  test.setTimeout(120_000);
  await openDesk.open({ environment: ear.environment });
  const { page } = openDesk;
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await assignCode(page, 'I10');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  for (const view of ['Control+2', 'Control+6', 'Control+7', 'Control+9', 'Control+1']) {
    await page.keyboard.press(view);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.keyboard.press('Control+Shift+i');
  await expect(page.getByRole('button', { name: /^Lost or stolen device/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await openDesk.lock();
  expect(ear.heard()).toEqual([]);
});
