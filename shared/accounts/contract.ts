import { declareCall, declareNotice, everyone, nothingSchema } from '../ipc/declare';
import { copyNameSchema, faultSchema, instantSchema, personIdSchema, roleSchema, vaultCopySchema, vaultIdSchema, z } from '../kernel';

/** A member of the workforce. Not a patient: names and ids of staff may be shown and audited. */
export const personSchema = z.strictObject({
  id: personIdSchema,
  name: z.string().trim().min(2).max(80),
  /** E-mail address or employee id, as the organisation knows the person. */
  identifier: z.string().trim().min(2).max(120),
  role: roleSchema,
});
export type Person = z.infer<typeof personSchema>;

export const newPersonSchema = personSchema.omit({ id: true });
export type NewPerson = z.infer<typeof newPersonSchema>;

/** What the policy asks of a passphrase: the meter shows it, the vault holds to it. */
export const passphraseRulesSchema = z.strictObject({
  /** Fewest characters. */
  length: z.number().int(),
  /** Lowest estimate of zxcvbn, of 4. */
  score: z.number().int(),
  /** How many earlier passphrases are refused. */
  history: z.number().int(),
});
export type PassphraseRules = z.infer<typeof passphraseRulesSchema>;

/** What is not there of a vault that was: its header (both files), its database, the keys of its charts. */
export const missingPartSchema = z.enum(['header', 'database', 'chart-keys']);
export type MissingPart = z.infer<typeof missingPartSchema>;

/** A vault that was here and whose header is gone. What is known of it nobody has proved. */
export const earlierVaultSchema = z.strictObject({
  /** Null where only copies of a vault lie there. */
  vaultId: vaultIdSchema.nullable(),
  createdAt: instantSchema.nullable(),
  /** How far its log reached when it was last sealed: events, when, and the hash of the last. */
  events: z.number().int().nonnegative().nullable(),
  lastAt: instantSchema.nullable(),
  head: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
  /** How many vaults the folder had before that one. */
  before: z.number().int().nonnegative(),
  gone: z.array(missingPartSchema),
  /** How many copies of a vault lie there. */
  copies: z.number().int().nonnegative(),
});
export type EarlierVault = z.infer<typeof earlierVaultSchema>;

/** What the desk may know before anyone has proved who they are: no PHI, no name. */
export const deskStatusSchema = z.strictObject({
  /** `missing`: a vault was here, and is gone. */
  state: z.enum(['none', 'missing', 'locked', 'open', 'broken']),
  initials: z.string().max(4).nullable(),
  /** The OS keychain as it answers now. */
  keychain: z.enum(['present', 'absent', 'locked', 'locked-or-slow']),
  /** Whether this vault needs the keychain's secret (null: no vault yet). */
  needsKeychain: z.boolean().nullable(),
  /** Whether the policy demands the keychain of every vault. */
  keychainRequired: z.boolean(),
  /** Whether the policy names a key with which the organisation can open the vault, too. */
  hasRecovery: z.boolean(),
  /** Whether this vault's key was sealed to an organisation's recovery key (null: no vault yet). */
  isRecoverable: z.boolean().nullable(),
  passphrase: passphraseRulesSchema,
  /** Seconds until the next passphrase is looked at; 0 = now. */
  retryInSeconds: z.number().int().nonnegative(),
  /** Copies of the vault that can be put in its place. */
  copies: z.array(vaultCopySchema),
  /** Why the vault cannot be opened, when state is broken. */
  fault: faultSchema.nullable(),
  /** The vault that was here, when state is missing. */
  earlier: earlierVaultSchema.nullable(),
});
export type DeskStatus = z.infer<typeof deskStatusSchema>;

/** What there is to know, and to do, about the keys of an open vault. */
export const sessionKeysSchema = z.strictObject({
  /** Why the passphrase has to be changed before anything else: its time is over, the rules have been raised, or somebody else has set it. */
  passphraseDue: z.enum(['expired', 'rules', 'recovered']).nullable(),
  /** Days until it must be changed; null where the policy sets no time. */
  passphraseDaysLeft: z.number().int().nonnegative().nullable(),
  /** Whether the organisation can open the vault, too, and with which key; unreadable: the key that the policy names is none. */
  recovery: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('none') }),
    z.strictObject({ state: z.literal('set'), fingerprint: z.string() }),
    /** `kept`: the key of the sealed copy that is there all the same. */
    z.strictObject({ state: z.literal('unreadable'), kept: z.string().nullable() }),
  ]),
});
export type SessionKeys = z.infer<typeof sessionKeysSchema>;

