import { FilePlus, Gavel, Pencil } from 'lucide-react';
import type { Encounter } from '../../shared/encounters';
import { useMay } from '../accounts';
import { classWords, PatientStrip } from '../encounters';
import { useIsHeld } from '../retention';
import { Button, formatDate } from '../ui';
import { useBench } from './bench';
import styles from './context.module.css';
import { useChartEnd } from './useChartEnd';
import { releaseWords } from './sequence';
import { useCoding } from './store';

/** The encounter itself: class, dates, releases, and the masked identifiers. */
export function EncounterPanel({ encounter, isEditable }: { readonly encounter: Encounter; readonly isEditable: boolean }) {
  const inForce = useCoding((state) => state.inForce);
  const end = useChartEnd(encounter);
  const isHeld = useIsHeld(encounter.id);
  const mayHold = useMay('retention.hold');
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
    ...(end === null ? [] : [end]),
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
      <div className={styles['buttons']}>
        {isEditable && <Button icon={Pencil} onPress={() => useBench.setState({ dialog: 'details' })}>Edit details</Button>}
        {isEditable && <Button icon={FilePlus} onPress={() => useBench.setState({ dialog: 'documents' })}>Add documents</Button>}
        {mayHold && !isHeld && <Button icon={Gavel} onPress={() => useBench.setState({ dialog: 'hold' })}>Legal hold…</Button>}
      </div>
      <PatientStrip encounter={encounter} />
    </div>
  );
}
