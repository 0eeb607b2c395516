import { useRef, useState } from 'react';
import { faultMessage, isSecretEmpty, SecretField, takeSecret } from '../ui';
import { qrPath } from './qr-path';
import { confirmSecondFactor, type Shown } from './second-factor';
import styles from './second-factor.module.css';

/** Confirming what was shown: `submit` looks at the code that is typed; the recovery codes follow when it is right. */
export function useConfirming(onConfirmed: (recoveryCodes: readonly string[]) => void) {
  const field = useRef<HTMLInputElement>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(): Promise<void> {
    if (isWorking) return undefined;
    if (isSecretEmpty(field.current)) {
      setProblem('Enter the code that your authenticator shows.');
      return field.current?.focus();
    }
    setWorking(true);
    const answer = await confirmSecondFactor(takeSecret(field.current));
    setWorking(false);
    if (answer.ok) return onConfirmed(answer.value);
    const { title, text } = faultMessage(answer.fault);
    setProblem(answer.fault.code === 'wrong-code' && answer.fault.why === 'unknown' ? 'Wrong code. Take the one that is shown now.' : `${title}. ${text}`);
    return field.current?.focus();
  }

  return { field, isWorking, problem, clearProblem: () => setProblem(null), submit };
}

export type EnrolmentProps = { readonly shown: Shown; readonly confirming: ReturnType<typeof useConfirming> };

/** The secret as a picture and for typing, and the field for the code that proves that the authenticator has it. */
export function Enrolment({ shown: { secret, uri }, confirming }: EnrolmentProps) {
  return (
    <div className={styles['enrolment']}>
      <Picture text={uri} />
      <ol className={styles['steps']}>
        <li>
          Read the picture with an authenticator application on your telephone, or type this key into it:
          <span className={styles['key']} aria-label="Key">{(secret.match(/.{4}/g) ?? []).join(' ')}</span>
        </li>
        <li>
          Enter the six digits that it shows then.
          <SecretField label="One-time code" fieldRef={confirming.field} error={confirming.problem} onChange={confirming.clearProblem} startsShown autoFocus />
        </li>
      </ol>
    </div>
  );
}

function Picture({ text }: { readonly text: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code for an authenticator application" shapeRendering="crispEdges">
      <rect className={styles['light']} width={size} height={size} />
      <path className={styles['dark']} d={path} />
    </svg>
  );
}
