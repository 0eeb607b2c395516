import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from 'electron';
import { contentSecurityPolicy, serveScheme } from '../../../electron/shell/scheme';

const folder = mkdtempSync(join(tmpdir(), 'chartlock-serving-'));
let serve: (request: Request) => Promise<Response>;

beforeAll(() => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'index.js'), '');
  const session: Session = Object.assign(Object.create(null), { protocol: { handle: (_scheme: string, handler: typeof serve) => (serve = handler) } });
  serveScheme(session, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A request as the protocol hands it over: Node knows no app: addresses with a method of their own. */
const ask = (url: string, method = 'GET'): Promise<Response> => serve(Object.assign(Object.create(null), { url, method }));

describe('Every answer of the page’s own scheme', () => {
  it.each(['app://desk/index.html', 'app://desk/index.js', 'app://desk/none.js', 'app://desk/../secret'])('to %s says what a page may do, and that nothing is kept', async (url) => {
    expect(Object.fromEntries((await ask(url)).headers)).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(), microphone=()'),
      'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    });
  });

  it('names the kind of what it brings', async () => {
    const kinds = await Promise.all(['index.html', 'index.js'].map(async (file) => (await ask(`app://desk/${file}`)).headers.get('content-type')));
    expect(kinds).toEqual(['text/html; charset=utf-8', 'text/javascript; charset=utf-8']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('is “not found” for %s, since nothing is taken', async (method) => {
    expect((await ask('app://desk/index.html', method)).status).toBe(404);
  });
});
