import { randomWord } from '../../../shared/kernel';
import type { Grant } from '../../../shared/ipc';
import { shell } from '../../bridge';
import { inspect } from './create';
import { documentFromFile, type DocumentsForm, type TypedDocument } from './form';

/** Changes the documents of a form that may have changed in the meantime. */
export type ChangeDocuments = (change: (before: DocumentsForm) => DocumentsForm) => void;

/** An empty document to be typed. */
export function newTyped(): TypedDocument {
  const key = randomWord(8, (count) => crypto.getRandomValues(new Uint8Array(count)));
  return { key, title: '', kind: 'other', datedOn: null, author: '', text: '' };
}

/** Looks at chosen or dropped files and puts them into the form: good ones as documents, others with the reason. */
export async function lookAt(grants: readonly Grant[], change: ChangeDocuments): Promise<void> {
  if (grants.length === 0) return;
  change((before) => ({ ...before, looking: before.looking + grants.length, fault: null }));
  const answer = await inspect(grants.map((grant) => grant.grantId));
  change((before) => {
    const looking = before.looking - grants.length;
    if ('fault' in answer) return { ...before, looking, fault: answer.fault };
    const good = answer.files.filter((file) => file.refusal === null);
    return {
      ...before,
      looking,
      files: [...before.files, ...good.map(documentFromFile)],
      refused: [...before.refused, ...answer.files.filter((file) => file.refusal !== null)],
      leftOut: before.leftOut + answer.leftOut,
    };
  });
}

/** Lets the person choose text files, or a folder of them; empty when the dialog was closed. */
export async function chosen(what: 'document-files' | 'document-folder'): Promise<readonly Grant[]> {
  const answer = await shell('choose', { what });
  return answer.ok ? answer.value.grants : [];
}
