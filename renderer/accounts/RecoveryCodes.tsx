import { Checkbox } from '../ui';
import styles from './second-factor.module.css';

export type RecoveryCodesProps = { readonly codes: readonly string[]; readonly isWrittenDown: boolean; readonly onWrittenDown: (isWrittenDown: boolean) => void };

/** Ten codes for when the telephone is not at hand. The page has them this once; the vault keeps only what recognises them. */
export function RecoveryCodes({ codes, isWrittenDown, onWrittenDown }: RecoveryCodesProps) {
  return (
    <>
      <p>Each of these opens the desk once in place of a one-time code, when the telephone is not at hand. They are shown this once: write them down, and keep them where neither the computer nor the telephone is.</p>
      <ol className={styles['codes']} aria-label="Recovery codes" tabIndex={-1}>
        {codes.map((code) => <li key={code} className={styles['code']}>{code}</li>)}
      </ol>
      <Checkbox label="I have written them down" isSelected={isWrittenDown} onChange={onWrittenDown} />
    </>
  );
}
