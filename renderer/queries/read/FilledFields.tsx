import { useEffect, useMemo } from 'react';
import { nextEscalation, queryLimits, queryOutcomes, relations, suggestedOutcome, type Query, type RecipientRole } from '../../../shared/queries';
import { recipientRoles } from '../../../shared/queries/lint';
import type { BesideTools } from '../../coding';
import { Checkbox, DateField, Picker, RadioChoice, Select, TextField } from '../../ui';
import { useComposer } from '../compose/store';
import { DirectoryWithheld } from '../DirectoryWithheld';
import { readRecipients, recipientItems, relationOf, useRecipients } from '../recipients';
import { authenticationWords, escalationWords, outcomeWords, relationWords, roleWords } from '../words';
import { provenBy, type ActInputHandle } from './act-input';
import { answerWords, countingAnswer, unprovedAnswer } from './answer-words';
import type { doFilled } from './do-act';
import styles from './read.module.css';

export type FilledAct = Parameters<typeof doFilled>[0];

/** What each of these acts does. */
export const filledWords: Readonly<Record<FilledAct, { readonly title: string; readonly text: string; readonly deed: string }>> = {
  reassign: { title: 'Reassign', text: 'The same query goes to another provider and is taken back from whoever has it. Their time begins anew.', deed: 'Reassign' },
  escalate: { title: 'Escalate', text: 'Says that nobody has answered, to the next in line. The query stays where it is.', deed: 'Escalate' },
  answer: { title: 'Record an answer', text: 'An answer that came another way: into the record itself, by telephone, in person. It becomes a document of this chart.', deed: 'Record the answer' },
  authenticate: { title: 'Say who answered', text: 'The channel could not prove it. Until somebody has, nothing can be coded from the answer.', deed: 'Authenticate the answer' },
  close: { title: 'Close the query', text: 'Nothing can happen to it any more, and the codes that it holds are free.', deed: 'Close the query' },
};

export type FilledFieldsProps = { readonly act: FilledAct; readonly query: Query; readonly role: RecipientRole | null; readonly handle: ActInputHandle; readonly tools: BesideTools };

/** The fields of an act. */
export function FilledFields(props: FilledFieldsProps) {
  switch (props.act) {
    case 'reassign':
      return <ReassignFields {...props} />;
    case 'escalate':
      return <EscalateFields {...props} />;
    case 'answer':
      return <AnswerFields {...props} />;
    case 'authenticate':
      return <AuthenticateFields {...props} />;
    case 'close':
      return <CloseFields {...props} />;
  }
}

function NoteField({ handle: { input, change }, label, isOptional }: Pick<FilledFieldsProps, 'handle'> & { readonly label: string; readonly isOptional: boolean }) {
  return <TextField label={label} multiline grows rows={2} isOptional={isOptional} value={input.note} maxLength={queryLimits.note} dataFocus="act-note" onChange={(note) => change({ note })} />;
}

function ReassignFields({ query, handle, tools: { encounter } }: FilledFieldsProps) {
  const { input: { recipientId, relation }, change } = handle;
  const { recipients, isWithheld } = useRecipients();
  const isOpen = useComposer((state) => state.picking === 'recipient');
  useEffect(() => void readRecipients(), []);
  const documents = useMemo(() => query.content.indicators.map(({ documentId }) => documentId), [query]);
  const items = recipientItems((recipients ?? []).filter(({ id }) => id !== query.content.recipientId), encounter, documents);
  return (
    <>
      {isWithheld && <DirectoryWithheld />}
      <Picker
        label="Goes to"
        value={recipientId}
        items={items}
        placeholder="Choose a provider"
        nothingFound="Nobody of the directory has these words."
        isOpen={isOpen}
        onOpenChange={(open) => useComposer.setState({ picking: open ? 'recipient' : null })}
        isDisabled={isWithheld}
        onChoose={(id) => {
          const chosen = recipients?.find((each) => each.id === id);
          if (chosen !== undefined) change({ recipientId: id, relation: relationOf(chosen, encounter, documents) });
        }}
        dataFocus="act-recipient"
      />
      <Select label="Part in this encounter" value={relation} options={relations.map((id) => ({ id, label: relationWords[id] }))} dataFocus="act-relation" onChange={(next) => change({ relation: next })} />
      <NoteField handle={handle} label="Why" isOptional={false} />
    </>
  );
}

