import { Lock } from 'lucide-react';
import { useMay } from '../accounts';
import { Button } from '../ui';
import { useBench } from './bench';
import styles from './codes.module.css';

/** Says why the codes cannot be changed, and what can be done about it. */
export function ReadOnlyBanner({ mayAssign }: { readonly mayAssign: boolean }) {
  const mayAdd = useMay('coding.openAddendum');
  return (
    <div className={styles['banner']} role="status">
      <Lock size={14} aria-hidden />
      <span className={styles['bannerWords']}>{mayAssign ? 'Final. The codes are read-only.' : 'Read-only: your role reads codes and assigns none.'}</span>
      {mayAdd && <Button onPress={() => useBench.setState({ dialog: 'addendum' })}>Open addendum</Button>}
    </div>
  );
}
