import type { WorklistRow } from '../../shared/encounters';
import { RefreshCw } from 'lucide-react';
import { OwnershipMark } from '../access';
import { EndTag, endMark } from '../retention';
import { formatCount, formatDate } from '../ui';
import { ageOf } from './columns';
import { QueriesMark } from './QueriesMark';
import { StatusMark } from './StatusMark';
import { classWords, updateWords } from './words';
import styles from './worklist.module.css';

/** One cell of the worklist. */
export function worklistCell(row: WorklistRow, column: string, today: string) {
  switch (column) {
    case 'ref':
      return <span className={styles['ref']}>{row.ref}{row.demo && <span className={styles['demo']}>demo</span>}<OwnershipMark whose={row.whose} />{refMark(row)}</span>;
    case 'class':
      return classWords[row.class];
    case 'status':
      return <StatusMark status={row.status} />;
    case 'controllingDate':
      return row.controllingDate === null ? <span className={styles['faint']}>In house</span> : formatDate(row.controllingDate);
    case 'age':
      return ageCell(row, today);
    case 'notes':
      return notesCell(row);
    case 'attending':
      if (row.withheld) return withheldCell;
      return <span title={row.attending}>{row.attending === '' ? <span className={styles['faint']}>not given</span> : row.attending}</span>;
    case 'documents':
      return row.withheld ? withheldCell : documentsCell(row);
    case 'codes':
      if (row.withheld) return withheldCell;
      return codesCell(row);
    default:
      return null;
  }
}

/** What an encounter that is not the person's does not show. */
const withheldCell = <span className={styles['faint']} aria-label="not shown">–</span>;

/** What was asked about it, and when it ends: the words of the one, and beside them the sign of the other. */
function notesCell(row: WorklistRow) {
  const mark = endMark(row, Date.now());
  const isAsked = row.queries.open > 0;
  return <><QueriesMark queries={row.queries} />{isAsked && mark !== null && ' '}{mark !== null && <EndTag mark={mark} isHeld={row.held} isIconOnly={isAsked} />}</>;
}

/** Where the list has no room for the column. */
function refMark(row: WorklistRow) {
  const mark = endMark(row, Date.now());
  if (mark === null && row.queries.open === 0) return null;
  return <span className={styles['refMark']}><QueriesMark queries={row.queries} isIconOnly />{mark !== null && <EndTag mark={mark} isHeld={row.held} isIconOnly />}</span>;
}

function ageCell(row: WorklistRow, today: string) {
  const age = ageOf(row, today);
  return age === null ? <span className={styles['faint']} aria-label="not yet">–</span> : formatCount(age);
}

/** How many codes there are, and how many of them a new release has changed something about. */
function codesCell(row: WorklistRow) {
  const codes = row.codes === 0 ? <span className={styles['faint']}>0</span> : formatCount(row.codes);
  if (row.updates === 0) return codes;
  const told = updateWords(row.updates);
  return <>{codes}{' '}<span className={styles['updates']} title={told} role="img" aria-label={told}><RefreshCw size={12} aria-hidden />{formatCount(row.updates)}</span></>;
}

function documentsCell(row: WorklistRow) {
  if (row.unread === 0) return formatCount(row.documents);
  return <>{formatCount(row.documents)} <span className={styles['unread']}>({formatCount(row.unread)} unread)</span></>;
}
