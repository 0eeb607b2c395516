import { disclosureSchema, type Disclosure } from '../../../shared/cases';
import { ocrKinds } from '../../../shared/incidents';
import { dateSchema, z } from '../../../shared/kernel';
import type { CaseFile } from '../store';
import { typeWords } from '../words';

/** A disclosure while it is typed: what an accounting needs may still be missing. */
export const typedDisclosureSchema = disclosureSchema.extend({ on: dateSchema.nullable(), times: z.number().int().nullable(), what: z.string().max(400), purpose: z.string().max(400) });
export type TypedDisclosure = z.infer<typeof typedDisclosureSchema>;

/** A disclosure as far as the case tells of it: the day, who the reports say received it, which kinds of information, and that it was a mistake. */
export function disclosureBy({ workUp: { happened, discovery, information }, recipients, row: { types } }: Pick<CaseFile, 'workUp' | 'recipients' | 'row'>): TypedDisclosure {
  const kinds = information.map((kind) => ocrKinds[kind].toLowerCase());
  return {
    on: happened.on ?? discovery.on, lastOn: happened.until, times: 1,
    recipient: recipients.length === 1 ? (recipients[0] ?? '') : '', address: '',
    what: kinds.length === 0 ? '' : `Information of these kinds: ${kinds.join(', ')}`,
    purpose: types.length === 0 ? '' : `By mistake, and not permitted: ${types.map((type) => typeWords(type).toLowerCase()).join(', ')}`,
    caseRef: '',
  };
}

/** A disclosure that says all that an accounting has to (45 CFR 164.528(b)(2)); null while it does not. */
export function disclosureIn(typed: TypedDisclosure): Disclosure | null {
  const times = typed.times ?? 1;
  if (times > 1 && typed.lastOn === null) return null;
  return disclosureSchema.safeParse({ ...typed, times, lastOn: times > 1 ? typed.lastOn : null }).data ?? null;
}
