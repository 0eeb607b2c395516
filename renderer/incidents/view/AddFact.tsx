import { useEffect, useRef } from 'react';
import { attachmentLimits, packetLimits, type Incident } from '../../../shared/incidents';
import { useCaretKeeping, useDraft, useKept } from '../../desk';
import { Button } from '../../ui';
import { FactText } from '../facts/FactText';
import styles from '../incidents.module.css';
import { ChosenFiles } from './ChosenFiles';
import { addedField, addedFilesField, addFact, chosenFileSchema, usePage } from './store';

const chosenFilesSchema = chosenFileSchema.array().max(attachmentLimits.count);

/** A fact that is remembered later. It is signed and goes by itself; the report stays as it was made. */
export function AddFact({ incident, onEnd }: { readonly incident: Incident; readonly onEnd: () => void }) {
  const field = addedField(incident.id);
  const { text, setText, drop } = useDraft(field, null);
  const files = useKept(addedFilesField(incident.id), null, chosenFilesSchema, () => []);
  const isPending = usePage((state) => state.isPending);
  const form = useRef<HTMLFormElement>(null);
  useCaretKeeping(field, null, true);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const add = (): void => {
    if (text.trim() === '' || isPending) return;
    void addFact(incident.id, text.trim(), files.value).then((isAdded) => { if (isAdded) onEnd(); });
  };
  const cancel = (): void => {
    drop();
    files.drop();
    onEnd();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label="Add a fact"
      autoComplete="off"
      noValidate
      onSubmit={(event) => { event.preventDefault(); add(); }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
        else return;
        event.preventDefault();
      }}
    >
      <FactText label="What else is known" description="The report stays as it was made; this goes after it, signed." value={text} onChange={setText} maxLength={packetLimits.words} rows={2} dataFocus="incident-fact" />
      <ChosenFiles files={files.value} onChange={files.change} />
      <div className={styles['acts']}>
        <Button variant="primary" type="submit" shortcut="Ctrl+Enter" isDisabled={text.trim() === ''} isPending={isPending}>Add it</Button>
        <Button onPress={cancel} shortcut="Escape">Cancel</Button>
      </div>
    </form>
  );
}
