import { useState } from 'react';
import { correctiveEnds, type Corrective, type Remedy } from '../../../shared/cases';
import { localDate, z } from '../../../shared/kernel';
import { policySettings } from '../../../shared/policy';
import { call } from '../../bridge';
import { Button, formatDate, formatDateTime, FormFrame, RadioChoice, Tag, TextField, useCommands } from '../../ui';
import styles from '../cases.module.css';
import { dueTone, leftWords } from '../due';
import { useForm } from '../kept-words';
import { made, type CaseFile } from '../store';
import { correctiveEndWords, remedyWords } from '../words';
import { CorrectiveForm } from './CorrectiveForm';
import { RemedyVerdict } from './RemedyVerdict';
import { Replay } from './Replay';
import { valueWords } from './value-words';

/** What is done so that it does not happen again, and whether it would have helped. */
export function Lessons({ file }: { readonly file: CaseFile }) {
  const [form, setForm] = useState<Corrective | 'new' | null>(null);
  const { row, correctives, reports } = file;
  useCommands([{ id: 'case-corrective', title: 'Add a corrective action', group: 'Desk', keys: 'C', enabled: row.state !== 'closed', run: () => setForm('new') }]);
  const replayable = reports.filter(({ kind }) => kind === 'report' || kind === 'lock-report');
  return (
    <>
      {form === 'new' && <CorrectiveForm file={file} onClose={() => setForm(null)} />}
      {form !== null && form !== 'new' && <EndForm key={form.id} file={file} corrective={form} onClose={() => setForm(null)} />}
      <section className={styles['part']} aria-label="Corrective actions">
        <h3 className={styles['partTitle']}>Corrective actions</h3>
        <p className={styles['soft']}>Each has an owner and a day: 45 CFR 164.308(a)(6)(ii), 164.530(f).</p>
        {form === null && row.state !== 'closed' && <div className={styles['acts']}><Button variant={correctives.length === 0 ? 'primary' : 'plain'} shortcut="C" dataFocus="case-corrective" onPress={() => setForm('new')}>Add a corrective action</Button></div>}
        <ul className={styles['clocks']}>
          {correctives.map((each) => <CorrectiveItem key={each.id} corrective={each} reportIds={replayable.map(({ id }) => id)} onEnd={() => setForm(each)} />)}
        </ul>
      </section>
      {replayable.map((received) => <Replay key={received.id} received={received} />)}
    </>
  );
}

type ItemProps = { readonly corrective: Corrective; readonly reportIds: readonly CaseFile['reports'][number]['id'][]; readonly onEnd: () => void };

function CorrectiveItem({ corrective: { words, remedy, owner, dueOn, end, endedAt, endWords }, reportIds, onEnd }: ItemProps) {
  const today = localDate(Date.now());
  const tone = end === null ? dueTone(dueOn, today) : 'calm';
  return (
    <li className={styles['box']}>
      <p className={styles['headLine']}><strong>{words}</strong>{end !== null && <Tag tone={end === 'done' ? 'success' : 'neutral'}>{correctiveEndWords[end]}{endedAt !== null && ` ${formatDateTime(endedAt)}`}</Tag>}</p>
      <p>{owner}{end === null && <>, by {formatDate(dueOn)}, <span className={tone === 'calm' ? undefined : styles[tone]}>{leftWords(dueOn, today)}</span></>}</p>
      <p className={styles['soft']}>{remedySentence(remedy)}</p>
      {remedy.changes === 'setting' && reportIds.map((id) => <RemedyVerdict key={id} receivedId={id} remedy={remedy} />)}
      {endWords !== '' && <p>{endWords}</p>}
      {end === null && <div className={styles['acts']}><Button ariaLabel={`Say what became of it: ${words}`} onPress={onEnd}>Say what became of it</Button></div>}
    </li>
  );
}

/** What a corrective action changes, in words. */
function remedySentence(remedy: Remedy): string {
  switch (remedy.changes) {
    case 'setting':
      return `${remedyWords.setting}: ${policySettings[remedy.setting].title}${remedy.value === null ? '' : `, ${valueWords(remedy.setting, remedy.value)}`}`;
    case 'rule':
      return `${remedyWords.rule}: ${remedy.rule}`;
    case 'training':
      return `${remedyWords.training}: ${remedy.requirement}`;
    case 'elsewhere':
      return remedyWords.elsewhere;
  }
}

const endSchema = z.strictObject({ end: z.enum(correctiveEnds).nullable(), words: z.string() });

function EndForm({ file: { row: { id } }, corrective, onClose }: { readonly file: CaseFile; readonly corrective: Corrective; readonly onClose: () => void }) {
  const { value: { end, words }, change, drop } = useForm('corrective-end', corrective.id, endSchema, () => ({ end: null, words: '' }));
  const [isPending, setPending] = useState(false);
  const perform = async (): Promise<void> => {
    if (end === null) return;
    setPending(true);
    const done = await made(call('cases.endCorrective', { caseId: id, correctiveId: corrective.id, end, words: words.trim() }), 'Said');
    setPending(false);
    if (done === null) return;
    drop();
    onClose();
  };
  return (
    <FormFrame name="corrective-end" returnTo="case-corrective" title={`What became of: ${corrective.words}`} text="It stays in the case, with what is said here." deed="Say it" lack={end === null ? 'Say whether it is done.' : words.trim() === '' ? 'Say what shows it.' : null} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <RadioChoice label="It is" isRow value={end} options={correctiveEnds.map((each) => ({ id: each, label: correctiveEndWords[each] }))} dataFocus="corrective-end" onChange={(next) => change((before) => ({ ...before, end: next }))} />
      <TextField label="What shows it, or why not" multiline grows rows={2} value={words} maxLength={2000} dataFocus="corrective-end-words" onChange={(next) => change((before) => ({ ...before, words: next }))} />
    </FormFrame>
  );
}
