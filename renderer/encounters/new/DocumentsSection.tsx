import { FileUp, FolderUp, PenLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, classNames, faultMessage, Notice, Progress, useFileDrop, withTypedDate } from '../../ui';
import { counted } from '../words';
import { chosen, lookAt, newTyped, type ChangeDocuments } from './documents';
import { FileRow } from './FileRow';
import { dateFieldOf, withoutDocuments, type DocumentsForm, type FileDocument, type Problems, type TypedDocument } from './form';
import { RefusedFiles } from './RefusedFiles';
import { TypedDocumentCard } from './TypedDocumentCard';
import styles from './new.module.css';

/** Up to so many files are listed before the person asks for all. */
const listedFiles = 100;

export type DocumentsSectionProps = {
  readonly value: DocumentsForm;
  readonly onChange: ChangeDocuments;
  readonly problems: Problems;
  /** What is asked about the documents as a whole: stands before the list, which may be long. */
  readonly children?: ReactNode;
};

/** The documents that are to come in: from files, folders, or typed; dropped files land here too. */
export function DocumentsSection({ value, onChange, problems, children }: DocumentsSectionProps) {
  const [fresh, setFresh] = useState<string | null>(null);
  const { isOver, dropProps } = useFileDrop((files) => void window.desk.grantDropped(files).then((grants) => lookAt(grants, onChange)));
  const add = (what: 'document-files' | 'document-folder'): void => void chosen(what).then((grants) => lookAt(grants, onChange));
  const changeTyped = (key: string, part: Partial<TypedDocument>): void =>
    onChange((before) => ({ ...before, typed: before.typed.map((document) => (document.key === key ? { ...document, ...part } : document)) }));
  const changeFile = (fileId: string, part: Partial<FileDocument>): void =>
    onChange((before) => ({ ...before, files: before.files.map((file) => (file.found.fileId === fileId ? { ...file, ...part } : file)) }));
  const typeOne = (): void => {
    const document = newTyped();
    setFresh(document.key);
    onChange((before) => ({ ...before, typed: [...before.typed, document] }));
  };
  const remove = (isGone: (document: FileDocument | TypedDocument) => boolean): void => onChange((before) => withoutDocuments(before, isGone));
  const noteDate = (field: string, text: string | null): void => onChange((before) => ({ ...before, dates: withTypedDate(before.dates, field, text) }));
  const failure = value.fault === null ? null : faultMessage(value.fault);
  const files = value.isWhole ? value.files : value.files.slice(0, listedFiles);
  const lost = value.lost.filter((name) => !value.files.some(({ found }) => found.name === name));
  return (
    <fieldset className={classNames(styles['fieldset'], styles['dropArea'], isOver && styles['over'])} {...dropProps}>
      <legend className={styles['legend']}>Documents</legend>
      <div className={styles['buttons']}>
        <Button icon={FileUp} onPress={() => add('document-files')} dataFocus="new-add-files">Add files</Button>
        <Button icon={FolderUp} onPress={() => add('document-folder')} dataFocus="new-add-folder">Add a folder</Button>
        <Button icon={PenLine} onPress={typeOne} dataFocus="new-add-typed">Type or paste</Button>
      </div>
      <p className={styles['explain']}>Text files, or folders of them, can also be dropped here. The files themselves stay where they are.</p>
      {value.looking > 0 && <Progress label={`Looking at ${counted(value.looking, 'choice', 'choices')}`} done={0} total={0} />}
      {failure !== null && <Notice tone="error" title={failure.title}>{failure.text}</Notice>}
      {lost.length > 0 && (
        <Notice tone="warning" title={`${counted(lost.length, 'file has', 'files have')} to be added again`} actions={<Button variant="quiet" onPress={() => onChange((before) => ({ ...before, lost: [] }))}>Close</Button>}>
          {`A choice of files is remembered for a day. Add again: ${namesOf(lost)}.`}
        </Notice>
      )}
      <RefusedFiles files={value.refused} leftOut={value.leftOut} onForget={() => onChange((before) => ({ ...before, refused: [], leftOut: 0 }))} />
      {children}
      {value.typed.map((document, index) => (
        <TypedDocumentCard
          key={document.key}
          document={document}
          position={index + 1}
          onChange={(part) => changeTyped(document.key, part)}
          onRemove={() => remove((each) => 'key' in each && each.key === document.key)}
          problems={problems}
          typedDate={value.dates[`typed:${document.key}:date`] ?? null}
          onTypedDate={(text) => noteDate(`typed:${document.key}:date`, text)}
          autoFocus={document.key === fresh}
        />
      ))}
      {value.files.length > 0 && (
        <ul className={styles['files']} aria-label={counted(value.files.length, 'file', 'files')}>
          {files.map((file) => (
            <FileRow
              key={file.found.fileId}
              file={file}
              onChange={(part) => changeFile(file.found.fileId, part)}
              onRemove={() => remove((each) => 'found' in each && each.found.fileId === file.found.fileId)}
              titleProblem={problems[`file:${file.found.fileId}:title`] ?? null}
              typedDate={value.dates[dateFieldOf(file.found.fileId)] ?? null}
              onTypedDate={(text) => noteDate(dateFieldOf(file.found.fileId), text)}
            />
          ))}
        </ul>
      )}
      {value.files.length > files.length && <Button variant="quiet" onPress={() => onChange((before) => ({ ...before, isWhole: true }))}>{`Show all ${value.files.length} files`}</Button>}
    </fieldset>
  );
}

function namesOf(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
