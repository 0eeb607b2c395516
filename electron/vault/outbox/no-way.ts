import type { Channel, Failure } from './channel';

const nowhere: Failure = { kind: 'failed', fault: 'no-server', mayHaveLeft: false, askedMs: 0 };

/** A desk without a way out: what is put in waits. */
export const noWay: Channel = {
  way: () => ({ state: 'none' }),
  deliver: () => Promise.resolve(nowhere),
  takeBack: () => Promise.resolve(nowhere),
  collect: () => Promise.resolve(nowhere),
};
