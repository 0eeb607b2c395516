import { TriangleAlert } from 'lucide-react';
import { DeskSection, updatePlace } from '../desk';
import { Button, formatCount } from '../ui';
import styles from './incidents.module.css';
import { openReport } from './report/store';
import { useIncidents } from './store';

/** On the Desk page: where a report begins, and how many wait for somebody. */
export function IncidentsOnDesk() {
  const heads = useIncidents((state) => state.heads);
  const open = heads?.filter(({ state }) => state !== 'acknowledged' && state !== 'closed').length ?? 0;
  return (
    <DeskSection id="incidents" title="Something is wrong">
      <p>Lost, gone astray, seen by others, or only strange: a report takes a minute, works without a network, and is sealed to the privacy officer.</p>
      <div className={styles['acts']}>
        <Button icon={TriangleAlert} shortcut="Ctrl+Shift+I" dataFocus="desk-incident" onPress={() => void openReport()}>Report it</Button>
        <Button onPress={() => updatePlace({ view: 'incidents' })} dataFocus="desk-incidents">{open === 0 ? 'Your reports' : `Your reports: ${formatCount(open)} open`}</Button>
      </div>
    </DeskSection>
  );
}
