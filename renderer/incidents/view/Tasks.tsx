import { useState } from 'react';
import { packetLimits, type Incident, type ReportTask } from '../../../shared/incidents';
import { Button, formatDateTime, Tag, TextField } from '../../ui';
import styles from '../incidents.module.css';
import { answerTask, usePage } from './store';

/** What the officer asks of the reporter, the open ones first. */
export function Tasks({ incident }: { readonly incident: Incident }) {
  const tasks = incident.tasks.toSorted((one, other) => Number(one.answer !== null) - Number(other.answer !== null) || one.askedAt - other.askedAt);
  if (tasks.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Asked by the privacy officer">
      <h3>Asked by the privacy officer</h3>
      <ul className={styles['lines']}>{tasks.map((task) => <Task key={task.id} incidentId={incident.id} task={task} />)}</ul>
    </section>
  );
}

function Task({ incidentId, task: { id, title, words, askedAt, dueAt, answer } }: { readonly incidentId: Incident['id']; readonly task: ReportTask }) {
  const [said, setSaid] = useState('');
  const isPending = usePage((state) => state.isPending);
  return (
    <li className={styles['task']} aria-label={title}>
      <p><strong>{title}</strong> {dueAt !== null && answer === null && <Tag tone={dueAt < Date.now() ? 'error' : 'neutral'}>{dueAt < Date.now() ? 'was due' : 'due'} {formatDateTime(dueAt)}</Tag>}</p>
      {words !== '' && <p className={styles['quoted']}>{words}</p>}
      <p className={styles['soft']}>Asked {formatDateTime(askedAt)}</p>
      {answer === null ? (
        <>
          <TextField label="What to say to it" isOptional multiline grows rows={1} value={said} maxLength={packetLimits.words} dataFocus={`incident-task-${id}`} onChange={setSaid} />
          <div className={styles['acts']}>
            <Button variant="primary" isPending={isPending} onPress={() => void answerTask(incidentId, id, 'done', said)}>It is done</Button>
            <Button isPending={isPending} onPress={() => void answerTask(incidentId, id, 'not-possible', said)}>Not possible</Button>
          </div>
        </>
      ) : (
        <p>{answer.outcome === 'done' ? 'Done' : 'Not possible'}, {formatDateTime(answer.at)}{answer.words !== '' && `: ${answer.words}`}</p>
      )}
    </li>
  );
}
