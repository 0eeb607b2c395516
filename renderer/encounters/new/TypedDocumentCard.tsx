import { Trash2 } from 'lucide-react';
import { IconButton, TextField } from '../../ui';
import { DocumentFields } from './DocumentFields';
import { draftLimit } from './draft';
import type { Problems, TypedDocument } from './form';
import styles from './new.module.css';

export type TypedDocumentCardProps = {
  readonly document: TypedDocument;
  readonly position: number;
  readonly onChange: (part: Partial<TypedDocument>) => void;
  readonly onRemove: () => void;
  readonly problems: Problems;
  readonly typedDate: string | null;
  readonly onTypedDate: (text: string | null) => void;
  readonly autoFocus: boolean;
};

/** A document whose words are typed or pasted. */
export function TypedDocumentCard({ document, position, onChange, onRemove, problems, typedDate, onTypedDate, autoFocus }: TypedDocumentCardProps) {
  const name = `typed:${document.key}`;
  const isLong = document.text.length > draftLimit / 2;
  return (
    <article className={styles['card']} aria-label={`Typed document ${position}`}>
      <header className={styles['cardHead']}>
        <h3 className={styles['cardTitle']}>{document.title.trim() === '' ? `Typed document ${position}` : document.title}</h3>
        <IconButton icon={Trash2} label="Remove this document" onPress={onRemove} />
      </header>
      <TextField
        label="Text"
        multiline
        rows={8}
        value={document.text}
        onChange={(text) => onChange({ text })}
        error={problems[`${name}:text`] ?? null}
        dataFocus={`${name}-text`}
        autoFocus={autoFocus}
        {...(isLong ? { description: 'Very long: create the encounter before locking, since texts of this length may not be kept over a lock.' } : {})}
      />
      <DocumentFields
        value={document}
        onChange={onChange}
        titleProblem={problems[`${name}:title`] ?? null}
        typedDate={typedDate}
        onTypedDate={onTypedDate}
        name={name}
      />
      <TextField label="Author" isOptional value={document.author} onChange={(author) => onChange({ author })} error={problems[`${name}:author`] ?? null} dataFocus={`${name}-author`} />
    </article>
  );
}
