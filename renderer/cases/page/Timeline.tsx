import { useState } from 'react';
import { z } from '../../../shared/kernel';
import { call } from '../../bridge';
import { Button, formatDateTime, FormFrame, TextField, useCommands } from '../../ui';
import shared from '../cases.module.css';
import styles from './page.module.css';
import { useForm } from '../kept-words';
import { made, type CaseFile } from '../store';
import { timelineWords } from '../words';
import { CaseEnd } from './CaseEnd';

/** What is known of a case in the order in which it came to be known: each entry is bound to the one before, and none is ever changed. */
export function Timeline({ file }: { readonly file: CaseFile }) {
  const [isNoting, setNoting] = useState(false);
  const { row, timeline } = file;
  useCommands([{ id: 'case-note', title: 'Note something to the case', group: 'Desk', keys: 'N', run: () => setNoting(true) }]);
  return (
    <>
      {isNoting ? <NoteForm file={file} onClose={() => setNoting(false)} /> : (
        <div className={shared['acts']}>
          <Button shortcut="N" dataFocus="case-note" onPress={() => setNoting(true)}>Note something</Button>
          <CaseEnd row={row} />
        </div>
      )}
      <section className={shared['part']} aria-label="Timeline">
        <ol className={styles['timeline']} reversed>
          {timeline.toReversed().map(({ number, kind, at, happenedAt, byName, words }) => (
            <li key={number}>
              <time dateTime={new Date(happenedAt ?? at).toISOString()}>{formatDateTime(happenedAt ?? at)}</time>
              <div>
                <p><span className={shared['faint']}>{number}</span> <strong>{timelineWords[kind]}</strong> <span className={shared['faint']}>{byName}{happenedAt !== null && `, entered ${formatDateTime(at)}`}</span></p>
                {words !== '' && <p className={shared['words']}>{words}</p>}
              </div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const noteSchema = z.strictObject({ words: z.string() });

function NoteForm({ file: { row: { id } }, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { value: { words }, change, drop } = useForm('note', id, noteSchema, () => ({ words: '' }));
  const [isPending, setPending] = useState(false);
  const perform = async (): Promise<void> => {
    setPending(true);
    const done = await made(call('cases.note', { caseId: id, words: words.trim(), happenedAt: null }), 'Noted');
    setPending(false);
    if (done === null) return;
    drop();
    onClose();
  };
  return (
    <FormFrame name="case-note" returnTo="case-note" title="Note something" text="It becomes an entry of the timeline, which nobody changes; it can be evidence." deed="Note it" lack={words.trim() === '' ? 'Say what it is.' : null} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <TextField label="Note" multiline grows rows={3} value={words} maxLength={2000} dataFocus="case-note-words" onChange={(next) => change({ words: next })} />
    </FormFrame>
  );
}
