import { useState } from 'react';
import { identifierFields, type IdentifierField } from '../../shared/audit';
import type { Encounter } from '../../shared/encounters';
import { useMay } from '../accounts';
import { useCommands } from '../ui';
import { IdentifierMask } from './IdentifierMask';
import { identifierWords } from './words';
import styles from './identifiers.module.css';

/** The five identifiers of an encounter, masked, with the reason; R reveals the first that there is. */
export function PatientStrip({ encounter }: { readonly encounter: Pick<Encounter, 'id' | 'has'> }) {
  const { id, has } = encounter;
  const [opened, setOpened] = useState<IdentifierField | null>(null);
  const mayReveal = useMay('encounters.reveal');
  const present = identifierFields.filter((field) => has[field]);
  useCommands(
    (mayReveal ? present : []).map((field, index) => ({
      id: `reveal-${field}`,
      title: `Reveal the ${identifierWords[field].toLowerCase()}`,
      group: 'Encounter' as const,
      ...(index === 0 ? { keys: 'R' } : {}),
      run: () => setOpened(field),
    })),
  );
  return (
    <section className={styles['strip']} aria-label="Patient identifiers">
      <dl className={styles['identifiers']}>
        {identifierFields.map((field) => (
          <div key={field} className={styles['identifier']}>
            <dt>{identifierWords[field]}</dt>
            <dd>
              {!mayReveal && has[field] ? <span className={styles['absent']}>Masked</span> : <IdentifierMask encounterId={id} field={field} present={has[field]} isMenuOpen={opened === field} onMenuOpenChange={(isOpen) => setOpened(isOpen ? field : null)} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['reason']}>
        {present.length === 0 ? 'This chart came without identifiers.' : !mayReveal ? 'Masked, since coding does not need them. Your role does not reveal identifiers; a coder or lead can.' : 'Masked, since coding does not need them. A reveal asks why, lasts 30 seconds and is in the audit log.'}
      </p>
    </section>
  );
}
