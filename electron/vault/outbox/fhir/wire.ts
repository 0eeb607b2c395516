import { request as requestOver, type IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import type { OutboxFault } from '../../../../shared/kernel';
import type { Failure } from '../channel';
import { isAllowed, isTrusted, type Trust } from './trust';

/** How long, in milliseconds, and how much is waited for at most. */
export type WireLimits = { readonly connectMs: number; readonly answerMs: number; readonly bytes: number };
export const wireLimits: WireLimits = { connectMs: 15_000, answerMs: 60_000, bytes: 4 * 1024 * 1024 };

export type WireRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The most bytes of the answer, where they are others than those of every request; one that is longer is `too-large`. */
  readonly mostBytes?: number;
};

export type WireAnswer = { readonly kind: 'answer'; readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string };

export type Wire = (request: WireRequest, trust: Trust, signal: AbortSignal) => Promise<WireAnswer | Failure>;

class WireFault extends Error {
  constructor(readonly fault: OutboxFault, readonly mayHaveLeft: boolean) {
    super(fault);
    this.name = 'WireFault';
  }
}

const unreachable = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ECONNREFUSED', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/**
 * One request over a connection of its own (TLS 1.2 or newer, 45 CFR 164.312(e)(1)): no redirect is followed, no cookie
 * or cache kept, no encoding of the content offered. Nothing of it is written before the other end has proved who it is.
 */
export function openWire(limits: WireLimits = wireLimits): Wire {
  return async (request, trust, signal) => {
    if (!isAllowed(request.url, trust.hosts)) return failure('host-not-allowed', false);
    try {
      const socket = await connected(request.url, trust, limits.connectMs, signal);
      try {
        return await answered(request, socket, limits, signal);
      } finally {
        socket.destroy();
      }
    } catch (error) {
      if (error instanceof WireFault) return failure(error.fault, error.mayHaveLeft);
      throw error;
    }
  };
}

export function failure(fault: OutboxFault, mayHaveLeft: boolean, askedMs = 0): Failure {
  return { kind: 'failed', fault, mayHaveLeft, askedMs };
}

/** A connection to somebody who has proved who they are. */
function connected(url: URL, trust: Trust, afterMs: number, signal: AbortSignal): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const socket = connect({
      host, port: url.port === '' ? 443 : Number(url.port), minVersion: 'TLSv1.2', ALPNProtocols: ['http/1.1'],
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(trust.authority === undefined ? {} : { ca: [trust.authority.toString()] }),
    });
    const end = (fault: OutboxFault): void => {
      release();
      socket.destroy();
      reject(new WireFault(fault, false));
    };
    const timer = setTimeout(() => end('timed-out'), afterMs);
    const stop = (): void => end('offline');
    const release = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    // Not once: an error that follows another must not end the process.
    socket.on('error', (error: NodeJS.ErrnoException) => end(unreachable.has(error.code ?? '') ? 'offline' : 'untrusted'));
    socket.on('close', () => end('offline'));
    socket.once('secureConnect', () => {
      if (!isTrusted(socket, trust)) return end('untrusted');
      release();
      socket.removeAllListeners('close');
      resolve(socket);
    });
  });
}

/** Asks over a trusted connection. From here on something may have left. */
function answered({ method, url, headers, body, mostBytes }: WireRequest, socket: TLSSocket, { answerMs, bytes }: WireLimits, signal: AbortSignal): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const end = (fault: OutboxFault): void => {
      release();
      reject(new WireFault(fault, true));
      socket.destroy();
    };
    const timer = setTimeout(() => end('timed-out'), answerMs);
    const stop = (): void => end('offline');
    const release = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    const payload = body === undefined ? undefined : Buffer.from(body);
    // Plain HTTP as Node has it, but over the connection above, which is TLS.
    const asked = requestOver({
      method, path: `${url.pathname}${url.search}`, createConnection: () => socket,
      headers: { ...headers, host: url.host, connection: 'close', 'accept-encoding': 'identity', ...(payload === undefined ? {} : { 'content-length': payload.length }) },
    });
    let isAnswering = false;
    asked.on('error', (error: NodeJS.ErrnoException) => end(error.code?.startsWith('HPE_') === true ? 'bad-answer' : 'offline'));
    asked.on('close', () => {
      if (!isAnswering) end('offline');
    });
    asked.on('response', (response) => {
      isAnswering = true;
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        length += part.length;
        if (length > (mostBytes ?? bytes)) return end(mostBytes === undefined ? 'bad-answer' : 'too-large');
        parts.push(part);
      });
      response.on('error', () => end('bad-answer'));
      response.on('close', () => {
        if (!response.complete) return end('bad-answer');
        release();
        if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') return reject(new WireFault('bad-answer', true));
        resolve({ kind: 'answer', status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') });
      });
    });
    asked.end(payload);
  });
}
