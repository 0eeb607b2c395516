import { EnforcedList, usePolicy } from '../policy';
import { Button, classNames, Skeleton } from '../ui';
import styles from './Wizard.module.css';

/** What is enforced on this desk, by whom and why, before anyone sets it up: from the policy that is in force now. */
export function EnforcedStep({ onBack, onNext }: { readonly onBack: () => void; readonly onNext: () => void }) {
  const rules = usePolicy((state) => state.rules);
  return (
    <form className={classNames(styles['form'], styles['close'])} autoComplete="off" onSubmit={(event) => { event.preventDefault(); onNext(); }}>
      <div className={styles['intro']}>
        <h1 className={styles['title']}>What is enforced on this desk</h1>
        <p className={styles['soft']}>Each with who set it, and why. You may be stricter with yourself, never laxer; the Policy page has every setting.</p>
      </div>
      {rules === null ? <Skeleton lines={8} label="Reading the policy" /> : <EnforcedList rules={rules} />}
      <div className={styles['actions']}>
        <Button size="tall" onPress={onBack}>Back</Button>
        <Button type="submit" variant="primary" size="tall" autoFocus>Continue</Button>
      </div>
    </form>
  );
}
