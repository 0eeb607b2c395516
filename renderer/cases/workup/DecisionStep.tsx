import { useState } from 'react';
import { decisionLacks, outcomes, outcomeSchema } from '../../../shared/cases';
import { z } from '../../../shared/kernel';
import { call } from '../../bridge';
import { Button, formatDateTime, Notice, RadioChoice, Tag, TextField } from '../../ui';
import shared from '../cases.module.css';
import styles from './workup.module.css';
import { useForm } from '../kept-words';
import { made, showSection, type CaseFile } from '../store';
import { lackWords, outcomeWords, proofConclusionWords } from '../words';
import { StepForm } from './StepForm';
import { pointsTo, ruleOf, stepOf } from './steps';

const decisionSchema = z.strictObject({ outcome: outcomeSchema.nullable(), why: z.string() });

/** The decision: what it can be, what it lacks, and its signature. */
export function DecisionStep({ file: { row: { id }, version, workUp, timeline, decisions } }: { readonly file: CaseFile }) {
  const { value: { outcome, why }, change, drop } = useForm('decision', id, decisionSchema, () => ({ outcome: null, why: '' }));
  const [isPending, setPending] = useState(false);
  const suggested = pointsTo(workUp, timeline.length);
  const lacks = outcome === null ? [] : decisionLacks(workUp, outcome, timeline.length);
  const sign = async (): Promise<void> => {
    if (outcome === null) return;
    setPending(true);
    const done = await made(call('cases.decide', { caseId: id, version, outcome, why: why.trim() }), 'The decision is signed');
    setPending(false);
    if (done !== null) drop();
  };
  const lack = outcome === null ? 'Choose what it is.' : lacks.length > 0 ? `${lacks.length} still missing.` : why.trim() === '' ? 'Say why.' : null;
  return (
    <>
      {decisions.length > 0 && (
        <ul className={styles['stepBody']}>
          {decisions.map((decision) => (
            <li key={decision.id} className={shared['box']}>
              <p><strong>{outcomeWords[decision.outcome].label}</strong> {!decision.stands && <span className={shared['faint']}>of an earlier version</span>}</p>
              <p>{decision.why}</p>
              {(decision.statement.encryption ?? []).filter(({ lines }) => lines.length > 0).map(({ receivedId, conclusion }) => <p key={receivedId} className={shared['headLine']}><span className={shared['soft']}>What a desk recorded of encryption:</span> <Tag tone={proofConclusionWords[conclusion].tone}>{proofConclusionWords[conclusion].label}</Tag></p>)}
              <p className={shared['faint']}>Signed by {decision.byName}, {formatDateTime(decision.at)}; {ruleOf(decision.outcome)}</p>
            </li>
          ))}
        </ul>
      )}
      {!decisions.some(({ stands }) => stands) && (
        <StepForm name="step-decision" title="Decision" deed="Sign the decision…" lack={lack} isChanged={outcome !== null || why !== ''} isPending={isPending} onDo={() => void sign()} onRevert={drop}>
          <RadioChoice
            label="What it is" value={outcome} dataFocus="decision-outcome"
            options={outcomes.map((each) => ({ id: each, label: outcomeWords[each].label, description: `${outcomeWords[each].means} ${ruleOf(each)}${each === suggested ? '. What is recorded points to it.' : ''}` }))}
            onChange={(next) => change((before) => ({ ...before, outcome: next }))}
          />
          {lacks.length > 0 && (
            <Notice tone="warning" title="What is missing">
              <ul className={shared['plainList']}>
                {lacks.map((each) => <li key={`${each.at} ${each.what}`}><Button variant="quiet" onPress={() => showSection('work-up', stepOf(each))}>{lackWords(each)}</Button></li>)}
              </ul>
            </Notice>
          )}
          <TextField label="Why" multiline grows rows={3} value={why} maxLength={2000} dataFocus="decision-why" description="It is signed with the whole work-up, the timeline and what the desks recorded of encryption, as they stand, and kept for six years." onChange={(next) => change((before) => ({ ...before, why: next }))} />
        </StepForm>
      )}
    </>
  );
}
