import { memo } from 'react';
import { classNames, Tooltip } from '../../ui';
import { Button } from 'react-aria-components';
import styles from './find.module.css';
import { scopesFor, type Scope } from './hits';

/** Which systems are searched: one press, or Alt+1 to Alt+5. Memoised: nothing of it changes while someone types. */
export const ScopeBar = memo(function ScopeBar({ scope, hasCpt, onScope }: { readonly scope: Scope; readonly hasCpt: boolean; readonly onScope: (scope: Scope) => void }) {
  return (
    <div className={styles['scopes']} role="group" aria-label="Systems searched">
      {scopesFor(hasCpt).map(({ id, label }, index) => (
        <Tooltip key={id} text={id === 'all' ? 'All systems' : `${label} only`} shortcut={`Alt+${index + 1}`}>
          <Button
            className={classNames(styles['scope'], id === scope && styles['chosen'])}
            aria-pressed={id === scope}
            excludeFromTabOrder
            onPress={() => onScope(id)}
          >
            {label}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
});