function EscalateFields({ query, handle }: FilledFieldsProps) {
  const next = nextEscalation(query);
  return (
    <>
      {next !== null && <p><strong>{escalationWords[next]}</strong> is told next. The order is: the lead, then the physician advisor, then the chair of the department.</p>}
      <NoteField handle={handle} label="What has been tried" isOptional />
    </>
  );
}

function AnswerFields(props: FilledFieldsProps) {
  const { query, role, handle: { input, change } } = props;
  const { from, answeredOn, typedDate, chosen, text } = input;
  const { options } = query.content;
  return (
    <>
      {options.length > 0 && (
        <fieldset className={styles['plain']}>
          <legend className={styles['sectionHead']}>What was chosen</legend>
          {options.map((option, index) => (
            <Checkbox key={index} label={option} isSelected={chosen.includes(index)} onChange={(is) => change({ chosen: is ? [...chosen, index].toSorted((one, other) => one - other) : chosen.filter((each) => each !== index) })} />
          ))}
        </fieldset>
      )}
      <TextField label="In their words" multiline grows rows={3} isOptional={chosen.length > 0} value={text} maxLength={queryLimits.answer} dataFocus="answer-text" onChange={(next) => change({ text: next })} />
      <TextField label="Who answered" value={from} maxLength={120} dataFocus="answer-from" onChange={(next) => change({ from: next })} />
      <Select label="Their part" value={role} options={recipientRoles.map((id) => ({ id, label: roleWords[id] }))} placeholder="Choose" dataFocus="answer-role" onChange={(next) => change({ role: next })} />
      <DateField label="Answered on" value={answeredOn} onChange={(next) => change({ answeredOn: next })} typed={typedDate} onTyped={(next) => change({ typedDate: next })} dataFocus="answer-on" />
      <ProofField {...props} />
    </>
  );
}

/** Of several answers that nobody vouches for, which one it is. */
function AuthenticateFields(props: FilledFieldsProps) {
  const answer = unprovedAnswer(props.query);
  const words = answer === undefined ? [] : [...answerWords(answer, props.query.content.options), answer.text].filter((part) => part !== '');
  return (
    <>
      {answer !== undefined && <p>Answer {answer.number}, by {answer.from === '' ? 'somebody who is not named' : answer.from}: {words.join('. ')}</p>}
      <ProofField {...props} />
    </>
  );
}

/** How it is known who answered: without it nothing is coded from the answer. */
function ProofField({ handle: { input, change } }: FilledFieldsProps) {
  return (
    <RadioChoice
      label="How it is known who answered"
      value={input.authentication}
      options={provenBy.map((id) => ({ id, label: upperFirst(authenticationWords[id]) }))}
      dataFocus="answer-proof"
      onChange={(authentication) => change({ authentication })}
    />
  );
}

function CloseFields({ query, handle }: FilledFieldsProps) {
  const { input: { outcome }, change } = handle;
  const last = countingAnswer(query);
  const isAnswered = query.state === 'answered';
  const suggested = last === undefined ? null : suggestedOutcome({ kind: query.kind, options: query.content.options }, last.chosen);
  const offered = queryOutcomes.filter((each) => isAnswered === (each !== 'no-response'));
  return (
    <>
      <RadioChoice label="What it came to" value={outcome} options={offered.map((id) => ({ id, label: outcomeWords[id], ...(id === suggested ? { description: 'as the answer reads' } : {}) }))} dataFocus="act-outcome" onChange={(next) => change({ outcome: next })} />
      <NoteField handle={handle} label="Note" isOptional />
    </>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
