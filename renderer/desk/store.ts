import { create } from 'zustand';
import type { Draft, Place } from '../../shared/desk';
import type { Settings, ShellOutput } from '../../shared/ipc';
import type { DiskTrouble, EncounterId, Fault, Result } from '../../shared/kernel';
import { askStatus } from '../accounts';
import { call, shell } from '../bridge';
import { takeRules } from '../policy';
import { createJournal, type JournalPace, type JournalState, type SaveOutcome } from './journal';
import { emptyPlace, movedTo } from './place';

/** What of the disk keeps words from being written. */
export type Unsaved = DiskTrouble | 'taken-away';

export type DeskState = {
  readonly place: Place;
  /** Whether nobody has been anywhere at this desk before this session. */
  readonly isNew: boolean;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Drafts that came back from before a lock or a crash. */
  readonly restored: ReadonlySet<string>;
  /** The control that had the focus then, whatever has taken it since. */
  readonly focusBefore: string | null;
  readonly saving: JournalState;
  /** What keeps the last words from being written, where the disk does. */
  readonly unsavedBecause: Unsaved | null;
  readonly about: ShellOutput<'about'> | null;
  readonly settings: Settings;
};

/** A desk at which nobody has sat yet. */
export function emptyState(): DeskState {
  return { place: emptyPlace(), isNew: false, drafts: new Map(), restored: new Set(), focusBefore: null, saving: 'saved', unsavedBecause: null, about: null, settings: { theme: 'system', comfortable: false, personal: {} } };
}

export const useDesk = create<DeskState>(emptyState);

// Within a second of the word, even while typing goes on: what a killed process may lose.
const placePace = { quietMs: 250, ceilingMs: 500 };
const draftPace = { quietMs: 250, ceilingMs: 600 };

const journal = createJournal(() => performance.now(), (saving) => {
  if (useDesk.getState().saving !== saving) useDesk.setState({ saving });
});

/** The name of a draft in the journal. */
export function draftKey(field: string, encounterId: EncounterId | null): string {
  return `${encounterId ?? ''} ${field}`;
}

/** Moves the desk: another view, encounter, document, pane width. Kept in the vault a moment later. */
export function updatePlace(changes: Partial<Place>): void {
  const before = useDesk.getState().place;
  const place = movedTo(before, changes);
  if (JSON.stringify(place) === JSON.stringify(before)) return;
  useDesk.setState({ place });
  journal.note('place', placePace, async () => outcomeOf(await call('desk.keepPlace', useDesk.getState().place)));
}

/** Notes what is being typed. An emptied field is a dropped draft, unless that it is empty is what was meant. */
export function noteDraft(draft: Draft, isEmptyMeant = false): void {
  if (draft.text === '' && !isEmptyMeant) return dropDraft(draft.field, draft.encounterId);
  const key = draftKey(draft.field, draft.encounterId);
  if (isSame(draft, useDesk.getState().drafts.get(key))) return;
  useDesk.setState(({ drafts }) => ({ drafts: new Map(drafts).set(key, draft) }));
  journalDraft(draft, draftPace);
}

function isSame(draft: Draft, other: Draft | undefined): boolean {
  return draft.text === other?.text && draft.selectionStart === other.selectionStart && draft.selectionEnd === other.selectionEnd;
}

/** Drafts that an act is saying: the journal leaves them alone until it is done. */
const held = new Set<string>();

/** Has the vault hold of a draft what this page holds of it when the time to write has come. */
function journalDraft({ field, encounterId }: Pick<Draft, 'field' | 'encounterId'>, pace: JournalPace): void {
  const key = draftKey(field, encounterId);
  if (held.has(key)) return;
  journal.note(key, pace, async () => {
    const latest = useDesk.getState().drafts.get(key);
    return outcomeOf(latest === undefined ? await call('desk.dropDraft', { field, encounterId }) : await call('desk.keepDraft', latest));
  });
}

function unsavedBecause(result: Result<unknown>): Unsaved | null {
  if (result.ok) return null;
  if (result.fault.code === 'disk') return result.fault.why;
  return result.fault.code === 'vault-taken-away' ? 'taken-away' : null;
}

