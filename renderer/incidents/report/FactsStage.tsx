import { factsAsked, type FactName, type Incident, type IncidentType } from '../../../shared/incidents';
import { useCaretKeeping } from '../../desk';
import { FactField } from '../facts/FactsFields';
import { factsOf } from '../facts/form';
import { changeFacts, factsField, useFacts } from '../facts/keeping';
import { Attachments } from './Attachments';
import styles from './report.module.css';
import { useReport } from './store';

/** What is known, as far as this type needs it. Nothing has to be filled in. */
export function FactsStage({ incident }: { readonly incident: Incident }) {
  const activity = useReport((state) => state.activity);
  const form = useFacts((state) => state.form);
  const { unread } = factsOf(form, Date.now());
  useCaretKeeping(factsField(incident.id), null, true);
  return (
    <section className={styles['part']} aria-labelledby="incident-facts">
      <h3 id="incident-facts" className={styles['question']}>What is known</h3>
      <p className={styles['soft']}>Only what you know already. Leave open what you would have to find out: the privacy officer asks if it is needed.</p>
      <div className={styles['questions']}>
        {questionsOf(incident.type ?? 'other').map((name) => <FactField key={name} name={name} form={form} change={changeFacts} unread={unread} activity={activity} />)}
        <Attachments incident={incident} />
      </div>
    </section>
  );
}

/** What is asked of a type. The words come first: whoever has just seen something wants to say it, and the questions are easier after. */
export function questionsOf(type: IncidentType): readonly FactName[] {
  const asked = factsAsked[type];
  return [...asked.filter((name) => name === 'words'), ...asked.filter((name) => name !== 'words')];
}
