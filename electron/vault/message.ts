import { encounterIdSchema, FaultError, type EncounterId, type Fault, type z } from '../../shared/kernel';

/** A call was refused before anything was done: that stands in the log. */
export class Refusal extends FaultError {}

/** @throws Refusal with `fault`, unless the condition holds */
export function demand(condition: boolean, fault: Fault): asserts condition {
  if (!condition) throw new Refusal(fault);
}

/** The input that a text stands for. @throws Refusal `malformed`, naming the field and nothing of its content */
export function inputOf(schema: z.ZodType, json: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Refusal({ code: 'malformed', where: 'json' });
  }
  const parsed = schema.safeParse(value);
  // The path names fields of our own schema; the message, which may quote the value, stays here.
  if (!parsed.success) throw new Refusal({ code: 'malformed', where: (parsed.error.issues[0]?.path.join('.') ?? '').slice(0, 200) });
  return parsed.data;
}

/** Somebody at the open desk could not prove who they are: that stands in the log at once. */
export function isFailedProof({ code }: Fault): boolean {
  return code === 'wrong-passphrase' || code === 'throttled';
}

/** Every chart that an input names, however deep: what is to be kept with a call may be about another chart than the call. */
export function chartsOf(input: unknown): readonly EncounterId[] {
  if (typeof input !== 'object' || input === null) return [];
  if (Array.isArray(input)) return input.flatMap(chartsOf);
  return Object.entries(input).flatMap(([name, value]) => {
    if (name !== 'encounterId') return chartsOf(value);
    const id = encounterIdSchema.safeParse(value);
    return id.success ? [id.data] : [];
  });
}

/** The number of a message, whatever else it is; 0 where it has none. */
export function idOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'id' in message && Number.isInteger(message.id) ? Number(message.id) : 0;
}
