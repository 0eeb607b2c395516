/**
 * A test that runs with nothing beside it: it measures how soon something happens, needs the network of the machine, or
 * writes where the application is read from.
 */
export const alone = { tag: '@alone' } as const;
