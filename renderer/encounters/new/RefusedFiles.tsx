import type { FoundFile } from '../../../shared/encounters';
import { Button, formatBytes, Notice } from '../../ui';
import { counted, refusalWords } from '../words';
import styles from './new.module.css';

/** The most names that are listed one by one. */
const listed = 50;

export type RefusedFilesProps = { readonly files: readonly FoundFile[]; readonly leftOut: number; readonly onForget: () => void };

/** Files that cannot be documents, each with its reason; they are not taken in. */
export function RefusedFiles({ files, leftOut, onForget }: RefusedFilesProps) {
  if (files.length === 0 && leftOut === 0) return null;
  const title = files.length === 0 ? 'Too many files at once' : `${counted(files.length, 'file is', 'files are')} not taken in`;
  return (
    <Notice tone="warning" title={title} actions={<Button variant="quiet" onPress={onForget}>Close</Button>}>
      <ul className={styles['refused']}>
        {files.slice(0, listed).map((file) => (
          <li key={file.fileId}>
            <span className={styles['fileName']} title={file.name}>{file.name}</span> <span className={styles['faint']}>{formatBytes(file.bytes)}</span>
            <span>{file.refusal === null ? '' : refusalWords[file.refusal]}</span>
          </li>
        ))}
      </ul>
      {files.length > listed && <p>{`And ${counted(files.length - listed, 'more', 'more')} of the same kinds.`}</p>}
      {leftOut > 0 && <p>{`${counted(leftOut, 'file was', 'files were')} not looked at. Take the folder in parts.`}</p>}
    </Notice>
  );
}
