import type { ReactNode } from 'react';
import type { ListedRelease } from '../../shared/codesets';
import { Notice } from '../ui';
import { systemWords } from './words';
import styles from './codesets.module.css';

/** Says which releases are not from the file that the organisation requires, and which file that is. */
export function BrokenPins({ releases, actions }: { readonly releases: readonly ListedRelease[]; readonly actions?: ReactNode }) {
  const broken = releases.filter(({ pinnedTo, sha256 }) => pinnedTo !== null && pinnedTo !== sha256);
  if (broken.length === 0) return null;
  return (
    <Notice tone="error" title="Not the file that your organisation requires" actions={actions}>
      <dl className={styles['lacking']}>
        {broken.map(({ id, system, name, pinnedTo, sha256 }) => (
          <div key={id}>
            <dt>{systemWords[system]}</dt>
            <dd>
              {name} is not used for coding. Import the file that IT has named; it takes the place of this one.
              <span className={styles['hashes']}>
                <span>Required SHA-256</span> <span className={styles['hashWhole']}>{pinnedTo}</span>
                <span>Loaded SHA-256</span> <span className={styles['hashWhole']}>{sha256}</span>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
