import { resolvePolicy, type OrganisationPolicy } from '../../shared/policy';

export type PolicyWatchNeeds = {
  readonly read: (now: number) => Promise<OrganisationPolicy>;
  readonly now: () => number;
  /** Called after the first reading, and whenever a later one says something else. */
  readonly onChange: (organisation: OrganisationPolicy) => void;
  /** Has the work done again and again; a test decides when. */
  readonly everyHalfMinute: (work: () => void) => void;
};

/** What the organisation rules, as it stands now: read at the start, every half minute, and before each unlocking. */
export class PolicyWatch {
  #current: OrganisationPolicy = unread();
  #said = '';
  #highest: { readonly serial: number; readonly sha256: string } | undefined;
  #reading: Promise<void> = Promise.resolve();
  /** Resolves once it is known what rules this desk; nothing may be opened before. */
  readonly first: Promise<void>;

  constructor(private readonly needs: PolicyWatchNeeds) {
    this.first = this.read();
    needs.everyHalfMinute(() => void this.read());
  }

  current(): OrganisationPolicy {
    return this.#current;
  }

  /** Reads anew, after whatever reading is under way: one at a time, so that the last word is the newest. */
  read(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readOnce());
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    const now = this.needs.now();
    const organisation = this.#withoutRollback(await this.needs.read(now).catch(unread));
    const said = JSON.stringify(organisation);
    if (said === this.#said) return;
    this.#said = said;
    this.#current = organisation;
    this.needs.onChange(organisation);
  }

  /** What this run has seen, a later reading must not undercut. What earlier runs have seen, the vault knows. */
  #withoutRollback(organisation: OrganisationPolicy): OrganisationPolicy {
    const { signed, sources } = organisation;
    if (signed.state !== 'accepted') return organisation;
    const { serial, issuedAt, expiresOn, keyId, sha256, where } = signed;
    const highest = this.#highest;
    if (highest === undefined || serial > highest.serial || sha256 === highest.sha256) {
      this.#highest = { serial, sha256 };
      return organisation;
    }
    const others = sources.filter(({ source }) => source !== 'signed-file');
    const problems = [{ where, setting: null, fault: 'rolled-back' as const, line: null, column: null, expected: null }];
    return resolvePolicy([...others, { source: 'signed-file', where, state: 'invalid', problems }], { state: 'refused', where, why: 'rolled-back', serial, facts: { serial, issuedAt, expiresOn, keyId } });
  }
}

/** Before anybody has looked, and where looking itself failed: the strictest values. */
function unread(): OrganisationPolicy {
  return resolvePolicy([{ source: 'managed-files', where: '', state: 'unknown', problems: [{ where: '', setting: null, fault: 'unreadable', line: null, column: null, expected: null }] }]);
}
