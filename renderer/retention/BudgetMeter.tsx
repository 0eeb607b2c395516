import { Label, Meter } from 'react-aria-components';
import { classNames, formatCount } from '../ui';
import styles from './retention.module.css';

export type BudgetMeterProps = { readonly label: string; readonly used: number; readonly limit: number; readonly unit: string };

/** Share of a budget from which it is nearly used up. */
const nearlyFull = 0.9;

/** How much of a budget is used, in figures and as a bar; nearly full is said in words too. */
export function BudgetMeter({ label, used, limit, unit }: BudgetMeterProps) {
  const share = Math.min(1, used / limit);
  const words = `${amount(used)} of ${formatCount(limit)}${unit === '' ? '' : ` ${unit}`}`;
  const isFull = share >= 1;
  return (
    <Meter className={styles['meter'] ?? ''} value={used} maxValue={limit} valueLabel={words}>
      <div className={styles['meterLine']}>
        <Label className={styles['meterLabel'] ?? ''}>{label}</Label>
        <span>{words}{isFull ? ' · full' : share >= nearlyFull ? ' · nearly full' : ''}</span>
      </div>
      <div className={styles['track']}>
        <div className={classNames(styles['bar'], share >= nearlyFull && styles['nearly'])} style={{ transform: `scaleX(${share})` }} />
      </div>
    </Meter>
  );
}

/** Whole numbers, but for a little: `0.4`, `under 0.1`. */
function amount(used: number): string {
  if (used > 0 && used < 0.1) return 'under 0.1';
  return used > 0 && used < 10 && !Number.isInteger(used) ? used.toFixed(1) : formatCount(Math.round(used));
}
