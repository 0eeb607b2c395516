import { randomUUID } from 'node:crypto';
import { retryAfterMs, smartConfigurationSchema, tokenSchema } from '../../../../shared/outbox';
import type { z } from '../../../../shared/kernel';
import type { Failure } from '../channel';
import type { Claims } from './client-key';
import type { Trust } from './trust';
import { failure, type Wire, type WireAnswer } from './wire';

/** How long an assertion is good for, in seconds: the most that SMART Backend Services allows. */
const assertionSeconds = 300;
/** A token is renewed so long before its end, in milliseconds. */
const beforeEndMs = 30_000;
/** How long a token counts for which no time is given (RFC 6749 leaves it open), in seconds. */
const unsaidSeconds = 60;

/** What is asked for: to write and to read what queries and sealed reports are made of, and nothing else. */
const scope = 'system/Task.cruds system/Questionnaire.cruds system/QuestionnaireResponse.rs system/Communication.crus';

export type SignInNeeds = {
  readonly wire: Wire;
  readonly now: () => number;
  /** Signs with this desk's key; undefined while no desk is open. */
  readonly signClaims: (claims: Claims) => string | undefined;
};

type Token = { readonly bytes: Buffer; readonly until: number; readonly of: string };

/**
 * Signs in by SMART Backend Services (client credentials with a signed assertion). The token stays in memory, as bytes that
 * are zeroed when it is done with.
 */
export class SignIn {
  #token: Token | undefined;

  constructor(private readonly needs: SignInNeeds) {}

  /** The headers that say who asks; none where the policy names no client. */
  async headers(trust: Trust, signal: AbortSignal): Promise<{ readonly kind: 'headers'; readonly headers: Readonly<Record<string, string>> } | Failure> {
    if (trust.client === null) return { kind: 'headers', headers: {} };
    const of = `${trust.client} at ${trust.base.href}`;
    if (this.#token !== undefined && (this.#token.of !== of || this.needs.now() >= this.#token.until)) this.forget();
    if (this.#token === undefined) {
      const got = await this.#ask(trust, trust.client, of, signal);
      if (got.kind === 'failed') return got;
      this.#token = got.token;
    }
    return { kind: 'headers', headers: { authorization: `Bearer ${this.#token.bytes.toString('latin1')}` } };
  }

  /** Forgets the token: the server takes it no more, or nobody needs it. */
  forget(): void {
    this.#token?.bytes.fill(0);
    this.#token = undefined;
  }

  async #ask(trust: Trust, client: string, of: string, signal: AbortSignal): Promise<{ readonly kind: 'token'; readonly token: Token } | Failure> {
    const described = await this.needs.wire({ method: 'GET', url: new URL(`${trust.base.href}/.well-known/smart-configuration`), headers: { accept: 'application/json' } }, trust, signal);
    if (described.kind === 'failed') return { ...described, mayHaveLeft: false };
    const endpoint = this.#parsed(described, smartConfigurationSchema)?.token_endpoint;
    if (endpoint === undefined || !URL.canParse(endpoint)) return this.#refused(described);
    const seconds = Math.floor(this.needs.now() / 1000);
    const assertion = this.needs.signClaims({ iss: client, sub: client, aud: endpoint, iat: seconds, exp: seconds + assertionSeconds, jti: randomUUID() });
    if (assertion === undefined) return failure('sign-in', false);
    const form = new URLSearchParams({
      grant_type: 'client_credentials', scope, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion,
    });
    // Where the description points is held against the policy like any other address.
    const answer = await this.needs.wire({
      method: 'POST', url: new URL(endpoint), headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString(),
    }, trust, signal);
    if (answer.kind === 'failed') return { ...answer, mayHaveLeft: false };
    const token = this.#parsed(answer, tokenSchema);
    if (token === undefined) return this.#refused(answer);
    const until = this.needs.now() + (token.expires_in ?? unsaidSeconds) * 1000 - beforeEndMs;
    return { kind: 'token', token: { bytes: Buffer.from(token.access_token, 'latin1'), until, of } };
  }

  #parsed<Schema extends z.ZodType>({ status, body }: WireAnswer, schema: Schema): z.output<Schema> | undefined {
    return status === 200 ? parsedJson(body, schema) : undefined;
  }

  #refused({ status, headers }: WireAnswer): Failure {
    const askedMs = retryAfterMs(headers['retry-after'], this.needs.now());
    return status === 429 || status === 503 ? failure('busy', false, askedMs) : failure(status >= 500 ? 'server-error' : 'sign-in', false, askedMs);
  }
}

/** JSON of a known shape; undefined for anything else. */
export function parsedJson<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
