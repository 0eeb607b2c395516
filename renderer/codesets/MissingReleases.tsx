import type { ReactNode } from 'react';
import type { InForce } from '../../shared/codesets';
import { Notice } from '../ui';
import { lackWords, sourceWords, systemWords } from './words';
import styles from './codesets.module.css';

/** Says which official release is lacking today, which file brings it, and from whom. */
export function MissingReleases({ today, actions }: { readonly today: readonly InForce[]; readonly actions?: ReactNode }) {
  const lacking = today.filter((inForce) => inForce.why !== 'in-force');
  if (lacking.length === 0) return null;
  const isSampleOnly = lacking.length === today.length && lacking.some(({ why }) => why === 'sample-only') && lacking.every(({ why }) => why !== 'none-for-date');
  return (
    <Notice tone="warning" title={isSampleOnly ? 'Only the sample is loaded: enough to try the desk, not to code' : 'Not every code set has an official release in force today'} actions={actions}>
      <dl className={styles['lacking']}>
        {lacking.map((inForce) => (
          <div key={inForce.system}>
            <dt>{systemWords[inForce.system]}</dt>
            <dd>
              {(!isSampleOnly || inForce.why !== 'sample-only') && <>{lackWords(inForce)} </>}
              Get {sourceWords[inForce.system]}
            </dd>
          </div>
        ))}
      </dl>
      <p>The archive is imported as it is; of the files in it those are taken that are code sets.</p>
    </Notice>
  );
}
