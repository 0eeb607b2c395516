import type { CallOutput } from '../../../shared/ipc';
import { formatDate, formatDateTime } from '../../ui';
import { urgencyWords } from '../words';
import styles from './page.module.css';

/** From how many letters on a query is printed small, so that it stays on one sheet. */
const dense = 2500;

/** A query as it is on paper: what is asked, what it rests on, and room for an answer that is signed and dated. */
export function QueryPage({ sheet, askedBy }: Pick<CallOutput<'queries.print'>, 'sheet' | 'askedBy'>) {
  const { ref, version, encounterRef, urgency, title, body, options, indicators, recipient, dueAt } = sheet;
  const letters = body.length + [...options, ...indicators.map(({ text }) => text)].reduce((sum, words) => sum + words.length + 60, 0);
  return (
    <article className={styles['page']} data-dense={letters > dense}>
      <header>
        <h1>{title}</h1>
        <p>{`Query ${ref}${version > 1 ? `, version ${version}` : ''} · encounter ${encounterRef} · ${urgencyWords[urgency].toLowerCase()}`}</p>
        <p>{`To ${recipient.name}, from ${askedBy}. An answer is asked for by ${formatDateTime(dueAt)}.`}</p>
      </header>
      {indicators.length > 0 && (
        <section>
          <h2>From the record</h2>
          <ul>
            {indicators.map(({ text, value, date, document }, index) => (
              <li key={index}><q>{text}</q> {[text.includes(value) ? '' : value, date === null ? '' : formatDate(date), document].filter((part) => part !== '').join(' · ')}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles['question']}>{body}</p>
      {options.length > 0 && <ul className={styles['options']}>{options.map((option, index) => <li key={index}>☐ {option}</li>)}</ul>}
      <section className={styles['answer']}>
        <h2>{options.length > 0 ? 'In your own words, where an answer asks for it' : 'Your answer'}</h2>
        <p className={styles['lines']} />
        <p className={styles['signature']}><span>Signature</span><span>Name and credentials</span><span>Date and time</span></p>
      </section>
      <p>The encounter is named by a reference of the coding desk. Write no name, number or birth date on this sheet. The answer is part of the record once it is signed.</p>
    </article>
  );
}
