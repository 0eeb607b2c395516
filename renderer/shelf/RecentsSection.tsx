import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Recent } from '../../shared/shelf';
import { call } from '../bridge';
import { focusContext, lookAtCode, type BesideTools } from '../coding';
import { IconButton } from '../ui';
import styles from './shelf.module.css';
import { ShelfRow } from './ShelfRow';
import { made, readRecents, useShelf } from './store';
import { calledBy, whyNot } from './words';

/** The codes that were looked at or assigned in this encounter; they end with it. */
export function RecentsSection({ encounter, isEditable, date, assign }: BesideTools) {
  const recents = useShelf((state) => state.recents) ?? [];
  const [reached, setReached] = useState<string | null>(null);
  const isAny = recents.some((recent) => keyOf(recent) === reached);
  const choose = (recent: Recent): void => {
    if (recent.fault === null && isEditable && !recent.assigned) return void assign(recent);
    lookAtCode(recent);
    focusContext();
  };
  return (
    <section className={styles['section']} aria-label="Recent codes" data-focus="recents">
      <h3 className={styles['head']}>
        Recent
        {recents.length > 0 && <IconButton label="Clear the recent codes" icon={Eraser} shortcut="Alt+Delete" onPress={() => void made(call('shelf.clearRecents', { encounterId: encounter.id }), readRecents)} />}
      </h3>
      {recents.length === 0 && <p className={styles['empty']}>The codes you look at and assign here. They end with the encounter.</p>}
      {recents.length > 0 && (
        <div role="grid" aria-label="Recent codes" aria-rowcount={recents.length} className={styles['recents']}>
          {recents.map((recent, index) => (
            <ShelfRow
              key={keyOf(recent)}
              id={keyOf(recent)}
              lead=""
              code={recent.written}
              title={calledBy(recent)}
              fullTitle={recent.title}
              isDim={false}
              isReachable={keyOf(recent) === reached || (!isAny && index === 0)}
              onReach={() => setReached(keyOf(recent))}
              onChoose={() => choose(recent)}
              onKey={(key) => {
                if (key === 'Enter') choose(recent);
                else if (key === 'ArrowRight') lookAtCode(recent);
                else return false;
                return true;
              }}
              marks={recent.assigned ? <span className={styles['assigned']}>assigned</span> : recent.fault !== null && <span className={styles['why']}>{whyNot(recent.fault, date)}</span>}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function keyOf({ system, code }: Recent): string {
  return `recent ${system} ${code}`;
}
