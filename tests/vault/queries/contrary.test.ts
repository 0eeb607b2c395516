import { expect, it } from 'vitest';
import { typed, where } from '../../fixtures/charts/encounters';
import { atDesk } from './kit';

const high = 'LABORATORY\nCreatinine 3.1 mg/dL.\n';
const usual = 'LABORATORY\nThe patient was seen with her sister.\nCreatinine 0.9 mg/dL.\nAsked about her work.\n';

/** A query on a value of an open document, and what another document, unread, says otherwise. */
async function withBothSides() {
  const kit = await atDesk();
  const { encounterId } = kit;
  const { encounter } = await kit.done('encounters.addDocuments', { encounterId, documents: [typed(high, { title: 'Laboratory 3 March', kind: 'laboratory', datedOn: '2026-03-03' }), typed(usual, { title: 'Laboratory 5 March', kind: 'laboratory', datedOn: '2026-03-05' })] });
  const idOf = (title: string) => encounter.documents.find((document) => document.title === title)?.id ?? expect.fail(`no ${title}`);
  await kit.done('encounters.document', { encounterId, documentId: idOf('Laboratory 3 March') });
  const { id } = await kit.save({ indicators: [{ span: { documentId: idOf('Laboratory 3 March'), ...where(high, 'Creatinine 3.1 mg/dL') } }] });
  const contrary = async () => (await kit.done('queries.judge', kit.on(id))).contrary;
  const isRead = async (title: string) => (await kit.done('encounters.open', { encounterId })).encounter.documents.find((document) => document.title === title)?.read;
  return { ...kit, contrary, isRead, unreadId: idOf('Laboratory 5 March') };
}

it('A value that an unread document says otherwise is named with its place, and nothing else of that document is', async () => {
  const { contrary, unreadId } = await withBothSides();
  const found = await contrary();
  expect(found).toMatchObject([{ span: { documentId: unreadId }, documentTitle: 'Laboratory 5 March', documentDate: '2026-03-05' }]);
  expect(found[0]?.text).toMatch(/^Creatinine 0\.9/);
  expect(JSON.stringify(found)).not.toMatch(/sister|work/);
});

it('It stays unread until somebody opens it; from then on it is at hand, and is not named any more', async () => {
  const kit = await withBothSides();
  await kit.contrary();
  expect(await kit.isRead('Laboratory 5 March')).toBe(false);
  await kit.done('encounters.document', { encounterId: kit.encounterId, documentId: kit.unreadId });
  expect(await kit.contrary()).toEqual([]);
});
