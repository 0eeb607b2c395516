import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

export const commandGroups = ['Desk', 'Encounter', 'Codes', 'Documents', 'View'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something that can be done here and now: by its keys, from the palette (Ctrl+K), or from the menu. */
export type Command = {
  /** Stable; the same id registered later (deeper in the page) stands in for the earlier one. */
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup;
  /** 'Ctrl+K', '/', 'J', 'Alt+Enter', 'F8', 'Ctrl+Shift+I', '?'. */
  readonly keys?: string;
  /** Acts even while someone is writing in a text field. */
  readonly alsoInText?: boolean;
  /** Acts even while a dialog is open (locking does). */
  readonly alsoInDialog?: boolean;
  readonly enabled?: boolean;
  readonly run: () => void;
};

type Registration = { commands: readonly Command[] };

let registrations: readonly Registration[] = [];
let available: readonly Command[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  const byId = new Map<string, Command>();
  for (const { commands } of registrations) {
    for (const command of commands) {
      // Delete first, so that a command that stands in for another also takes its later place.
      byId.delete(command.id);
      byId.set(command.id, command);
    }
  }
  available = [...byId.values()];
  for (const listener of listeners) listener();
}

function looksTheSame(before: readonly Command[], after: readonly Command[]): boolean {
  return before.length === after.length && before.every((one, index) => {
    const other = after[index];
    return other !== undefined && one.id === other.id && one.title === other.title && one.group === other.group
      && one.keys === other.keys && one.enabled === other.enabled && one.alsoInText === other.alsoInText;
  });
}

/**
 * Registers `commands` while the component is mounted: what is seen hears its keys, however long the next frame takes.
 * The list may be made afresh at every render.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  const registration = useRef<Registration>({ commands: [] });

  useLayoutEffect(() => {
    latest.current = commands;
    if (looksTheSame(registration.current.commands, commands)) return;
    // The registered `run` reaches for the latest one, so that a new closure alone wakes nobody up.
    registration.current.commands = commands.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    changed();
  });

  useLayoutEffect(() => {
    const own = registration.current;
    registrations = [...registrations, own];
    changed();
    return () => {
      registrations = registrations.filter((each) => each !== own);
      changed();
    };
  }, []);
}

/** Every command that is registered now, in order of registration. */
export function availableCommands(): readonly Command[] {
  return available;
}

/** The registered commands, followed as they change. */
export function useAvailableCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, availableCommands);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs the command of that id, if there is one and it is enabled; says whether it did. */
export function runCommand(id: string): boolean {
  const command = available.find((each) => each.id === id);
  if (command === undefined || command.enabled === false) return false;
  command.run();
  return true;
}
