import { Phone } from 'lucide-react';
import type { PrivacyContact } from '../../../shared/policy';
import { classNames } from '../../ui';
import styles from './report.module.css';

export type ContactCardsProps = { readonly contacts: readonly PrivacyContact[]; /** Whether the words to say are shown, too. */ readonly hasScript: boolean };

/** Whom to tell aloud, by which number, and the words to say; without a network, and before anything is sent. */
export function ContactCards({ contacts, hasScript }: ContactCardsProps) {
  return (
    <section className={styles['contacts']} aria-label="Whom to call" tabIndex={-1} data-focus="incident-contacts">
      {contacts.length === 0 && (
        <div className={styles['contact']}>
          <h3 className={styles['contactPart']}>Whom to call</h3>
          <p>Your organisation has entered no number here. Call the one that you were given for this, or your supervisor.</p>
        </div>
      )}
      {contacts.map((contact) => <ContactCard key={contact.id} contact={contact} hasScript={hasScript} />)}
    </section>
  );
}

function ContactCard({ contact: { part, name, phone, email, hours, script }, hasScript }: { readonly contact: PrivacyContact; readonly hasScript: boolean }) {
  return (
    <div className={classNames(styles['contact'], hasScript && styles['contactWhole'])}>
      <h3 className={styles['contactPart']}>{part}</h3>
      <p className={styles['contactName']}>{name}</p>
      {phone !== '' && <p className={styles['phone']}><Phone size={16} aria-hidden /> {phone}</p>}
      {email !== '' && <p className={styles['more']}>{email}</p>}
      {hours !== '' && <p className={classNames(styles['soft'], styles['more'])}>{hours}</p>}
      {hasScript && script !== '' && (
        <>
          <p className={styles['contactPart']}>To read out</p>
          <p className={styles['script']}>{script}</p>
        </>
      )}
    </div>
  );
}
