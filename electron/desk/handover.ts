import { lockReasonSchema, type LockReason } from '../../shared/kernel';

const reasonSwitch = '--locked=';

/** The reason that the application before this one left behind, from the command line; null = none. */
export function reasonGiven(argv: readonly string[]): LockReason | null {
  const given = argv.find((argument) => argument.startsWith(reasonSwitch))?.slice(reasonSwitch.length);
  return lockReasonSchema.safeParse(given).data ?? null;
}

/** The command line of the successor: ours, with the new reason in place of any old one. */
export function successorArguments(argv: readonly string[], reason: LockReason): string[] {
  return [...argv.slice(1).filter((argument) => !argument.startsWith(reasonSwitch)), `${reasonSwitch}${reason}`];
}
