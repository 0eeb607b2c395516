import { useState } from 'react';
import { replyKinds, type Received, type Reply } from '../../../shared/cases';
import type { CallInput } from '../../../shared/ipc';
import { dateSchema, z } from '../../../shared/kernel';
import { areDates, Button, DateField, formatDateTime, FormFrame, RadioChoice, Tag, TextField, useCommands } from '../../ui';
import shared from '../cases.module.css';
import styles from './page.module.css';
import { useForm } from '../kept-words';
import { useCases, type CaseFile } from '../store';
import { carriedWords, receivedKindWords, replyKindWords } from '../words';
import { reply, saveAgain, type ReplyKind } from './replies';

/** What is said to whoever reported: signed, and sealed to the report’s own return key. */
export function Reporter({ file }: { readonly file: CaseFile }) {
  const { reports, replies } = file;
  const answerable = reports.filter(({ kind }) => kind === 'report');
  const [form, setForm] = useState<{ readonly kind: ReplyKind; readonly received: Received } | null>(null);
  const first = answerable.find(({ acknowledgedAt }) => acknowledgedAt === null) ?? answerable[0];
  useCommands(replyKinds.map((kind) => ({
    id: `case-reply-${kind}`, title: replyActs[kind].title, group: 'Desk' as const, keys: replyActs[kind].keys, enabled: first !== undefined, run: () => { if (first !== undefined) setForm({ kind, received: first }); },
  })));
  if (answerable.length === 0) return <p className={shared['soft']}>Nobody can be answered: no report of this case names a way back.</p>;
  return (
    <>
      {form !== null && <ReplyForm key={`${form.kind} ${form.received.id}`} kind={form.kind} received={form.received} onClose={() => setForm(null)} />}
      {answerable.map((received) => {
        const mine = replies.filter(({ receivedId }) => receivedId === received.id);
        return (
          <section key={received.id} className={shared['part']} aria-label={`Answers to the report taken in ${formatDateTime(received.receivedAt)}`}>
            <h3 className={shared['partTitle']}>{receivedKindWords[received.kind]}, taken in {formatDateTime(received.receivedAt)}</h3>
            <p>{received.acknowledgedAt === null ? <Tag tone="warning">The reporter has heard nothing yet</Tag> : <Tag tone="success">Acknowledged {formatDateTime(received.acknowledgedAt)}</Tag>}</p>
            <div className={shared['acts']}>
              {replyKinds.map((kind) => (
                <Button key={kind} variant={kind === 'acknowledgement' && received.acknowledgedAt === null ? 'primary' : 'plain'} {...(received === first ? { shortcut: replyActs[kind].keys } : {})} dataFocus={`reply-${kind}-${received.id}`} onPress={() => setForm({ kind, received })}>{replyActs[kind].label}</Button>
              ))}
            </div>
            <ol className={styles['timeline']}>
              {mine.map(({ id, kind, madeAt, packet, answeredAt, carried }) => (
                <li key={id}>
                  <time dateTime={new Date(madeAt).toISOString()}>{formatDateTime(madeAt)}</time>
                  <div>
                    <p className={shared['headLine']}>
                      <strong>{replyKindWords[kind]}</strong>
                      {kind === 'task' && <Tag tone={answeredAt === null ? 'info' : 'success'}>{answeredAt === null ? waitingWords(packet) : `Answered ${formatDateTime(answeredAt)}`}</Tag>}
                      {carried !== null && <Tag tone={carriedWords[carried].tone}>{carriedWords[carried].label}</Tag>}
                      <Button variant="quiet" ariaLabel={`Save once more…: ${replyKindWords[kind].toLowerCase()}`} onPress={() => void saveAgain(id)}>Save once more…</Button>
                    </p>
                    {packet.kind === 'chartlock-incident-task' && <p>{packet.title}</p>}
                    {packet.words !== '' && <p className={shared['words']}>{packet.words}</p>}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function waitingWords(packet: Reply['packet']): string {
  return packet.kind === 'chartlock-incident-task' && packet.dueAt !== null ? `Answer by ${formatDateTime(packet.dueAt)}` : 'Waits for an answer';
}

const replyActs: Readonly<Record<ReplyKind, { readonly label: string; readonly keys: string; readonly title: string; readonly text: string }>> = {
  acknowledgement: { label: 'Acknowledge', keys: 'A', title: 'Acknowledge the report', text: 'Their desk stops counting.' },
  task: { label: 'Ask something', keys: 'T', title: 'Ask the reporter to do something', text: 'It stands at their desk until they say what became of it. They see nothing of the work-up.' },
  close: { label: 'Close for them', keys: 'Z', title: 'Close it for the reporter', text: 'Nothing more is asked of their desk.' },
};

const holds = ['release', 'keep'] as const;
const replySchema = z.strictObject({ title: z.string(), words: z.string(), dueOn: dateSchema.nullable(), typed: z.string().nullable(), hold: z.enum(holds) });
type ReplyDraft = z.infer<typeof replySchema>;

/** A day lasts until its end, at the officer’s place. */
function endOf(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59).getTime();
}

function inputOf(kind: ReplyKind, { title, words, dueOn, hold }: ReplyDraft): CallInput<'cases.reply'>['reply'] {
  switch (kind) {
    case 'acknowledgement':
      return { kind, words: words.trim() };
    case 'task':
      return { kind, title: title.trim(), words: words.trim(), dueAt: dueOn === null ? null : endOf(dueOn) };
    case 'close':
      return { kind, words: words.trim(), hold };
  }
}

function ReplyForm({ kind, received: { id, by }, onClose }: { readonly kind: ReplyKind; readonly received: Received; readonly onClose: () => void }) {
  const { value, change, drop } = useForm<ReplyDraft>(`reply-${kind}`, id, replySchema, () => ({ title: '', words: '', dueOn: null, typed: null, hold: 'keep' }));
  const [isPending, setPending] = useState(false);
  const { title, text } = replyActs[kind];
  // It goes back the way that the report came, unless the policy has changed since: then it is saved, and the dialog says so.
  const isByServer = useCases(({ byServer }) => byServer) && by === 'outbox';
  const set = (part: Partial<ReplyDraft>): void => change((before) => ({ ...before, ...part }));
  const perform = async (): Promise<void> => {
    setPending(true);
    const done = await reply({ receivedId: id, reply: inputOf(kind, value) });
    setPending(false);
    if (!done) return;
    drop();
    onClose();
  };
  const lack = kind === 'task' && value.title.trim() === '' ? 'Say what is asked.' : value.typed !== null && !areDates({ due: value.typed }) ? 'The day cannot be read.' : null;
  return (
    <FormFrame name={`reply-${kind}`} returnTo={`reply-${kind}-${id}`} title={title} text={`${text} ${isByServer ? 'It goes to them by the server.' : 'The sealed file goes to the reporter, who takes it in.'}`} deed={isByServer ? 'Sign and send' : 'Sign and save the file'} lack={lack} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      {kind === 'task' && <TextField label="What is asked" value={value.title} maxLength={200} placeholder="Send the tracking number of the package" dataFocus="reply-title" onChange={(next) => set({ title: next })} />}
      <TextField label={kind === 'task' ? 'More about it' : 'A word to them'} multiline grows rows={2} isOptional value={value.words} maxLength={4000} dataFocus="reply-words" onChange={(next) => set({ words: next })} />
      {kind === 'task' && <DateField label="By" isOptional value={value.dueOn} typed={value.typed} onTyped={(next) => set({ typed: next })} onChange={(next) => set({ dueOn: next })} dataFocus="reply-due" />}
      {kind === 'close' && <RadioChoice label="The evidence at their desk" value={value.hold} options={[{ id: 'keep', label: 'Stays on hold' }, { id: 'release', label: 'Is let go' }]} dataFocus="reply-hold" onChange={(hold) => set({ hold })} />}
    </FormFrame>
  );
}
