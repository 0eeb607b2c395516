import { createHash, X509Certificate } from 'node:crypto';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import type { OutboxFault } from '../../../../shared/kernel';
import type { OrganisationPolicy, Policy } from '../../../../shared/policy';

/** Whom the desk speaks to, and how it knows that it is they. */
export type Trust = {
  /** The address of the FHIR server, without a slash at its end. */
  readonly base: URL;
  readonly client: string | null;
  /** The hosts that may be spoken to, with the port where it is not 443. */
  readonly hosts: readonly string[];
  /** The one authority that is believed, PEM; undefined = the public ones. */
  readonly authority: X509Certificate | undefined;
  /** SHA-256 of public keys in base64, of which the server's chain must have one; empty = any. */
  readonly keys: readonly string[];
};

const settings = ['fhirServer', 'fhirClient', 'serverAuthority', 'serverKeys', 'allowedHosts'] as const;

/** What the policy says of the way out. Whatever of it cannot be read, or names nothing that is one, closes it. */
export function trustOf(policy: Pick<Policy, (typeof settings)[number]>, origins: OrganisationPolicy['origins']): Trust | { readonly fault: OutboxFault; readonly host: string | null } | undefined {
  const { fhirServer, fhirClient, serverAuthority, serverKeys, allowedHosts } = policy;
  const base = fhirServer !== null && URL.canParse(fhirServer) ? new URL(fhirServer.replace(/\/$/, '')) : undefined;
  const isUnreadable = settings.some((name) => origins[name].by === 'unreadable');
  if (base === undefined) return isUnreadable || fhirServer !== null ? { fault: 'rules-unreadable', host: null } : undefined;
  const host = hostOf(base);
  if (isUnreadable) return { fault: 'rules-unreadable', host };
  if (!allowedHosts.includes(host)) return { fault: 'host-not-allowed', host };
  const authority = serverAuthority === null ? undefined : certificateOf(serverAuthority);
  if (authority === null) return { fault: 'rules-unreadable', host };
  return { base, client: fhirClient, hosts: allowedHosts, authority, keys: serverKeys === null ? [] : serverKeys.split(' ').map((key) => key.slice('sha256/'.length)) };
}

/** A host as the policy names it. */
export function hostOf(url: URL): string {
  return url.port === '' ? url.hostname : `${url.hostname}:${url.port}`;
}

/** Whether an address may be spoken to: over TLS only, without credentials in it, and only a host that the policy names. */
export function isAllowed(url: URL, hosts: readonly string[]): boolean {
  return url.protocol === 'https:' && url.username === '' && url.password === '' && hosts.includes(hostOf(url));
}

/** A certificate given as DER in base64; null where it is none. */
function certificateOf(base64: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return null;
  }
}

/** SHA-256 of a certificate's SubjectPublicKeyInfo (RFC 7469, 2.4), in base64. */
export function keyPin(certificate: X509Certificate): string {
  return createHash('sha256').update(certificate.publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
}

/**
 * Whether the other end is who it says, over a connection whose handshake is done and on which nothing was written yet.
 * What Node found counts, whatever an environment variable lets pass; and where the policy names keys, one of the
 * certificates that vouch for the server has one of them.
 */
export function isTrusted(socket: TLSSocket, { authority, keys }: Pick<Trust, 'authority' | 'keys'>): boolean {
  if (!socket.authorized) return false;
  if (keys.length === 0) return true;
  return chainOf(socket.getPeerCertificate(true), authority).some((certificate) => keys.includes(keyPin(certificate)));
}

/** The longest chain that is followed. */
const longestChain = 8;

/** The server's certificate and those that have signed it, one by one: a certificate that merely lies beside them vouches for nothing. */
function chainOf(peer: PeerCertificate & { readonly issuerCertificate?: unknown }, authority: X509Certificate | undefined): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next: unknown = peer;
  while (chain.length < longestChain && isPeerCertificate(next)) {
    const certificate = new X509Certificate(next.raw);
    const last = chain.at(-1);
    if (last !== undefined && (last.fingerprint256 === certificate.fingerprint256 || !last.verify(certificate.publicKey))) break;
    chain.push(certificate);
    next = next.issuerCertificate;
  }
  const last = chain.at(-1);
  return authority !== undefined && last !== undefined && last.fingerprint256 !== authority.fingerprint256 && last.verify(authority.publicKey) ? [...chain, authority] : chain;
}

function isPeerCertificate(value: unknown): value is { readonly raw: Buffer; readonly issuerCertificate?: unknown } {
  return typeof value === 'object' && value !== null && 'raw' in value && value.raw instanceof Buffer;
}
