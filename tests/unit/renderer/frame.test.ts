import { describe, expect, it } from 'vitest';
import { searchCommands } from '../../../renderer/app/palette-search';
import { viewAt, viewsFor } from '../../../renderer/app/views';
import { emptyPlace, movedTo } from '../../../renderer/desk/place';
import type { Command } from '../../../renderer/ui/commands';
import { placeSchema } from '../../../shared/desk';
import { documentIdSchema, encounterIdSchema, roles } from '../../../shared/kernel';

const one = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);
const other = encounterIdSchema.parse(`enc_${'1'.repeat(20)}`);
const document = documentIdSchema.parse(`doc_${'0'.repeat(20)}`);

describe('the place', () => {
  it('starts as something the vault can keep', () => {
    expect(placeSchema.safeParse(emptyPlace()).success).toBe(true);
  });

  it('leaves document and caret behind with their encounter, and only then', () => {
    const at = movedTo(emptyPlace(), { view: 'encounter', encounterId: one, documentId: document, reader: { top: 1, caret: 2, anchor: 3 } });
    expect(movedTo(at, { encounterId: one, view: 'audit' })).toMatchObject({ documentId: document, reader: { caret: 2 } });
    expect(movedTo(at, { encounterId: other })).toMatchObject({ documentId: null, reader: null });
  });

  it('keeps whole numbers, since scroll positions may be fractions', () => {
    const moved = movedTo(emptyPlace(), { reader: { top: 10.5, caret: 3, anchor: 3 } });
    expect(placeSchema.safeParse(moved).success).toBe(true);
  });
});

describe('the views of a role', () => {
  const atEncounter = movedTo(emptyPlace(), { view: 'encounter', encounterId: one });

  it('shows charts only to those who work in them, and the access review to those who look after others', () => {
    expect(viewsFor('coder', atEncounter, false).map(({ name }) => name)).toEqual(['worklist', 'encounter', 'queries', 'incidents', 'codesets', 'audit', 'desk', 'policy']);
    expect(viewsFor('privacy-officer', atEncounter, false).map(({ name }) => name)).toEqual(['cases', 'incidents', 'codesets', 'audit', 'oversight', 'desk', 'policy']);
  });

  it('shows cases to the privacy officer alone', () => {
    const withCases = roles.filter((role) => viewsFor(role, atEncounter, true).some(({ name }) => name === 'cases'));
    expect(withCases).toEqual(['privacy-officer']);
  });

  it('gives no person two views of one key', () => {
    for (const role of roles) {
      const keys = viewsFor(role, atEncounter, true).map((view) => view.keys);
      expect(new Set(keys).size, role).toBe(keys.length);
    }
  });

  it('shows the encounter only while one is open', () => {
    expect(viewAt('coder', { ...atEncounter, encounterId: null }, false)).toBe('worklist');
    expect(viewAt('coder', atEncounter, false)).toBe('encounter');
    expect(viewAt('privacy-officer', atEncounter, false)).toBe('cases');
  });

  it('shows training only where something is asked or was signed', () => {
    const atTraining = movedTo(emptyPlace(), { view: 'training' });
    expect([viewAt('coder', atTraining, true), viewAt('coder', atTraining, false)]).toEqual(['training', 'worklist']);
    expect(viewsFor('it-admin', atTraining, true).map(({ name }) => name)).toEqual(['queries', 'incidents', 'codesets', 'audit', 'training', 'desk', 'policy']);
  });
});

describe('finding a command', () => {
  const titles = ['Show keyboard shortcuts', 'Lock the desk', 'Go to the audit log', 'Go to the worklist', 'Verify the audit log'];
  const commands = titles.map((title): Command => ({ id: title, title, group: title.startsWith('Go') ? 'View' : 'Desk', run: () => undefined }));
  const found = (typed: string): readonly string[] => searchCommands(commands, typed).map(({ title }) => title);

  it('shows all in their order while nothing is typed', () => {
    expect(found(' ')).toEqual(titles);
  });

  it('finds by beginnings of words in any order, the earlier word first', () => {
    expect(found('au go')).toEqual(['Go to the audit log']);
    expect(found('audit')).toEqual(['Verify the audit log', 'Go to the audit log']);
  });

  it('finds nothing where one word fits nowhere', () => {
    expect(found('lock zebra')).toEqual([]);
  });
});
