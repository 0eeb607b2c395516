import type { Encounter } from '../../../shared/encounters';
import { Button, faultMessage, Notice } from '../../ui';
import { openEncounter } from '../navigation';
import { counted } from '../words';
import type { Outcome } from './create';
import styles from './new.module.css';

type Created = { readonly name: string; readonly encounter: Encounter };

function isCreated(outcome: Outcome): outcome is Created {
  return 'encounter' in outcome;
}

/** What came of the creation of several encounters: which exist now, and which do not and why. */
export function CreationReport({ outcomes, onOpened }: { readonly outcomes: readonly Outcome[]; readonly onOpened: () => void }) {
  const created = outcomes.filter(isCreated);
  const failed = outcomes.flatMap((outcome) => ('fault' in outcome ? [outcome] : []));
  return (
    <div className={styles['report']}>
      {created.length > 0 && <Notice tone="success" title={`${counted(created.length, 'encounter is', 'encounters are')} created`}>They are in the worklist.</Notice>}
      {failed.length > 0 && (
        <Notice tone={created.length === 0 ? 'error' : 'warning'} title={`${counted(failed.length, 'was', 'were')} not created`}>
          <ul className={styles['refused']}>
            {failed.map(({ name, fault }) => (
              <li key={name}><span className={styles['fileName']} title={name}>{name}</span> <span>{faultMessage(fault).title}</span></li>
            ))}
          </ul>
        </Notice>
      )}
      {created.length > 0 && (
        <ul className={styles['created']} aria-label="Created encounters">
          {created.map(({ name, encounter }) => (
            <li key={encounter.id}>
              <Button variant="quiet" onPress={() => { onOpened(); openEncounter(encounter.id); }} ariaLabel={`Open ${encounter.ref}`}><span className={styles['mono']}>{encounter.ref}</span></Button>
              <span className={styles['fileName']} title={name}>{name}</span>
              <span className={styles['faint']}>{counted(encounter.documents.length, 'document', 'documents')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
