import { useState } from 'react';
import type { Attachment } from '../../../shared/incidents';
import type { AttachmentId, Fault, ReceivedId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { Button, faultMessage, formatBytes, Notice } from '../../ui';
import styles from '../cases.module.css';
import { saveFile } from '../save-file';

/** What is attached: shown as plain text where it is one; nothing opens it. */
export function Attachments({ receivedId, attachments }: { readonly receivedId: ReceivedId; readonly attachments: readonly Attachment[] }) {
  const [shown, setShown] = useState<{ readonly id: AttachmentId; readonly text: string | null } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  if (attachments.length === 0) return null;
  const look = (id: AttachmentId): void => void call('cases.attachment', { receivedId, attachmentId: id, save: false }).then((answer) => {
    setFault(answer.ok ? null : answer.fault);
    if (answer.ok) setShown({ id, text: answer.value.text });
  });
  const save = (id: AttachmentId): void => void call('cases.attachment', { receivedId, attachmentId: id, save: true }).then((answer) => {
    setFault(answer.ok ? null : answer.fault);
    return answer.ok ? saveFile('incident-attachment', answer.value.file) : false;
  });
  return (
    <section className={styles['part']} aria-label="Attached">
      <h3 className={styles['partTitle']}>Attached</h3>
      <ul className={styles['plainList']}>
        {attachments.map(({ id, name, media, bytes }) => (
          <li key={id} className={styles['acts']}>
            <span className={styles['mono']}>{name}</span> <span className={styles['faint']}>{media}, {formatBytes(bytes)}</span>
            <Button variant="quiet" ariaLabel={`Look at it: ${name}`} onPress={() => look(id)}>Look at it</Button>
            <Button variant="quiet" ariaLabel={`Save…: ${name}`} onPress={() => save(id)}>Save…</Button>
          </li>
        ))}
      </ul>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      {shown !== null && (shown.text === null
        ? <p className={styles['soft']}>It is no plain text, and nothing here opens it. Save it where it can be looked at safely.</p>
        : <p className={styles['quote']}>{shown.text}</p>)}
    </section>
  );
}
