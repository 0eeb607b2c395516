import { useRef, useState } from 'react';
import type { CallOutput, Grant } from '../../../shared/ipc';
import type { Fault } from '../../../shared/kernel';
import { call, shell } from '../../bridge';
import { Button, Checkbox, faultMessage, formatDateTime, FormFrame, Notice, SecretField, takeSecret } from '../../ui';
import styles from '../cases.module.css';
import { made } from '../store';

type Found = CallOutput<'cases.openBackup'>['keys'];

/** Restores keys: a file, its passcode, six words to compare. The passcode is typed again for the restoring itself: it is kept nowhere. */
export function RestoreForm({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState<Grant | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [isCompared, setCompared] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isPending, setPending] = useState(false);
  const secret = useRef<HTMLInputElement>(null);
  const last = found?.at(-1);
  const choose = async (): Promise<void> => {
    const chosen = await shell('choose', { what: 'officer-backup' });
    if (!chosen.ok) return setFault(chosen.fault);
    const [grant] = chosen.value.grants;
    if (grant === undefined) return;
    setFile(grant);
    setFound(null);
    setFault(null);
  };
  const perform = async (): Promise<void> => {
    if (file === null) return;
    setPending(true);
    const passphrase = takeSecret(secret.current);
    if (last === undefined) {
      const looked = await call('cases.openBackup', { grantId: file.grantId }, { passphrase });
      setFault(looked.ok ? null : looked.fault);
      if (looked.ok) setFound(looked.value.keys);
    } else if ((await made(call('cases.restoreKeys', { grantId: file.grantId, words: [...last.words] }, { passphrase }), 'The keys are restored')) !== null) {
      onClose();
    }
    setPending(false);
  };
  return (
    <FormFrame
      name="restore" returnTo="keys-restore" title="Restore keys" text="What they open is opened here; what stands here stays." deed={last === undefined ? 'Open the backup' : 'Restore the keys'} isPending={isPending} onDo={() => void perform()} onClose={onClose}
      lack={file === null ? 'Choose the file.' : last !== undefined && !isCompared ? 'Compare the six words.' : null}
    >
      <div className={styles['acts']}><Button dataFocus="restore-file" onPress={() => void choose()}>Choose the backup…</Button> <span className={styles['mono']}>{file?.name ?? ''}</span></div>
      <SecretField label={last === undefined ? 'Passcode of the backup' : 'Passcode, once more'} fieldRef={secret} description="Empty where it is sealed to a key of this vault." />
      {last !== undefined && (
        <>
          <p>{found?.length} in it, the newest made {formatDateTime(last.madeAt)}{last.isHere && ', which is here already'}. Its six words: <span className={styles['mono']}>{last.words.join(' ')}</span></p>
          <Checkbox label="I have compared these six words with those of the card" isSelected={isCompared} onChange={setCompared} />
        </>
      )}
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
    </FormFrame>
  );
}
