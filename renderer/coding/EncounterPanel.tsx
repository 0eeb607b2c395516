import { FilePlus, Pencil } from 'lucide-react';
import type { Encounter } from '../../shared/encounters';
import { classWords, PatientStrip } from '../encounters';
import { Button, formatDate } from '../ui';
import { useBench } from './bench';
import styles from './context.module.css';
import { releaseWords } from './sequence';
import { useCoding } from './store';

/** The encounter itself: class, dates, releases, and the masked identifiers. */
export function EncounterPanel({ encounter, isEditable }: { readonly encounter: Encounter; readonly isEditable: boolean }) {
  const inForce = useCoding((state) => state.inForce);
  const day = (date: string | null, otherwise: string): string => (date === null ? otherwise : formatDate(date));
  const dates = encounter.class === 'inpatient'
    ? [['Admitted', day(encounter.admittedOn, 'Not given')], ['Discharged', day(encounter.dischargedOn, 'Still in house')]]
    : [['Service from', day(encounter.serviceFrom, 'Not given')], ['Service to', day(encounter.serviceTo ?? encounter.serviceFrom, 'Not given')]];
  const facts = [
    ['Reference', encounter.ref],
    ['Class', classWords[encounter.class]],
    ...dates,
    ['Attending', encounter.attending === '' ? 'Not given' : encounter.attending],
    ['Code sets', releaseWords(inForce)],
  ];
  return (
    <div className={styles['panel']}>
      <dl className={styles['facts']}>
        {facts.map(([name = '', value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isEditable && (
        <div className={styles['buttons']}>
          <Button icon={Pencil} onPress={() => useBench.setState({ dialog: 'details' })}>Edit details</Button>
          <Button icon={FilePlus} onPress={() => useBench.setState({ dialog: 'documents' })}>Add documents</Button>
        </div>
      )}
      <PatientStrip encounter={encounter} />
    </div>
  );
}
