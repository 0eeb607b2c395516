import { memo } from 'react';
import { classNames, Tooltip } from '../../ui';
import { Button } from 'react-aria-components';
import styles from './find.module.css';
import { scopes, type Scope } from './hits';

/** Which systems are searched: one press, or Alt+1 to Alt+4. Memoised: nothing of it changes while someone types. */
export const ScopeBar = memo(function ScopeBar({ scope, onScope }: { readonly scope: Scope; readonly onScope: (scope: Scope) => void }) {
  return (
    <div className={styles['scopes']} role="group" aria-label="Systems searched">
      {scopes.map(({ id, label }, index) => (
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
