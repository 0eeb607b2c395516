// passphrase.ts is left out on purpose: its dictionaries weigh megabytes, so its users import it lazily.
export * from './contract';
export * from './initials';
export * from './roster';
export * from './second-factor';
