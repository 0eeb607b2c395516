import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { dateSchema, FaultError } from '../../shared/kernel';
import { incidentLine } from '../vault/report';
import { faultSentence } from './fault-sentence';

/** What a command's exit code says. */
export const exitCodes = { fine: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The paragraph that ends every command's help; `findings` says what code 1 means there. */
export function exitCodeHelp(findings: string): string {
  return `\nExit codes: 0 all is well; 1 ${findings}; 2 wrong usage or a failure.`;
}

/** Notes how a command went as the exit code of the process; the worst that was noted counts. */
export function conclude(code: ExitCode): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? exitCodes.fine));
}

/** Tells a person what is wrong with what was typed. */
export function usage(message: string): void {
  process.stderr.write(`${message}\n`);
  conclude(exitCodes.failed);
}

/** Whether the operating system refused a file; `code` is its own word for why. */
export function isFileError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** A day as an option. */
export function parseDate(text: string): string {
  const date = dateSchema.safeParse(text);
  if (!date.success) throw new InvalidArgumentError('It must be a date, YYYY-MM-DD.');
  return date.data;
}

/** Runs the command that the arguments name. A usage error and a fault are told on stderr and end with 2. */
export async function runCommand(program: Command, argv: readonly string[]): Promise<void> {
  overrideExit(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Asked-for help and version also arrive here.
      if (error.code !== 'commander.helpDisplayed' && error.code !== 'commander.version') conclude(exitCodes.failed);
    } else if (error instanceof FaultError) {
      process.stderr.write(`${faultSentence(error.fault)}\n`);
      conclude(exitCodes.failed);
    } else {
      // Node would end with 1, which here means findings. The message stays unsaid: it may quote data.
      process.stderr.write(`failed: ${incidentLine('cli', error)}\n`);
      conclude(exitCodes.failed);
    }
  }
}

/** Makes commander throw where it would end the process with a code of its own. */
function overrideExit(command: Command): void {
  command.exitOverride();
  command.showHelpAfterError('(add --help for all options)');
  command.commands.forEach(overrideExit);
}