export const sessionSchema = z.strictObject({
  person: personSchema,
  since: instantSchema,
  passphraseOnly: z.boolean(),
  keys: sessionKeysSchema,
  /** The policy requires a second proof and none is set up: until then the door lets nothing else in. */
  owesSecondFactor: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** A session that has just been opened. */
export const openedSchema = sessionSchema.extend({ failedBefore: z.number().int() });

export const accountsCalls = [
  declareCall({
    name: 'accounts.status',
    kind: 'probe',
    when: 'always',
    whilePassphraseIsDue: true,
    roles: everyone,
    input: nothingSchema,
    output: deskStatusSchema,
    audit: { none: 'the lock screen asks it; it tells nothing of a chart' },
  }),
  /** The role that the organisation gives to one identifier, for whoever sets up a desk; answers nothing once there is a vault. */
  declareCall({
    name: 'accounts.partOf',
    kind: 'probe',
    when: 'locked',
    roles: everyone,
    input: z.strictObject({ identifier: personSchema.shape.identifier }),
    /** `own`: people say their own role. `unknown`: the roster does not name them, or cannot be read. */
    output: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('organisation'), role: roleSchema }),
      z.strictObject({ by: z.literal('own') }),
      z.strictObject({ by: z.literal('unknown') }),
    ]),
    audit: { none: 'there is no vault yet, and no log in it' },
  }),
  declareCall({
    name: 'accounts.create',
    kind: 'task',
    when: 'locked',
    roles: everyone,
    input: z.strictObject({
      person: newPersonSchema,
      /** The person has read that without a keychain the passphrase alone protects the vault. */
      acceptNoKeychain: z.boolean(),
      /** The person has read that a vault was here, and begins another all the same. */
      afresh: z.boolean().default(false),
    }),
    secrets: ['passphrase'],
    output: sessionSchema,
    audit: { event: (_input, output) => ({ event: 'vault.created', keychain: !output.passphraseOnly }) },
  }),
  declareCall({
    name: 'accounts.unlock',
    kind: 'task',
    when: 'locked',
    roles: everyone,
    /** `copy` is put in the place of the vault first, which is set aside. */
    input: z.strictObject({ copy: copyNameSchema.nullable().default(null) }),
    secrets: ['passphrase'],
    output: openedSchema,
    audit: { event: (_input, output) => ({ event: 'vault.unlocked', keychain: !output.passphraseOnly, failedBefore: output.failedBefore }) },
  }),
  /** Proves anew who is at the open desk, for a call that answered `proof-needed`. Throttled together with unlocking. */
  declareCall({
    name: 'accounts.prove',
    kind: 'task',
    roles: everyone,
    input: z.strictObject({ call: z.string().max(80) }),
    secrets: ['passphrase'],
    output: nothingSchema,
    audit: { event: ({ call }) => ({ event: 'person.proved', call }) },
  }),
  declareCall({
    name: 'accounts.changePassphrase',
    kind: 'task',
    whilePassphraseIsDue: true,
    // Both may be owed at once: then the passphrase comes first.
    unenrolled: true,
    roles: everyone,
    input: nothingSchema,
    secrets: ['current', 'next'],
    output: z.strictObject({ keys: sessionKeysSchema }),
    audit: { event: () => ({ event: 'vault.passphrase-changed' }) },
  }),
  /** For a page that was loaded anew while the vault stayed open. */
  declareCall({
    name: 'accounts.session',
    kind: 'read',
    whilePassphraseIsDue: true,
    roles: everyone,
    unenrolled: true,
    input: nothingSchema,
    output: sessionSchema,
    audit: { none: 'the person asks who they are' },
  }),
  declareCall({
    name: 'accounts.people',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    output: z.strictObject({ people: z.array(personSchema) }),
    audit: { none: 'staff names, no chart' },
  }),
] as const;

export const accountsNotices = [
  /** A new passphrase is compared with earlier ones, each as slowly as a guess: how far that has come. */
  declareNotice('accounts.comparing', z.strictObject({ done: z.number().int(), total: z.number().int() })),
  /** The organisation has given the person at the desk another role: it holds from now on. */
  declareNotice('accounts.roleChanged', z.strictObject({ person: personSchema })),
] as const;
