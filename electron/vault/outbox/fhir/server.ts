import { faultOfStatus, fhirResourceSchema, retryAfterMs, searchsetSchema, type FhirResource } from '../../../../shared/outbox';
import type { z } from '../../../../shared/kernel';
import type { Failure } from '../channel';
import { parsedJson, type SignIn } from './sign-in';
import { isAllowed, type Trust } from './trust';
import { failure, type Wire, type WireAnswer, type WireRequest } from './wire';

const json = 'application/fhir+json';
/** The most pages of one search that are followed. */
const mostPages = 20;

/** Asks of a FHIR R4 server; signs in where the policy says so. */
export class FhirServer {
  constructor(
    private readonly wire: Wire,
    private readonly signIn: SignIn,
    private readonly now: () => number,
    private readonly trust: Trust,
    private readonly signal: AbortSignal,
  ) {}

  /** When it last answered by its own clock; null before. */
  serverTime: string | null = null;

  async send(method: 'POST' | 'PUT', path: string, resource: object, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer | Failure> {
    return this.#ask({ method, url: new URL(`${this.trust.base.href}${path}`), headers: { ...headers, accept: json, 'content-type': json, prefer: 'return=minimal' }, body: JSON.stringify(resource) });
  }

  /** Every resource that a search finds. One of another form is left out. */
  async search(query: string): Promise<{ readonly kind: 'found'; readonly resources: readonly FhirResource[] } | Failure> {
    const resources: FhirResource[] = [];
    let next: URL | undefined = new URL(`${this.trust.base.href}/${query}`);
    for (let page = 0; next !== undefined; page += 1) {
      const answer: WireAnswer | Failure = await this.#ask({ method: 'GET', url: next, headers: { accept: json } });
      if (answer.kind === 'failed') return answer;
      if (answer.status !== 200) return this.failureOf(answer, false);
      const found = this.read(answer, searchsetSchema);
      if (found === undefined || page >= mostPages) return failure('bad-answer', false);
      for (const { resource } of found.entry ?? []) {
        const parsed = fhirResourceSchema.safeParse(resource);
        if (parsed.success) resources.push(parsed.data);
      }
      const link = found.link?.find(({ relation }) => relation === 'next')?.url;
      next = link === undefined || !URL.canParse(link, this.trust.base.href) ? undefined : new URL(link, this.trust.base.href);
      if (next !== undefined && !isAllowed(next, this.trust.hosts)) return failure('redirected', false);
    }
    return { kind: 'found', resources };
  }

  /** One resource by its place, of so many bytes at most; undefined where it is none. */
  async one(place: string, mostBytes: number): Promise<{ readonly kind: 'found'; readonly resource: FhirResource | undefined } | Failure> {
    const answer = await this.#ask({ method: 'GET', url: new URL(`${this.trust.base.href}/${place}`), headers: { accept: json }, mostBytes });
    if (answer.kind === 'failed') return answer;
    return answer.status === 200 ? { kind: 'found', resource: this.read(answer, fhirResourceSchema) } : this.failureOf(answer, false);
  }

  /** What an answer holds; undefined where it is not of that shape. */
  read<Schema extends z.ZodType>({ headers, body }: WireAnswer, schema: Schema): z.output<Schema> | undefined {
    return /^application\/(fhir\+)?json\b/.test(headers['content-type'] ?? '') ? parsedJson(body, schema) : undefined;
  }

  failureOf({ status, headers }: WireAnswer, mayHaveLeft: boolean): Failure {
    return failure(faultOfStatus(status), mayHaveLeft, retryAfterMs(headers['retry-after'], this.now()));
  }

  /** One request. A token that the server takes no more is renewed once. */
  async #ask(request: WireRequest): Promise<WireAnswer | Failure> {
    for (const isLast of [false, true]) {
      const who = await this.signIn.headers(this.trust, this.signal);
      if (who.kind === 'failed') return who;
      const answer = await this.wire({ ...request, headers: { ...request.headers, ...who.headers } }, this.trust, this.signal);
      if (answer.kind === 'answer') this.serverTime = answer.headers.date ?? this.serverTime;
      if (answer.kind === 'failed' || answer.status !== 401) return answer;
      this.signIn.forget();
      if (isLast || this.trust.client === null) return answer;
    }
    return failure('sign-in', false);
  }
}