function outcomeOf(result: Result<unknown>): SaveOutcome {
  const because = unsavedBecause(result);
  if (useDesk.getState().unsavedBecause !== because) useDesk.setState({ unsavedBecause: because });
  if (result.ok) return 'saved';
  switch (result.fault.code) {
    // The encounter was removed, and its drafts with it.
    case 'not-found':
      return 'saved';
    case 'malformed':
    case 'too-large':
    case 'forbidden':
    case 'unknown-call':
      return 'refused';
    case 'gone':
    case 'locked':
      // The frame must hear of it, even when nobody but the journal is calling.
      void askStatus();
      return 'failed';
    default:
      return 'failed';
  }
}

/** Forgets a draft: its words have been said, or taken back. */
export function dropDraft(field: string, encounterId: EncounterId | null): void {
  const key = draftKey(field, encounterId);
  if (!useDesk.getState().drafts.has(key)) return;
  useDesk.setState(({ drafts, restored }) => ({
    drafts: new Map([...drafts].filter(([each]) => each !== key)),
    restored: new Set([...restored].filter((each) => each !== key)),
  }));
  journal.forget(key);
  journalDraft({ field, encounterId }, { quietMs: 0, ceilingMs: 0 });
}

/**
 * Does an act that says a draft, wholly or in part. The vault keeps what is left of the draft (`left`; '' = nothing) in the
 * act's own transaction, so that after a lock either the act is done and its words are gone, or neither is. Until the
 * answer is there the journal writes nothing of the draft: it would bring back what has just been said.
 */
export async function sayDraft<Value>(
  { field, encounterId, left }: Pick<Draft, 'field' | 'encounterId'> & { readonly left: string },
  act: (draft: Draft) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const key = draftKey(field, encounterId);
  held.add(key);
  await journal.flush();
  journal.forget(key);
  const before = useDesk.getState().drafts.get(key);
  const remaining: Draft = { field, encounterId, text: left, selectionStart: 0, selectionEnd: 0 };
  const result = await act(remaining);
  held.delete(key);
  const { drafts } = useDesk.getState();
  // Words that were typed meanwhile stand; a caret that moved does not bring back what was said.
  if (!result.ok || drafts.get(key)?.text !== before?.text) journalDraft(remaining, draftPace);
  else useDesk.setState({ drafts: left === '' ? new Map([...drafts].filter(([each]) => each !== key)) : new Map(drafts).set(key, remaining) });
  return result;
}

const deliveries = new Set<() => void>();

/** Calls `deliver` before everything is written, for what rests a moment on its way here; returns what ends that. */
export function beforeFlush(deliver: () => void): () => void {
  deliveries.add(deliver);
  return () => deliveries.delete(deliver);
}

/** Writes at once whatever of place and drafts is not written yet. */
export function flushDesk(): Promise<void> {
  for (const deliver of deliveries) deliver();
  return journal.flush();
}

/** After unlocking: brings back the place and the unsaved words. Answers with a fault when there is trouble. */
export async function resumeDesk(): Promise<Fault | null> {
  const result = await call('desk.resume', {});
  if (!result.ok) return result.fault;
  const { place, drafts } = result.value;
  const byKey = new Map(drafts.map((draft) => [draftKey(draft.field, draft.encounterId), draft]));
  useDesk.setState({ place: place ?? emptyPlace(), isNew: place === null, drafts: byKey, restored: new Set(byKey.keys()), focusBefore: place?.focus ?? null });
  return null;
}

/** Asks the shell about itself: versions, settings of the window, why it locked. */
export async function askAbout(): Promise<void> {
  const result = await shell('about', {});
  if (!result.ok) return;
  useDesk.setState({ about: result.value, settings: result.value.settings });
  takeRules(result.value.rules);
}

/** Follows what rules the desk, from the moment the shell says so; returns the function that stops following. */
export function followRules(): () => void {
  return window.desk.onRules((rules) => {
    useDesk.setState(({ about }) => ({ about: about === null ? null : { ...about, rules } }));
    takeRules(rules);
  });
}

/** Changes theme, comfortable mode or the person's own strictness; what the shell answers is what holds. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const result = await shell('setSettings', { ...useDesk.getState().settings, ...changes });
  if (result.ok) useDesk.setState({ settings: result.value });
  if (changes.personal !== undefined) await askAbout();
}

/** Locks. The shell first lets the page journal its last words (useDeskKeeping), then ends both processes. */
export async function lockDesk(): Promise<void> {
  await shell('lock', {});
}
