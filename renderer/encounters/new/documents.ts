import type { FoundFile } from '../../../shared/encounters';
import { randomWord } from '../../../shared/kernel';
import type { Grant } from '../../../shared/ipc';
import { shell } from '../../bridge';
import { inspect } from './create';
import { dateFieldOf, documentFromFile, withoutDocuments, type DocumentsForm, type FileDocument, type Look, type TypedDocument } from './form';

/** Changes the documents of a form that may have changed in the meantime. */
export type ChangeDocuments = (change: (before: DocumentsForm) => DocumentsForm) => void;

/** Up to so many files show their fields at once; more are easier to look over closed. */
const fewFiles = 3;

/** An empty document to be typed. */
export function newTyped(): TypedDocument {
  const key = randomWord(8, (count) => crypto.getRandomValues(new Uint8Array(count)));
  return { key, title: '', kind: 'other', datedOn: null, author: '', text: '' };
}

/** Looks at chosen or dropped files and puts them into the form: good ones as documents, others with the reason. */
export async function lookAt(grants: readonly Grant[], change: ChangeDocuments): Promise<void> {
  if (grants.length === 0) return;
  const look: Look = { grantIds: grants.map(({ grantId }) => grantId), isDone: false };
  change((before) => ({ ...before, looks: [...before.looks, look], fault: null }));
  await takeIn(look, change);
}

async function takeIn(look: Look, change: ChangeDocuments): Promise<void> {
  const answer = await looking(look, change);
  change((before) => {
    const looks = before.looks.filter((each) => !isSameLook(each, look));
    if ('fault' in answer) return { ...before, looks, fault: answer.fault };
    const good = answer.files.filter((file) => file.refusal === null);
    const isFew = before.files.length + good.length <= fewFiles;
    return {
      ...before,
      looks: good.length === 0 ? looks : [...looks, { ...look, isDone: true }],
      files: [...before.files, ...good.flatMap((file) => documentFromFile(file, look, isFew))],
      refused: [...before.refused, ...answer.files.filter((file) => file.refusal !== null)],
      leftOut: before.leftOut + answer.leftOut,
    };
  });
}

/**
 * After a lock: looks again at what was chosen before it. Files that are as they were stay as they are; one that was
 * changed is marked, one that is gone is refused, and what was chosen too long ago is named so that it can be added again.
 */
export async function lookAgain({ looks }: DocumentsForm, change: ChangeDocuments): Promise<void> {
  await Promise.all(looks.map((look) => (look.isDone ? compare(look, change) : takeIn(look, change))));
}

async function compare(look: Look, change: ChangeDocuments): Promise<void> {
  const answer = await looking(look, change);
  change((before) => {
    const ours = before.files.filter((file) => file.look === look.grantIds[0]);
    if (!('fault' in answer)) return reconciled(before, ours, answer.files);
    if (answer.fault.code !== 'not-found') return { ...before, fault: answer.fault };
    const without = withoutDocuments(before, (document) => 'look' in document && ours.includes(document));
    return { ...without, lost: [...before.lost, ...ours.map(({ found }) => found.name)] };
  });
}

/** A form after the files of one choice were looked at again. */
export function reconciled(before: DocumentsForm, ours: readonly FileDocument[], found: readonly FoundFile[]): DocumentsForm {
  const rest = [...found];
  const take = (fits: (file: FoundFile) => boolean): FoundFile | undefined => {
    const at = rest.findIndex(fits);
    return at === -1 ? undefined : rest.splice(at, 1)[0];
  };
  const same = new Map(ours.map((file) => [file, take(({ fileId }) => fileId === file.found.fileId)]));
  const now = new Map(ours.map((file) => [file, same.get(file) ?? take(({ name }) => name === file.found.name)]));
  const refused = ours.flatMap((file): FoundFile[] => {
    const after = now.get(file);
    if (after === undefined) return [{ ...file.found, encoding: null, refusal: 'unreadable' }];
    return after.refusal === null ? [] : [after];
  });
  const files = before.files.flatMap((file): FileDocument[] => {
    if (!ours.includes(file)) return [file];
    const after = now.get(file);
    if (after === undefined || after.refusal !== null) return [];
    return [{ ...file, found: after, isChanged: file.isChanged || after.fileId !== file.found.fileId }];
  });
  // What is being typed into a file's date goes on under its new token.
  const dates = Object.fromEntries(Object.entries(before.dates).map(([field, text]) => {
    const file = ours.find(({ found: { fileId } }) => field === dateFieldOf(fileId));
    const after = file === undefined ? undefined : now.get(file);
    return [after === undefined ? field : dateFieldOf(after.fileId), text];
  }));
  return withoutDocuments({ ...before, files, dates, refused: [...before.refused, ...refused] }, () => false);
}

async function looking(look: Look, change: ChangeDocuments): ReturnType<typeof inspect> {
  change((before) => ({ ...before, looking: before.looking + look.grantIds.length }));
  const answer = await inspect(look.grantIds);
  change((before) => ({ ...before, looking: before.looking - look.grantIds.length }));
  return answer;
}

function isSameLook(one: Look, other: Look): boolean {
  return one.grantIds[0] === other.grantIds[0];
}

/** Lets the person choose text files, or a folder of them; empty when the dialog was closed. */
export async function chosen(what: 'document-files' | 'document-folder'): Promise<readonly Grant[]> {
  const answer = await shell('choose', { what });
  return answer.ok ? answer.value.grants : [];
}
