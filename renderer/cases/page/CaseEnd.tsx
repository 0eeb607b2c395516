import { useState } from 'react';
import { caseMovesFrom, type CaseRow } from '../../../shared/cases';
import { call } from '../../bridge';
import { Button, FormFrame, TextField } from '../../ui';
import { useWords } from '../kept-words';
import { made } from '../store';

/** Closes a case that is decided, or opens a closed one again. */
export function CaseEnd({ row }: { readonly row: CaseRow }) {
  const [isAsked, setAsked] = useState(false);
  const moves = caseMovesFrom(row.state);
  const move = moves.includes('close') ? 'close' : moves.includes('reopen') ? 'reopen' : null;
  if (move === null) return null;
  if (isAsked) return <EndForm key={move} row={row} move={move} onClose={() => setAsked(false)} />;
  return <Button dataFocus="case-end" onPress={() => setAsked(true)}>{move === 'close' ? 'Close the case…' : 'Open the case again…'}</Button>;
}

const endWords = {
  close: { title: 'Close the case', text: 'It is kept for six years and can be opened again.', deed: 'Close the case', done: 'The case is closed' },
  reopen: { title: 'Open the case again', text: 'What was decided stands until it is worked up anew.', deed: 'Open the case again', done: 'The case is open again' },
} as const;

function EndForm({ row: { id }, move, onClose }: { readonly row: CaseRow; readonly move: keyof typeof endWords; readonly onClose: () => void }) {
  const { value, change, drop } = useWords(move, id);
  const [isPending, setPending] = useState(false);
  const { title, text, deed, done } = endWords[move];
  const perform = async (): Promise<void> => {
    setPending(true);
    const input = { caseId: id, words: value.trim() };
    const outcome = await made(move === 'close' ? call('cases.close', input) : call('cases.reopen', input), done);
    setPending(false);
    if (outcome === null) return;
    drop();
    onClose();
  };
  return (
    <FormFrame name="case-end" returnTo="case-end" title={title} text={text} deed={deed} lack={value.trim() === '' ? 'Say why.' : null} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <TextField label="Why" multiline grows rows={2} value={value} maxLength={2000} dataFocus="case-end-words" onChange={change} />
    </FormFrame>
  );
}
