import { useState } from 'react';
import type { CaseDeadline } from '../../../shared/cases';
import { openQuestions } from '../../../shared/incidents/clocks';
import { clockInputOf } from '../../../shared/cases';
import { localDate } from '../../../shared/kernel';
import { Button, classNames, formatCount, formatDate, formatDateTime, Tag, useCommands } from '../../ui';
import shared from '../cases.module.css';
import styles from './clocks.module.css';
import { dueTone, leftWords } from '../due';
import { earliestOpen } from '../next-step';
import type { CaseFile } from '../store';
import { noticeTargetWords, noticeWayWords } from '../words';
import { clockTitle, satisfiedBy } from './clock-words';
import { NoticeForm } from './NoticeForm';
import { stateName } from './state-names';

/** What is due, the earliest first: by when, by which rule, what stops it; and the notices that were sent. */
export function Clocks({ file }: { readonly file: CaseFile }) {
  const [answering, setAnswering] = useState<CaseDeadline | 'another' | null>(null);
  const { row, deadlines, notices, workUp, decisions } = file;
  const earliest = earliestOpen(deadlines);
  const input = clockInputOf(workUp);
  const isBreach = decisions.find(({ stands }) => stands)?.outcome ?? null;
  useCommands([{ id: 'case-record-notice', title: 'Record a notice that was sent', group: 'Desk', keys: 'R', enabled: row.state !== 'closed', run: () => setAnswering(earliest ?? 'another') }]);
  return (
    <section className={shared['clocks']} aria-label="What is due">
      {input === null && <p className={shared['soft']}>No clock runs yet: the day of discovery is not recorded.</p>}
      {input !== null && isBreach === null && <p className={shared['soft']}>A breach is presumed until another outcome is signed, so the clocks run (45 CFR 164.402(2)).</p>}
      {answering !== null && <NoticeForm key={answering === 'another' ? answering : `${answering.to} ${answering.rule}`} file={file} deadline={answering === 'another' ? null : answering} onClose={() => setAnswering(null)} />}
      {deadlines.map((deadline) => <Clock key={`${deadline.to} ${deadline.rule}`} deadline={deadline} isFirst={deadline === earliest} onRecord={() => setAnswering(deadline)} />)}
      {input !== null && openQuestions(input).map((question) => <p key={question} className={shared['soft']}>{question}.</p>)}
      <section className={shared['clocks']} aria-label="Notices sent">
        <h3>Notices sent</h3>
        {notices.length === 0 && <p className={shared['faint']}>None recorded yet.</p>}
        <ul className={shared['plainList']}>
          {notices.map(({ id, to, jurisdiction, sentOn, count, way, reference, recordedAt }) => (
            <li key={id}>
              <strong>{noticeTargetWords[to]}{jurisdiction !== null && `, ${stateName(jurisdiction)}`}</strong>, {formatDate(sentOn)}: {formatCount(count)}, {noticeWayWords[way].toLowerCase()}{reference !== '' && `, ${reference}`}
              <span className={shared['faint']}> recorded {formatDateTime(recordedAt)}</span>
            </li>
          ))}
        </ul>
        {answering === null && <div className={shared['acts']}><Button dataFocus="notice-another" onPress={() => setAnswering('another')}>Record another notice</Button></div>}
      </section>
    </section>
  );
}

function Clock({ deadline: { to, due, at, rule, why, notBefore, doneOn }, isFirst, onRecord }: { readonly deadline: CaseDeadline; readonly isFirst: boolean; readonly onRecord: () => void }) {
  const today = localDate(Date.now());
  const tone = doneOn === null ? dueTone(due, today) : 'calm';
  return (
    <article className={classNames(styles['clock'], tone === 'late' && styles['clockLate'], tone === 'soon' && styles['clockSoon'], doneOn !== null && styles['clockDone'])} aria-label={`${clockTitle(to)}, ${rule}`}>
      <h3>{clockTitle(to)}</h3>
      {doneOn === null
        ? <p className={styles['clockDue']}>{at === null ? formatDate(due) : formatDateTime(Date.parse(at))} <span className={tone === 'calm' ? shared['soft'] : shared[tone]}>{leftWords(due, today)}</span></p>
        : <p><Tag tone="success">Done {formatDate(doneOn)}</Tag> <span className={shared['faint']}>due {formatDate(due)}</span></p>}
      <p>{why}.</p>
      <p className={shared['faint']}>{rule}</p>
      {notBefore !== null && <p><Tag tone="warning">Nobody is told before the end of {formatDate(notBefore)}</Tag></p>}
      {doneOn === null && (
        <>
          <p className={shared['soft']}>{satisfiedBy(to)}</p>
          <div className={shared['acts']}><Button {...(isFirst ? { shortcut: 'R' } : { ariaLabel: `Record the notice: ${clockTitle(to)}` })} onPress={onRecord}>Record the notice</Button></div>
        </>
      )}
    </article>
  );
}
