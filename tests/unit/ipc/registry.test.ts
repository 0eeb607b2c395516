import { describe, expect, it } from 'vitest';
import { calls } from '../../../shared/ipc';
import { minimalInput } from '../../support/minimal-input';

/** The same value with a field more, once for each object in it. */
function withOneMore(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => withOneMore(item).map((changed) => value.with(index, changed)));
  return [{ ...value, undeclared: true }, ...Object.entries(value).flatMap(([name, inside]) => withOneMore(inside).map((changed) => ({ ...value, [name]: changed })))];
}

describe('Every declared call', () => {
  it('has a name of its own', () => expect(new Set(calls.map(({ name }) => name)).size).toBe(calls.length));

  it.each(calls.map((contract) => [contract.name, contract] as const))('%s names its roles, and refuses what it does not declare', (_name, contract) => {
    expect(contract.roles.length).toBeGreaterThan(0);
    expect(contract.input.safeParse({ undeclared: true }).success).toBe(false);
    // One field too many, in each of the objects that its input has.
    const taken = withOneMore(minimalInput(contract)).filter((input) => contract.input.safeParse(input).success);
    expect(taken).toEqual([]);
  });

  it.each(calls.filter(({ kind }) => kind === 'probe').map((contract) => [contract.name, contract] as const))('%s touches no record, so it says why it is not audited', (_name, contract) => {
    expect('none' in contract.audit && contract.audit.none.length > 10).toBe(true);
  });

  // What a person keeps of their own about public codes, a place, a draft, the request that what is due may die (each death leaves its own event), and answers to questions (the score does); what of a query nobody has been sent, and of a report nobody has made; a public key that is looked at; reports that are taken over, each with its own event; a sealed copy of keys that is looked at.
  it('leaves an event whenever it writes to a chart', () => {
    const silent = calls.filter(({ kind, audit }) => kind !== 'probe' && kind !== 'read' && 'none' in audit).map(({ name }) => name);
    const ofThePerson = [
      'shelf.addFavourite', 'shelf.labelFavourite', 'shelf.moveFavourite', 'shelf.confirmFavourite', 'shelf.removeFavourite', 'shelf.nameGroup', 'shelf.moveGroup', 'shelf.removeGroup', 'shelf.inspectFavourites',
      'shelf.noteLook', 'shelf.clearRecents', 'shelf.saveNote', 'shelf.deleteNote', 'shelf.restoreNote',
    ];
    expect(silent).toEqual(['desk.keepPlace', 'desk.keepDraft', 'desk.dropDraft', 'retention.dispose', 'training.begin', 'training.answer', ...ofThePerson, 'queries.saveDraft', 'incidents.keepFacts', 'incidents.save', 'incidents.readCard', 'incidents.takeOverWaiting', 'cases.openBackup']);
  });

  // Whoever adds to this list has said that the call changes a chart; whoever takes from it, that it does not.
  it('that changes a chart is refused while training is overdue, and no other', () => {
    const refused = calls.filter(({ whileOverdue }) => whileOverdue === 'refused').map(({ name }) => name);
    expect(refused.toSorted()).toEqual([
      'access.assign', 'access.breakGlass',
      'coding.assign', 'coding.confirm', 'coding.finalise', 'coding.link', 'coding.move', 'coding.openAddendum', 'coding.redo', 'coding.remove', 'coding.setException', 'coding.setRationale', 'coding.undo',
      'coding.unlink', 'encounters.addDocuments', 'encounters.create', 'encounters.createDemo', 'encounters.edit', 'encounters.remove', 'oversight.unmark', 'printouts.print',
      'queries.applyAnswer', 'queries.approve', 'queries.authenticate', 'queries.close', 'queries.confirmRecipient', 'queries.correct', 'queries.discard', 'queries.escalate', 'queries.handOver',
      'queries.importRecipients', 'queries.importTemplates', 'queries.makeKit', 'queries.print', 'queries.readKitReply', 'queries.reassign', 'queries.recordAnswer', 'queries.remind', 'queries.retract', 'queries.saveDraft', 'queries.send', 'queries.sendBack', 'queries.submit', 'retention.release',
      'shelf.bringBack', 'shelf.confirmCandidate', 'shelf.drop', 'shelf.moveCandidate', 'shelf.put', 'shelf.setReason',
    ]);
  });

  it('that looks without changing is let in while training is overdue', () => {
    expect(calls.filter(({ kind, whileOverdue }) => (kind === 'read' || kind === 'probe') && whileOverdue === 'refused')).toEqual([]);
  });

  it('asks anew who is there for exactly these', () => {
    const asking = Object.fromEntries(calls.flatMap(({ name, proof }) => (proof === undefined ? [] : [[name, proof]])));
    expect(asking).toEqual({
      'accounts.beginSecondFactor': 'fresh',
      'accounts.renewRecoveryCodes': 'fresh',
      'accounts.removeSecondFactor': 'fresh',
      'coding.finalise': 'fresh',
      'coding.openAddendum': 'fresh',
      'encounters.reveal': { beyond: 'revealBurst' },
      'printouts.print': 'fresh',
      'queries.print': 'fresh',
      'retention.exportCertificates': 'fresh',
      'training.export': 'fresh',
      'shelf.exportFavourites': 'fresh',
      'cases.makeKey': 'fresh',
      'cases.backUpKeys': 'fresh',
      'cases.decide': 'fresh',
      'cases.bundle': 'fresh',
    });
  });

  it('takes no secret where it asks who is there: it is made again, and a secret is gone by then', () => {
    expect(calls.filter(({ proof, secrets }) => proof !== undefined && secrets.length > 0)).toEqual([]);
  });
});
