import styles from './reader.module.css';

/** Says to a screen reader what the eye sees elsewhere; politely, after what is being said. */
export function LiveRegion({ children }: { readonly children: string }) {
  return (
    <div className={styles['live']} role="status" aria-live="polite" aria-atomic>
      {children}
    </div>
  );
}
