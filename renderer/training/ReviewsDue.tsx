import { localDate } from '../../shared/kernel';
import { staleMonths, type ReviewDue } from '../../shared/training';
import { formatDate, Notice } from '../ui';
import styles from './training.module.css';

/** Tells whoever can have texts renewed which ones have been the same for long: amounts and dates in them may have passed. */
export function ReviewsDue({ reviews }: { readonly reviews: readonly ReviewDue[] }) {
  if (reviews.length === 0) return null;
  return (
    <Notice tone="warning" title="Due for review">
      <p>These texts have been at this desk for more than {staleMonths} months. Check what they say of laws, penalties and names, and give a new version to your policy’s author.</p>
      <ul className={styles['reviews']}>
        {reviews.map(({ sha256, title, version, firstSeenAt }) => (
          <li key={sha256}>{title}, version {version} <span className={styles['soft']}>here since {formatDate(localDate(firstSeenAt))}</span></li>
        ))}
      </ul>
    </Notice>
  );
}
