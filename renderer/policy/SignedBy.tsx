import { BadgeCheck, CalendarClock, CalendarX2 } from 'lucide-react';
import { localDate } from '../../shared/kernel';
import type { SignedFacts } from '../../shared/policy';
import { formatDate, formatDateTime, Tag } from '../ui';
import styles from './policy.module.css';
import { expiryOf } from './expiry';

/** Who signed the policy of this desk, as which number, when and for how long: what its signature vouches for. */
export function SignedBy({ facts: { serial, issuedAt, expiresOn, keyId } }: { readonly facts: SignedFacts }) {
  const expiry = expiryOf(expiresOn, localDate(Date.now()));
  return (
    <dl className={styles['facts']} aria-label="Signed policy">
      <div><dt>Signed by</dt><dd>The key with the fingerprint <span className={styles['mono']}>{keyId.match(/.{8}/g)?.join(' ')}</span></dd></div>
      <div><dt>Number</dt><dd>{serial}: no lower one opens this desk any more</dd></div>
      <div><dt>Issued</dt><dd>{formatDateTime(issuedAt)}</dd></div>
      <div>
        <dt>Holds until</dt>
        <dd>
          {expiresOn === null ? 'The next one' : <>{formatDate(expiresOn)} <Tag tone={expiry.tone} icon={icons[expiry.is]}>{expiry.words}</Tag></>}
        </dd>
      </div>
    </dl>
  );
}

const icons = { holding: BadgeCheck, ending: CalendarClock, over: CalendarX2 } as const;
