import { MapPin } from 'lucide-react';
import { signsAs, type Answer, type Query } from '../../../shared/queries';
import type { BesideTools } from '../../coding';
import { Button, formatDateTime, Tag } from '../../ui';
import { authenticationWords, roleWords } from '../words';
import { answerWords } from './answer-words';
import { openAnswerDocument } from './open-document';
import styles from './read.module.css';

/** An answer: from whom, how that is known, and what it says. */
export function AnswerCard({ answer, query, tools }: { readonly answer: Answer; readonly query: Query; readonly tools: BesideTools }) {
  const { number, from, role, authentication, answeredAt, text, documentId, late } = answer;
  const words = answerWords(answer, query.content.options);
  return (
    <section className={styles['answer']} aria-label={`Answer ${number}`}>
      <p className={styles['headLine']}>
        <strong>{from === '' ? 'Nobody is named' : from}</strong>
        {from !== '' && !signsAs(from, query.recipient) && <span className={styles['faint']}>{`instead of ${query.recipient}, who was asked`}</span>}
        {role !== null && <span className={styles['faint']}>{roleWords[role]}</span>}
        <span className={styles['faint']}>{formatDateTime(answeredAt)}</span>
        {late && <Tag tone="warning">after the end: kept, not counted</Tag>}
      </p>
      {words.map((chosen) => <p key={chosen}><strong>{chosen}</strong></p>)}
      {text !== '' && <p className={styles['answerText']}>{text}</p>}
      <p className={styles['headLine']}>
        {authentication === null
          ? <><Tag tone="warning">Not known yet who answered</Tag> <span className={styles['faint']}>Nothing can be coded from it.</span></>
          : <Tag tone="success">{`Authenticated: ${authenticationWords[authentication]}`}</Tag>}
        {documentId !== null && <Button variant="quiet" icon={MapPin} onPress={() => void openAnswerDocument(documentId, tools)}>Show in the chart</Button>}
      </p>
    </section>
  );
}
