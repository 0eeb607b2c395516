import { FileWarning } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { shell } from '../bridge';
import { classNames, Tooltip, useNow } from '../ui';
import styles from './incidents.module.css';
import { showIncident } from './place';
import { openReport } from './report/store';
import { useIncidents } from './store';
import { standingOf } from './words';

const everyMs = 15_000;

const helps = {
  begun: 'A report is begun and not made: go on with it',
  unsent: 'A report is made and has not left this desk',
  task: 'The privacy officer asks something of you',
  waiting: 'A report waits until the privacy officer says that it is there',
} as const;

/** In the bar, while a report needs its reporter or is waited for: how long still. It says nothing of what happened. */
export function IncidentPill() {
  useNow(everyMs);
  const heads = useIncidents((state) => state.heads);
  const readAt = useIncidents((state) => state.readAt);
  const standing = heads === null ? null : standingOf(heads, performance.now() - readAt);
  const isPressing = standing !== null && standing.tone !== 'neutral';
  const isOver = standing?.tone === 'error';
  // Once when it becomes pressing, and once when its time is over.
  useEffect(() => {
    if (isPressing) void shell('remind', {});
  }, [isPressing, isOver]);
  return (
    <>
      {standing !== null && (
        <Tooltip text={helps[standing.what]}>
          <Button className={classNames(styles['pill'], styles[`pill-${standing.tone}`])} onPress={() => (standing.what === 'begun' ? void openReport(standing.id) : showIncident(standing.id))}>
            <FileWarning size={14} aria-hidden /> <span className={styles['pillWords']}>{standing.words}</span>
          </Button>
        </Tooltip>
      )}
      {/* Said when it becomes pressing, and not with every minute. */}
      <span className={styles['unseen']} role="status">{!isPressing ? '' : isOver ? 'A report is over its time' : 'A report’s time is nearly over'}</span>
    </>
  );
}
