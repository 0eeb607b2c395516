import {
  asksForProof, calls, notices, shellCalls,
  type CallInput, type CallName, type CallOutput, type DeskBridge, type NoticeBody, type NoticeName, type ProofCallName, type RawCall, type Reply, type SecretName,
  type ShellCallName, type ShellInput, type ShellOutput,
} from '../shared/ipc';
import { fail, ok, type Fault, type Result } from '../shared/kernel';
import { createProofTurns } from './proof-turns';

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

type SecretArguments<Name extends CallName> = [SecretName<Name>] extends [never] ? [] : [secrets: Record<SecretName<Name>, Uint8Array>];

const contracts = new Map(calls.map((contract) => [contract.name, contract]));

function rawCall(name: CallName): RawCall {
  const [domain = '', verb = ''] = name.split('.');
  const verbs: Readonly<Record<string, Readonly<Record<string, RawCall>>>> = window.desk.vault;
  const call = verbs[domain]?.[verb];
  if (call === undefined) throw new Error(`the bridge lacks ${name}`);
  return call;
}

/** Asks whoever is at the desk to prove it, for the sake of a call; true when it is proved. */
export type AskForProof = (name: ProofCallName, input: unknown) => Promise<boolean>;

// While nobody can be asked, nothing is proved.
const nobody: AskForProof = () => Promise.resolve(false);
let askForProof = nobody;

/** Says who asks for the passphrase when a call needs it; returns what ends that. */
export function proveWith(ask: AskForProof): () => void {
  askForProof = ask;
  return () => {
    if (askForProof === ask) askForProof = nobody;
  };
}

const isProofNeeded = (reply: Reply): boolean => !reply.ok && reply.fault.code === 'proof-needed';
const provedInTurn = createProofTurns({ isProofNeeded });

/**
 * Makes a call of the registry, e.g. `await call('coding.list', { encounterId })`. Answers with the parsed
 * output or a fault; it never throws. Secrets are zeroed once they are handed over.
 *
 * Where the call asks who is there, the person is asked, and the call is made again: whoever calls need not know. Without a
 * proof it answers `cancelled`.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  ...[secrets]: SecretArguments<Name>
): Promise<Result<CallOutput<Name>>> {
  // The bridge copies what it is given: the page's own bytes can go at once.
  const json = JSON.stringify(input);
  const answer = rawCall(name)(json, secrets);
  for (const secret of Object.values<Uint8Array>(secrets ?? {})) secret.fill(0);
  const first = await answer;
  const reply = isProofNeeded(first) && asksForProof(name) ? await provedInTurn(first, () => rawCall(name)(json), () => askForProof(name, input)) : first;
  if (!reply.ok) return fail(isProofNeeded(reply) ? { code: 'cancelled' } : reply.fault);
  return parsed<CallOutput<Name>>(contracts.get(name)?.output, reply.output);
}

/** Makes a call of the shell (window, lock, dialogs): nothing of a chart goes this way. */
export async function shell<Name extends ShellCallName>(name: Name, input: ShellInput<Name>): Promise<Result<ShellOutput<Name>>> {
  const reply = await window.desk.shell[name](input);
  if (!reply.ok) return fail(reply.fault);
  return parsed<ShellOutput<Name>>(shellCalls[name].output, reply.output);
}

/** Listens to a notice of the vault process; returns the function that stops listening. */
export function onNotice<Name extends NoticeName>(name: Name, listener: (body: NoticeBody<Name>) => void): () => void {
  const body = notices.find((notice) => notice.name === name)?.body;
  return window.desk.onNotice((notice) => {
    if (notice.name !== name) return;
    const result = parsed<NoticeBody<Name>>(body, notice.body);
    if (result.ok) listener(result.value);
  });
}

type Parser<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

function parsed<T>(schema: unknown, json: string): Result<T> {
  const parser = schema as Parser<T>;
  const outcome = parser.safeParse(JSON.parse(json));
  const broken: Fault = { code: 'internal', incident: 'reply-shape' };
  return outcome.success ? ok(outcome.data) : fail(broken);
}
