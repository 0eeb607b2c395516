import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import type { Session } from 'electron';

export const origin = 'app://desk';

/**
 * What the page may load and do: its own files, nothing else. The hash is react-aria's one injected style. The sandbox is
 * one without modal windows and downloads: `window.print()` of the page, and of any frame it makes, does nothing.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(self), clipboard-read=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

/**
 * The file that an address means, or undefined for anything that is not a plain file of the served folder:
 * another scheme or host, an encoded separator, a way out of the folder, an unknown kind.
 */
export function resolveAsset(address: string, folder: string): string | undefined {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'app:' || url.host !== 'desk' || url.username !== '' || url.port !== '') return undefined;
  if (/%2f|%5c/i.test(url.pathname) || /[\0\\]/.test(path)) return undefined;
  const file = join(folder, path === '/' ? 'index.html' : path);
  const below = relative(folder, file);
  if (below === '' || below.startsWith('..') || isAbsolute(below) || below.split(sep).some((part) => part.startsWith('.'))) return undefined;
  return extname(file) in mediaTypes ? file : undefined;
}

/** Whether the session may fetch an address: our own files, and the developer tools' where those exist. */
export function mayRequest(address: string, packaged: boolean): boolean {
  return address.startsWith(`${origin}/`) || (!packaged && address.startsWith('devtools:'));
}

/** Serves the renderer's files, and only those, at app://desk. */
export function serveScheme(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? resolveAsset(request.url, folder) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: { ...headers, 'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream' } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
