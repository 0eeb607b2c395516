import { AnotherMachine } from './another-machine';
import { expect, test as base } from './open-desk';

export { expect };

/** The coder's desk, and the privacy officer's computer: data and a keychain that the coder's has nothing of. */
export const test = base.extend<{ machine: AnotherMachine }>({
  machine: async ({}, use) => {
    const machine = new AnotherMachine();
    await machine.bringUp();
    await use(machine);
    const { complaints } = machine.desk;
    await machine.takeDown();
    expect(complaints).toEqual([]);
  },
});
