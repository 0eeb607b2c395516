import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AuditTrouble } from '../../shared/audit';
import { call, onNotice } from '../bridge';
import { Button } from '../ui';
import styles from './audit.module.css';
import { troubleWords } from './head-words';

export type AuditBannerProps = { readonly onShowLog: () => void };

/** Says on every view, as long as the desk is open, that its log is not as it should be: what, since when, and what to do. */
export function AuditBanner({ onShowLog }: AuditBannerProps) {
  const [trouble, setTrouble] = useState<AuditTrouble>({ head: null, chain: null });
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await call('audit.trouble', {});
      if (answer.ok) setTrouble(answer.value);
    };
    void ask();
    return onNotice('audit.broken', () => void ask());
  }, []);
  const words = troubleWords(trouble);
  return (
    // There from the beginning, so that what comes into it is read aloud.
    <div role="status" aria-label="Audit log">
      {words !== null && (
        <div className={styles['banner']}>
          <ShieldAlert className={styles['bannerIcon']} size={16} aria-hidden />
          <p className={styles['bannerWords']}><strong>{words.title}</strong> {words.text}</p>
          <Button variant="quiet" onPress={onShowLog} dataFocus="audit-trouble">Show the log</Button>
        </div>
      )}
    </div>
  );
}
