import { FileText, Pencil, X } from 'lucide-react';
import { formatBytes, formatDate, IconButton, Tag } from '../../ui';
import { encodingWords, kindWords } from '../words';
import { DocumentFields } from './DocumentFields';
import type { FileDocument } from './form';
import styles from './new.module.css';

export type FileRowProps = {
  readonly file: FileDocument;
  readonly onChange: (part: Partial<FileDocument>) => void;
  readonly onRemove: () => void;
  readonly titleProblem: string | null;
  readonly typedDate: string | null;
  readonly onTypedDate: (text: string | null) => void;
};

/** A file that will be a document: what it is, and what it will be called. */
export function FileRow({ file, onChange, onRemove, titleProblem, typedDate, onTypedDate }: FileRowProps) {
  const { found, isChanged, isOpen } = file;
  return (
    <li className={styles['file']}>
      <div className={styles['fileHead']}>
        <FileText size={16} aria-hidden />
        <span className={styles['fileName']} title={found.name}>{found.name}</span>
        <span className={styles['faint']}>{formatBytes(found.bytes)}</span>
        {isChanged && <Tag tone="warning">Changed since it was chosen</Tag>}
        {found.encoding !== null && <Encoding encoding={found.encoding} />}
        <IconButton icon={Pencil} label={`${isOpen ? 'Close' : 'Edit'} title, kind and date of ${found.name}`} isActive={isOpen} onPress={() => onChange({ isOpen: !isOpen })} />
        <IconButton icon={X} label={`Leave out ${found.name}`} onPress={onRemove} />
      </div>
      {isOpen || titleProblem !== null ? (
        <DocumentFields value={file} onChange={onChange} titleProblem={titleProblem} typedDate={typedDate} onTypedDate={onTypedDate} name={`file:${found.fileId}`} />
      ) : (
        <p className={styles['fileWords']}>{file.title} · {kindWords[file.kind]}{file.datedOn === null ? '' : ` · ${formatDate(file.datedOn)}`}</p>
      )}
    </li>
  );
}

/** UTF-8 is what is expected; anything else is said aloud, since a wrong guess would garble accents. */
function Encoding({ encoding }: { readonly encoding: NonNullable<FileDocument['found']['encoding']> }) {
  return encoding === 'utf-8' ? <span className={styles['faint']}>UTF-8</span> : <Tag tone="info">{encodingWords[encoding]}</Tag>;
}
