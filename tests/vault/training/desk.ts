import { keeperOf, passphrase, bytes } from '../support/vault';
import { doorOf, type DoorKit } from '../support/door';
import type { Role } from '../../../shared/kernel';
import { readPart, resolvePolicy, unmanaged, type Requirement } from '../../../shared/policy';
import type { LedgerEntry, TrainingItem } from '../../../shared/training';
import { demanding } from './texts';

export const day = 86_400_000;

export type TrainingDesk = Pick<DoorKit, 'call' | 'done' | 'door' | 'sessions' | 'time' | 'leaves'> & {
  /** Rules something else from now on, as a new policy does. */
  readonly rule: (requirements: readonly Requirement[], graceDays?: number) => void;
  /** Makes of the list something that nobody can read, or makes it whole again. */
  readonly spoil: (isSpoilt: boolean) => void;
  readonly items: () => Promise<TrainingItem[]>;
  /** The states of what is asked, by its id. */
  readonly states: () => Promise<Record<string, string>>;
  /** The hash of the text of a requirement as it is now. */
  readonly hashOf: (id: string) => Promise<string>;
  /** Answers all questions, these as they should be. */
  readonly answer: (sha256: string, right: readonly number[], requirement: Requirement) => Promise<void>;
  readonly sign: (id: string) => Promise<LedgerEntry>;
  readonly lock: () => void;
  readonly unlock: () => Promise<void>;
};

/** A desk whose policy demands texts, with a vault that a person in `role` has just created. */
export async function trainingDesk(requirements: readonly Requirement[], { role = 'coder', graceDays = 14 }: { readonly role?: Role; readonly graceDays?: number } = {}): Promise<TrainingDesk> {
  let policy = demanding(requirements, graceDays);
  let origins = unmanaged.origins;
  const kit = doorOf(keeperOf(), () => policy, { origins: () => origins });
  await kit.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  const { done } = kit;
  const items = async (): Promise<TrainingItem[]> => (await done('training.overview', {})).items;
  const hashOf = async (id: string): Promise<string> => {
    const found = (await items()).find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} is not asked`);
    return found.sha256;
  };
  const answer: TrainingDesk['answer'] = async (sha256, right, requirement) => {
    const { order } = await done('training.begin', { sha256 });
    for (const question of order) {
      const given = requirement.questions[question];
      if (given === undefined) throw new Error('there is no such question');
      await done('training.answer', { sha256, question, chosen: right.includes(question) ? given.answer : (given.answer + 1) % given.options.length });
    }
  };
  return {
    ...kit,
    rule: (next, days = graceDays) => { policy = demanding(next, days); },
    spoil: (isSpoilt) => { ({ origins } = isSpoilt ? resolvePolicy([readPart('managed-files', 'desk.json', { requirements: 'all of them' })]) : unmanaged); },
    items,
    states: async () => Object.fromEntries((await items()).map(({ id, state }) => [id, state])),
    hashOf,
    answer,
    sign: async (id) => done('training.sign', { sha256: await hashOf(id), readToEnd: true }),
    lock: () => kit.sessions.abandon(),
    unlock: async () => void (await done('accounts.unlock', {}, { passphrase: bytes(passphrase) })),
  };
}
