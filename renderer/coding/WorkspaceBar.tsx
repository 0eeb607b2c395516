import type { Encounter } from '../../shared/encounters';
import { GlassClock } from '../access';
import { classWords, StatusMark } from '../encounters';
import { BarSlot, Tag } from '../ui';
import { releaseWords } from './sequence';
import { useCoding } from './store';
import { dateWords } from './words';
import styles from './workspace.module.css';

/** The bar: which encounter, which day decides, which releases apply. Nothing of the patient. */
export function WorkspaceBar({ encounter }: { readonly encounter: Encounter }) {
  const inForce = useCoding((state) => state.inForce);
  const status = useCoding((state) => state.coding?.status) ?? encounter.status;
  const about = [classWords[encounter.class].toLowerCase(), dateWords(encounter), inForce.length === 0 ? '' : releaseWords(inForce)].filter((part) => part !== '').join(' · ');
  return (
    <BarSlot>
      <h1 className={styles['ref']}>{encounter.ref}</h1>
      <StatusMark status={status} />
      {encounter.demo && <Tag>demo</Tag>}
      <GlassClock encounterId={encounter.id} />
      <span className={styles['about']} title={about}>{about}</span>
    </BarSlot>
  );
}
