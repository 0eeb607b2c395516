import { Button, faultMessage, Notice, Tag } from '../../ui';
import styles from '../cases.module.css';
import { openReceived } from '../store';
import { importWords } from '../words';
import { forgetTaken, useTaking } from './take-in';

/** What became of the files that were taken in last, one by one. */
export function TakenFiles() {
  const { isTaking, files, fault } = useTaking();
  if (isTaking) return <div className={styles['message']} role="status">Opening the sealed files…</div>;
  if (fault !== null) {
    const { title, text } = faultMessage(fault);
    return <div className={styles['message']}><Notice tone="error" title={title} actions={<Button onPress={forgetTaken}>Understood</Button>}>{text}</Notice></div>;
  }
  if (files.length === 0) return null;
  return (
    <section className={styles['message']} aria-label="Files taken in">
      <div className={styles['box']}>
        <ul className={styles['plainList']} aria-live="polite">
          {files.map(({ name, result, receivedId }) => {
            const { label, means, tone } = importWords[result];
            return (
              <li key={name} className={styles['takenFile']}>
                <span className={styles['headLine']}><span className={styles['mono']}>{name}</span> <Tag tone={tone}>{label}</Tag></span>
                <span className={styles['soft']}>{means}</span>
                {receivedId !== null && result === 'taken' && <span><Button variant="quiet" onPress={() => openReceived(receivedId)}>Read it</Button></span>}
              </li>
            );
          })}
        </ul>
        <div className={styles['acts']}><Button onPress={forgetTaken} dataFocus="cases-taken-understood">Understood</Button></div>
      </div>
    </section>
  );
}
