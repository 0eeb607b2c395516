import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { noteField } from '../../shared/desk';
import type { EncounterId, Fault, Result } from '../../shared/kernel';
import type { CodeName, NoteVersion } from '../../shared/shelf';
import { call } from '../bridge';
import { focusContext } from '../coding';
import { useDraft } from '../desk';
import { Button, formatDateTime, TextField, watchFocus, type TextFieldElement } from '../ui';
import styles from './shelf.module.css';
import { readNoted, useShelf } from './store';
import { refusalWords } from './words';

const mostLetters = 2000;

/** The person's own note to a code: journalled as it is typed, saved by Ctrl+Enter. Give it a `key` per code. */
export function CodeNote({ name, written, encounterId }: { readonly name: CodeName; readonly written: string; readonly encounterId: EncounterId }) {
  const { system, code } = name;
  const draft = useDraft(noteField(name), encounterId);
  const isAsked = useShelf(({ noting }) => noting?.system === system && noting.code === code);
  const [versions, setVersions] = useState<readonly NoteVersion[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [areAllShown, setAllShown] = useState(false);
  const field = useRef<TextFieldElement>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('shelf.note', { system, code }).then((answer) => { if (isCurrent && answer.ok) setVersions(answer.value.versions); });
    return () => {
      isCurrent = false;
    };
  }, [system, code]);
  useEffect(() => {
    if (fault?.code !== 'names-patient') return;
    field.current?.focus();
    field.current?.setSelectionRange(fault.start, fault.end);
  }, [fault]);
  const stopNoting = useCallback(() => useShelf.setState({ noting: null }), []);

  const [latest] = versions;
  const saved = latest?.text ?? '';
  const isOpen = isAsked || draft.isThere;
  const value = draft.isThere ? draft.text : saved;
  const take = async (answer: Result<{ versions: NoteVersion[] }>): Promise<boolean> => {
    setFault(answer.ok ? null : answer.fault);
    if (!answer.ok) return false;
    setVersions(answer.value.versions);
    await readNoted();
    return true;
  };
  const close = (isUnmoved: boolean): void => {
    stopNoting();
    if (isUnmoved) focusContext();
  };
  const save = async (): Promise<void> => {
    const text = value.trim();
    const isUnmoved = watchFocus();
    if (text !== saved && !(await take(text === '' ? await call('shelf.deleteNote', name) : await call('shelf.saveNote', { ...name, encounterId, text })))) return;
    draft.drop();
    close(isUnmoved());
  };
  const restore = async (version: number): Promise<void> => void (await take(await call('shelf.restoreNote', { ...name, version })));
  const remove = async (): Promise<void> => void (await take(await call('shelf.deleteNote', name)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (isOpen) {
    return (
      <section className={styles['noteEdit']} aria-label={`Note on ${written}`}>
        <TextField
          label="Your note on this code"
          multiline
          rows={3}
          value={value}
          maxLength={mostLetters}
          placeholder="Check the ejection fraction first"
          description="It outlives the chart: nothing of a patient."
          dataFocus={noteField(name)}
          inputRef={field}
          error={fault === null ? null : refusalWords(fault, value)}
          onChange={(text) => {
            setFault(null);
            if (text === saved) draft.drop();
            else draft.setText(text, true);
          }}
          onSelect={({ currentTarget }) => draft.onSelectionChange(currentTarget.selectionStart ?? 0, currentTarget.selectionEnd ?? 0)}
          onKeyDown={onKeyDown}
        />
        <div className={styles['noteFoot']}>
          <span className={styles['faint']}>{draft.isThere ? 'Draft, not saved yet' : ''}</span>
          <Button variant="quiet" onPress={() => { draft.drop(); close(true); }}>{draft.isThere ? 'Discard' : 'Close'}</Button>
          {draft.isThere && <Button shortcut="Ctrl+Enter" onPress={() => void save()}>Save</Button>}
        </div>
      </section>
    );
  }
  if (latest === undefined) return null;
  const earlier = versions.slice(1).filter(({ text }) => text !== '');
  return (
    <section className={styles['noteBox']} aria-label={`Note on ${written}`}>
      {saved === '' ? (
        <p className={styles['noteFoot']}><span className={styles['faint']}>Note deleted {formatDateTime(latest.at)}</span>{earlier[0] !== undefined && <Button variant="quiet" onPress={() => void restore(earlier[0]?.version ?? 0)}>Undo</Button>}</p>
      ) : (
        <>
          <p className={styles['noteText']}>{saved}</p>
          <div className={styles['noteFoot']}>
            <span className={styles['faint']}>Your note, {formatDateTime(latest.at)}</span>
            {earlier.length > 0 && <Button variant="quiet" isExpanded={areAllShown} onPress={() => setAllShown(!areAllShown)}>Earlier</Button>}
            <Button variant="quiet" onPress={() => void remove()}>Delete</Button>
          </div>
          {areAllShown && earlier.map(({ version, text, at }) => (
            <div key={version} className={styles['earlier']}>
              <p className={styles['noteText']}>{text}</p>
              <div className={styles['noteFoot']}><span className={styles['faint']}>{formatDateTime(at)}</span><Button variant="quiet" onPress={() => void restore(version)}>Take it again</Button></div>
            </div>
          ))}
        </>
      )}
    </section>
  );
}
