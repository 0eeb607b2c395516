import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, mayRequest, resolveAsset } from '../../../electron/shell/scheme';

const folder = join('/', 'desk', 'renderer');

describe('An address of the page', () => {
  it.each([
    ['app://desk/', join(folder, 'index.html')],
    ['app://desk/index.html', join(folder, 'index.html')],
    ['app://desk/assets/index-1a2b.js', join(folder, 'assets', 'index-1a2b.js')],
    ['app://desk/assets/font.woff2?v=1', join(folder, 'assets', 'font.woff2')],
    ['app://desk/a/../index.html', join(folder, 'index.html')],
  ])('%s is served', (address, file) => expect(resolveAsset(address, folder)).toBe(file));

  it.each([
    'app://desk/..%2f..%2fetc%2fpasswd.html', 'app://desk/%2e%2e/%2e%2e/secret.js%00.html', 'app://desk/..%5c..%5csecret.js', 'app://desk/a%00.js',
    'app://desk/.env.js', 'app://desk/.git/config.js', 'app://desk/vault.db', 'app://desk/vault.json', 'app://desk/main.map', 'app://desk/assets',
    'app://other/index.html', 'app://desk.evil/index.html', 'app://user@desk/index.html', 'app://desk:1/index.html', 'app:desk/index.html',
    'file:///etc/passwd', 'https://desk/index.html', 'data:text/html,x', 'app://desk/%E0%A4%A', 'not an address',
  ])('%s is refused', (address) => expect(resolveAsset(address, folder)).toBeUndefined());
});

describe('The session', () => {
  it.each(['https://example.org/', 'http://127.0.0.1:9/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'data:text/plain,x', 'blob:app://desk/1', 'ftp://example.org/', 'app://desk', 'app://desk.evil/x', 'devtools://devtools/'])(
    'asks nothing of %s in a release',
    (address) => expect(mayRequest(address, true)).toBe(false),
  );
  it('asks its own files', () => expect(mayRequest('app://desk/index.html', true)).toBe(true));
});

it('The content security policy denies everything that is not named', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; img-src 'self'; font-src 'self'; connect-src 'none'; worker-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin allow-forms",
  );
});
