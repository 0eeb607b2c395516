import { ArrowRight, Trash2, UserRoundPen } from 'lucide-react';
import type { WorklistRow } from '../../shared/encounters';
import { localDate } from '../../shared/kernel';
import { useMay } from '../accounts';
import { EndTag, endMark } from '../retention';
import { Button, formatCount, formatDate, Notice } from '../ui';
import { ageOf } from './columns';
import { StatusMark } from './StatusMark';
import { classWords, counted, isRemovable, queriesWords, updateWords } from './words';
import styles from './worklist.module.css';

const notShown = 'Not shown';

export type WorklistPreviewProps = { readonly row: WorklistRow | undefined; readonly today: string; readonly onOpen: () => void; readonly onRemove: () => void; readonly onAssign: () => void };

/** What the worklist knows of the selected encounter: nothing that would need the chart to be opened. */
export function WorklistPreview({ row, today, onOpen, onRemove, onAssign }: WorklistPreviewProps) {
  const mayRemove = useMay('encounters.remove');
  const mayBreakGlass = useMay('access.breakGlass');
  const mayAssign = useMay('access.assign');
  if (row === undefined) return <aside className={styles['preview']} aria-label="Selected encounter"><p className={styles['faint']}>No encounter is selected.</p></aside>;
  const age = ageOf(row, today);
  const mark = endMark(row, Date.now());
  const asked = queriesWords(row.queries);
  return (
    <aside className={styles['preview']} aria-label={`Selected encounter ${row.ref}`}>
      <header className={styles['previewHead']}>
        <h2 className={styles['previewRef']}>{row.ref}</h2>
        <StatusMark status={row.status} />
        {mark !== null && <span className={styles['endMark']}><EndTag mark={mark} isHeld={row.held} /></span>}
      </header>
      <dl className={styles['facts']}>
        <dt>Class</dt>
        <dd>{classWords[row.class]}</dd>
        {datesOf(row).map(([word, date]) => (
          <div key={word} className={styles['fact']}>
            <dt>{word}</dt>
            <dd>{date}</dd>
          </div>
        ))}
        {age !== null && <><dt>{row.status === 'final' ? 'Age' : 'Waiting'}</dt><dd>{age < 0 ? 'Not yet due' : counted(age, 'day', 'days')}</dd></>}
        <dt>Attending</dt>
        <dd className={styles['wrap']}>{row.withheld ? notShown : row.attending === '' ? 'Not given' : row.attending}</dd>
        <dt>Documents</dt>
        <dd>{row.withheld ? notShown : row.documents === 0 ? 'None yet' : `${formatCount(row.documents)}, ${row.unread === 0 ? 'all read' : `${formatCount(row.unread)} unread`}`}</dd>
        <dt>Codes</dt>
        <dd>{row.withheld ? notShown : row.codes === 0 ? 'None yet' : formatCount(row.codes)}</dd>
        {asked !== null && <><dt>Queries</dt><dd className={styles['wrap']}>{asked.whole}</dd></>}
        {row.updates > 0 && <><dt>Releases</dt><dd className={styles['wrap']}>{updateWords(row.updates)}</dd></>}
        {row.whose !== 'mine' && <><dt>Assigned to</dt><dd className={styles['wrap']}>{row.assignee ?? (row.whose === 'nobodys' ? 'Nobody yet' : 'Another person')}</dd></>}
        <dt>Kept here</dt>
        <dd>{row.held ? 'while on legal hold' : row.endsAt === null ? 'no end known' : `until ${formatDate(localDate(row.endsAt))}`}</dd>
      </dl>
      {row.demo && <div className={styles['demoNote']}><Notice tone="info" title="Demo chart">Invented: there is no such patient.</Notice></div>}
      <div className={styles['previewActions']}>
        <Button variant="primary" icon={ArrowRight} shortcut="Enter" onPress={onOpen}>{row.withheld && mayBreakGlass ? 'Open for a reason…' : 'Open'}</Button>
        {mayAssign && <Button variant="quiet" icon={UserRoundPen} shortcut="G" onPress={onAssign}>Assign…</Button>}
        {mayRemove && !row.withheld && isRemovable(row) && <Button variant="quiet" icon={Trash2} shortcut="Delete" onPress={onRemove}>Remove</Button>}
      </div>
    </aside>
  );
}

function datesOf(row: WorklistRow): readonly (readonly [string, string])[] {
  const started = row.startedOn === null ? 'Not given' : formatDate(row.startedOn);
  if (row.class !== 'inpatient') return [['Service from', started]];
  return [['Admitted', started], ['Discharged', row.controllingDate === null ? 'Still in house' : formatDate(row.controllingDate)]];
}
