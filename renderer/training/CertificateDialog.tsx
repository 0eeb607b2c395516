import { useEffect, useState } from 'react';
import { canonicalJson } from '../../shared/kernel';
import type { LedgerEntry } from '../../shared/training';
import { call } from '../bridge';
import { DeskFacts } from '../desk';
import { Button, Dialog, fingerprint, Notice, useFingerprint } from '../ui';
import { SetText } from './SetText';
import styles from './training.module.css';
import { statementFacts } from './words';

/** The certificate of one signature: what it states, by which key, and the very text that was signed. */
export function CertificateDialog({ entry: { signatureId, statement, signed, isCurrent }, onClose }: { readonly entry: LedgerEntry; readonly onClose: () => void }) {
  const key = useFingerprint(signed.key);
  const text = useSignedText(signatureId);
  // What is read here and what the signature is over are two texts: they must say the same.
  const isSame = canonicalJson(statement) === signed.statement;
  return (
    <Dialog title={`Certificate: ${statement.title}`} isOpen onClose={onClose} size="large" actions={<Button onPress={onClose} autoFocus>Close</Button>}>
      <div className={styles['certificate']}>
        {!isSame && <Notice tone="error" title="The words and the signature part">What is signed differs from what is shown. Tell your privacy officer and keep this machine as it is.</Notice>}
        {!isCurrent && <Notice tone="info" title="Not the text of today">Your organisation has put another text in its place. This signature stays, for the text below.</Notice>}
        <DeskFacts facts={statementFacts(statement)} />
        <h3 className={styles['partTitle']}>Signature</h3>
        <p className={styles['soft']}>Ed25519{isSame ? ', over exactly these facts' : ''}, with the key of this vault. Fingerprints (SHA-256):</p>
        <DeskFacts facts={[
          ['Key', <span className={styles['fingerprint']}>{key === null ? '' : fingerprint(key)}</span>],
          ['Text', <span className={styles['fingerprint']}>{fingerprint(statement.sha256)}</span>],
        ]} />
        <h3 className={styles['partTitle']}>The text that was signed</h3>
        {text !== null && <div className={styles['signedText']} tabIndex={0} role="region" aria-label="The text that was signed"><SetText text={text} /></div>}
      </div>
    </Dialog>
  );
}

function useSignedText(signatureId: LedgerEntry['signatureId']): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('training.signedText', { signatureId }).then((answer) => {
      if (isCurrent) setText(answer.ok ? answer.value.text : '');
    });
    return () => { isCurrent = false; };
  }, [signatureId]);
  return text;
}
