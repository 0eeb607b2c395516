import { useState } from 'react';
import { localDate } from '../../../shared/kernel';
import { queryLimits, shortestReason, type Query } from '../../../shared/queries';
import type { BesideTools } from '../../coding';
import { refreshCoding } from '../../coding';
import { refreshChart } from '../../encounters';
import { FormFrame, TextField } from '../../ui';
import { composedOf } from '../compose/composed';
import { compose } from '../compose/store';
import { useRecipients } from '../recipients';
import { showQuery, type ActName } from '../store';
import { useActInput } from './act-input';
import { isNoted, notedWords } from './act-words';
import { ApplyForm } from './ApplyForm';
import { doFilled, doNoted, lackOf } from './do-act';
import { FilledFields, filledWords } from './FilledFields';

export type ActFormProps = { readonly act: ActName; readonly query: Query; readonly tools: BesideTools };

/** What is filled in before an act on a query. */
export function ActForm(props: ActFormProps) {
  const { act } = props;
  if (act === 'apply') return <ApplyForm {...props} />;
  return isNoted(act) ? <NotedForm {...props} act={act} /> : <FilledForm {...props} act={act} />;
}

type FormOf<Act extends ActName> = ActFormProps & { readonly act: Act };

function NotedForm({ act, query, tools: { encounter } }: FormOf<Parameters<typeof doNoted>[0]>) {
  const { input, change, drop } = useActInput(query, encounter.id);
  const [isPending, setPending] = useState(false);
  const { title, text, deed, label, isNeeded, isDanger } = notedWords[act];
  const note = input.note.trim();
  const perform = async (): Promise<void> => {
    setPending(true);
    const done = await doNoted(act, { encounterId: encounter.id, queryId: query.id }, note);
    setPending(false);
    if (done === null) return;
    drop();
    await refreshCoding();
    if (act !== 'correct') return showQuery(act === 'take-back' ? null : query.id);
    showQuery(null);
    await compose(encounter.id, done.id, composedOf(done, encounter));
  };
  return (
    <FormFrame title={title} text={text} deed={deed} isDanger={isDanger} isPending={isPending} lack={isNeeded && note.length < shortestReason ? `Say ${lowerFirst(label ?? '')}.` : null} onDo={() => void perform()} onClose={() => showQuery(query.id)}>
      {label !== null && <TextField label={label} multiline grows rows={2} isOptional={!isNeeded} value={input.note} maxLength={queryLimits.note} dataFocus="act-note" onChange={(next) => change({ note: next })} />}
    </FormFrame>
  );
}

function FilledForm({ act, query, tools }: FormOf<Parameters<typeof doFilled>[0]>) {
  const { encounter } = tools;
  const handle = useActInput(query, encounter.id);
  const directory = useRecipients(({ recipients }) => recipients?.find(({ id }) => id === query.content.recipientId)?.role ?? null);
  const [isPending, setPending] = useState(false);
  const { input, drop } = handle;
  const role = input.role ?? directory;
  const { title, text, deed } = filledWords[act];
  const perform = async (): Promise<void> => {
    setPending(true);
    const done = await doFilled(act, { encounterId: encounter.id, queryId: query.id }, query, input, role);
    setPending(false);
    if (done === null) return;
    drop();
    // An answer has become a document of the chart.
    if (act === 'answer' || act === 'authenticate') await refreshChart();
    showQuery(query.id);
  };
  return (
    <FormFrame title={title} text={text} deed={deed} isPending={isPending} lack={lackOf(act, input, role, localDate(Date.now()))} onDo={() => void perform()} onClose={() => showQuery(query.id)}>
      <FilledFields act={act} query={query} role={role} handle={handle} tools={tools} />
    </FormFrame>
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
