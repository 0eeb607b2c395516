import { Paperclip, X } from 'lucide-react';
import { attachmentLimits, type Incident } from '../../../shared/incidents';
import { Button, formatBytes, IconButton } from '../../ui';
import { attachFiles, detach } from './attaching';
import styles from './report.module.css';

/** What goes along: encrypted from the moment it is chosen. */
export function Attachments({ incident: { attachments } }: { readonly incident: Incident }) {
  return (
    <div className={styles['attachments']} role="group" aria-label="Attachments">
      <p className={styles['legend']}>Attachments <span className={styles['faint']}>· optional</span></p>
      {attachments.length > 0 && (
        <ul className={styles['files']}>
          {attachments.map(({ id, name, bytes }) => (
            <li key={id} className={styles['file']}>
              <Paperclip size={14} aria-hidden /> <span className={styles['fileName']}>{name}</span> <span className={styles['soft']}>{formatBytes(bytes)}</span>
              <IconButton label={`Take ${name} off`} icon={X} onPress={() => void detach(id)} />
            </li>
          ))}
        </ul>
      )}
      <div><Button icon={Paperclip} isDisabled={attachments.length >= attachmentLimits.count} dataFocus="incident-attach" onPress={() => void attachFiles()}>Attach a file…</Button></div>
    </div>
  );
}
