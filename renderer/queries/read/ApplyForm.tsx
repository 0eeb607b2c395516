import { useEffect, useState } from 'react';
import { choiceField } from '../../../shared/desk';
import { z } from '../../../shared/kernel';
import { systemSchema } from '../../../shared/codesets';
import { useCoding } from '../../coding';
import { useKept } from '../../desk';
import { openDocument, refreshChart, useChart } from '../../encounters';
import { useShelf } from '../../shelf';
import { FormFrame, RadioChoice } from '../../ui';
import { call } from '../../bridge';
import { showQuery } from '../store';
import type { ActFormProps } from './ActForm';
import { applyChange, changesFor, needsCode, placeOf, usableAnswer, type ComparedLine } from './apply';
import { CodeField } from './CodeField';
import { ReplyDiff } from './ReplyDiff';

const keptSchema = z.strictObject({ changeId: z.string().nullable(), line: z.number().int().nonnegative(), code: z.strictObject({ system: systemSchema, code: z.string(), written: z.string() }).nullable() });
const none: readonly never[] = [];

/** The reply against what the chart says, and what becomes of the codes that wait for it. */
export function ApplyForm({ query, tools }: ActFormProps) {
  const { encounter, date, show } = tools;
  const answer = usableAnswer(query);
  const number = answer?.number ?? 0;
  const documentId = answer?.documentId ?? null;
  const { value, change: keep, drop } = useKept(choiceField('query-apply'), encounter.id, keptSchema, () => ({ changeId: null, line: 0, code: null }));
  const [lines, setLines] = useState<readonly ComparedLine[] | null>(null);
  const [isPending, setPending] = useState(false);
  const assignments = useCoding((state) => state.coding?.assignments ?? none);
  const waiting = useShelf((state) => state.basket?.waiting ?? none);
  const text = useChart((state) => (documentId === null ? undefined : state.texts.get(documentId)));
  const isListed = documentId !== null && encounter.documents.some(({ id }) => id === documentId);
  useEffect(() => {
    void call('queries.compare', { encounterId: encounter.id, queryId: query.id, number }).then((compared) => setLines(compared.ok ? compared.value.lines : []));
  }, [encounter.id, query.id, number]);
  useEffect(() => {
    if (documentId !== null && !isListed) void refreshChart();
  }, [documentId, isListed]);
  useEffect(() => {
    // Who applies an answer reads it: it opens in the reader, beside this form.
    if (documentId !== null && isListed) void openDocument(documentId);
  }, [documentId, isListed]);

  const changes = changesFor(query, assignments, waiting);
  const change = changes.find(({ id }) => id === value.changeId);
  const said = lines?.[value.line]?.text ?? '';
  const span = documentId === null || text === undefined ? null : placeOf(said, documentId, text);
  const lack = span === null ? 'The answer is being opened.' : change === undefined ? 'Choose what becomes of the code.' : needsCode(change) && value.code === null ? 'Choose which code.' : null;
  const apply = async (): Promise<void> => {
    if (span === null || change === undefined) return;
    setPending(true);
    const isApplied = await applyChange({ encounterId: encounter.id, query, number, span, change, code: value.code });
    setPending(false);
    if (!isApplied) return;
    drop();
    // What is left is to say what it came to.
    showQuery(query.id, 'close');
  };
  return (
    <FormFrame title="Apply the answer" text="The answer is a document of this chart: its words become evidence, and the code names the query." deed={change === undefined ? 'Apply' : change.what === 'remove' ? 'Remove the code' : 'Apply'} isPending={isPending} lack={lack} onDo={() => void apply()} onClose={() => showQuery(query.id)}>
      <ReplyDiff query={query} lines={lines} chosen={value.line} onChoose={(line) => keep((before) => ({ ...before, line }))} onShow={(place) => show(place, true)} />
      <RadioChoice label="What becomes of the code" value={value.changeId} options={changes} dataFocus="apply-change" onChange={(changeId) => keep((before) => ({ ...before, changeId }))} />
      {needsCode(change) && <CodeField date={date} chosen={value.code} onChoose={(code) => keep((before) => ({ ...before, code }))} />}
    </FormFrame>
  );
}
