import { packetWithoutVault, type IncidentType, type Mark } from '../../../shared/incidents';
import type { IncidentId } from '../../../shared/kernel';
import { shell } from '../../bridge';
import { createJournal, type JournalPace, type SaveOutcome } from '../../desk';
import { sealFor } from '../sealing';
import { askWaiting, useOutside, type SaidOutside } from './store';

// Sealed at each pause, and within a second while typing goes on: what a power cut may lose.
const pace: JournalPace = { quietMs: 250, ceilingMs: 600 };
const atOnce: JournalPace = { quietMs: 0, ceilingMs: 0 };

const journal = createJournal(() => performance.now(), (keeping) => {
  if (useOutside.getState().keeping !== keeping) useOutside.setState({ keeping });
});

/** Says what it is about: the first time this is what stamps the noticing. */
export function chooseType(type: IncidentType): void {
  useOutside.setState({ type });
  note(atOnce);
}

/** Says of a step that it is done, or not possible; a changed mind is another mark. */
export function markStep(step: string, outcome: Mark['outcome']): void {
  useOutside.setState(({ marks }) => ({ marks: [...marks, { step, outcome, at: Date.now() }] }));
  note(atOnce);
}

/** Takes over what is typed. */
export function say(part: Partial<SaidOutside>): void {
  useOutside.setState(({ said }) => ({ said: { ...said, ...part } }));
  note(pace);
}

/** Seals and keeps now whatever is not kept yet. */
export async function keepNow(): Promise<void> {
  await journal.flush();
}

function note(when: JournalPace): void {
  journal.note('report', when, inTurn);
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: an earlier sealing that takes longer must not come to lie over a later one. */
function inTurn(): Promise<SaveOutcome> {
  const mine = turn.then(keep, keep);
  turn = mine;
  return mine;
}

async function keep(): Promise<SaveOutcome> {
  const { begun } = useOutside.getState();
  if (begun === null) {
    const noticed = await shell('noticeIncident', {});
    if (!noticed.ok) {
      useOutside.setState({ fault: noticed.fault });
      return 'failed';
    }
    useOutside.setState({ begun: noticed.value });
    void askWaiting();
    return keepAs(noticed.value.incidentId);
  }
  return keepAs(begun.incidentId);
}

async function keepAs(incidentId: IncidentId): Promise<SaveOutcome> {
  const { type, begun, packetId, marks, recipient, said: { name, ...facts } } = useOutside.getState();
  if (type === null || begun === null) return 'saved';
  // Tried again until it is known whether there is a card.
  if (recipient === undefined) return 'failed';
  const now = Date.now();
  const answer = recipient === null
    ? await shell('keepIncident', { incidentId, type })
    : await shell('keepIncident', { incidentId, sealed: await sealFor(recipient, packetWithoutVault({ incidentId, packetId, noticed: begun.noticed, type, marks, facts, name }, now)) });
  if (answer.ok) {
    useOutside.setState({ keptAt: now, fault: null });
    return 'saved';
  }
  // The vault has taken it over: what is said from now on is another report, which has its own time.
  if (answer.fault.code === 'not-found') useOutside.setState({ begun: null });
  useOutside.setState({ fault: answer.fault.code === 'not-found' ? null : answer.fault });
  return 'failed';
}
