import { Copy } from 'lucide-react';
import { useState } from 'react';
import { shell } from '../bridge';
import { secondsInWords, usePolicy } from '../policy';
import { Button, Checkbox, faultMessage } from '../ui';
import styles from './second-factor.module.css';

export type RecoveryCodesProps = { readonly codes: readonly string[]; readonly isWrittenDown: boolean; readonly onWrittenDown: (isWrittenDown: boolean) => void };

/** Ten codes for when the telephone is not at hand. The page has them this once; the vault keeps only what recognises them. */
export function RecoveryCodes({ codes, isWrittenDown, onWrittenDown }: RecoveryCodesProps) {
  return (
    <>
      <p>Each of these opens the desk once in place of a one-time code, when the telephone is not at hand. They are shown this once: write them down, or copy them into a password manager; keep them where neither this computer nor the telephone is.</p>
      <ol className={styles['codes']} aria-label="Recovery codes" tabIndex={-1}>
        {codes.map((code) => <li key={code} className={styles['code']}>{code}</li>)}
      </ol>
      <CopyCodes codes={codes} />
      <p className={styles['soft']}>They are not printed: whatever this desk prints is owed to the shredder, and these are to be kept.</p>
      <Checkbox label="I have kept them" isSelected={isWrittenDown} onChange={onWrittenDown} />
    </>
  );
}

/** Copies all of them, for the few seconds that the policy lets anything stay on the clipboard. */
function CopyCodes({ codes }: { readonly codes: readonly string[] }) {
  const seconds = usePolicy(({ rules }) => rules?.policy.clipboardSeconds ?? null);
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    const answer = await shell('copyRecoveryCodes', { codes: [...codes] });
    if (!answer.ok) return setSaid(`${faultMessage(answer.fault).title}. ${faultMessage(answer.fault).text}`);
    return setSaid(`Copied. The clipboard is cleared ${seconds === null ? 'soon' : `after ${secondsInWords(seconds)}`}, and when the desk locks.`);
  }

  return (
    <div className={styles['line']}>
      <Button icon={Copy} onPress={() => void copy()} dataFocus="factor-copy">Copy all</Button>
      <p className={styles['soft']} role="status">{said}</p>
    </div>
  );
}
