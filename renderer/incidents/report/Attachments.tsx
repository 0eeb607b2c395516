import { Camera, Paperclip, X } from 'lucide-react';
import { attachmentLimits, type Incident } from '../../../shared/incidents';
import { Button, formatBytes, IconButton, useCommands } from '../../ui';
import { attachFiles, detach } from './attaching';
import { Picture } from './Picture';
import { attachPicture } from './picturing';
import styles from './report.module.css';
import { useReport } from './store';

/** What goes along: encrypted from the moment it is chosen. */
export function Attachments({ incident: { id: incidentId, attachments } }: { readonly incident: Incident }) {
  const isPicturing = useReport((state) => state.isPicturing);
  const isFull = attachments.length >= attachmentLimits.count;
  useCommands([{ id: 'incident-picture', title: 'Attach a picture of this window', group: 'Desk', keys: 'Alt+P', alsoInText: true, alsoInDialog: true, enabled: !isFull && !isPicturing, run: () => void attachPicture() }]);
  return (
    <div className={styles['attachments']} role="group" aria-label="Attachments">
      <p className={styles['legend']}>Attachments <span className={styles['faint']}>· optional</span></p>
      {attachments.length > 0 && (
        <ul className={styles['files']}>
          {attachments.map(({ id, name, media, bytes }) => (
            <li key={id} className={styles['file']}>
              <Paperclip size={14} aria-hidden /> <span className={styles['fileName']}>{name}</span> <span className={styles['soft']}>{formatBytes(bytes)}</span>
              <IconButton label={`Take ${name} off`} icon={X} onPress={() => void detach(id)} />
              {media === 'image/png' && <Picture incidentId={incidentId} attachment={{ id, name }} />}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['attachActs']}>
        <Button icon={Paperclip} isDisabled={isFull} dataFocus="incident-attach" onPress={() => void attachFiles()}>Attach a file…</Button>
        <Button icon={Camera} isDisabled={isFull} shortcut="Alt+P" isPending={isPicturing} dataFocus="incident-picture" onPress={() => void attachPicture()}>Picture of this window</Button>
      </div>
      <p className={styles['soft']}>The picture shows what is beneath this report. It goes into the vault at once, and to the privacy officer alone.</p>
    </div>
  );
}
