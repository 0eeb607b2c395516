import { Button } from 'react-aria-components';
import { updatePlace } from '../desk';
import { useOwedCount } from '../training';
import { classNames, Tooltip } from '../ui';
import styles from './Rail.module.css';
import type { View, ViewName } from './views';

/** Where one can go. */
export function Rail({ views, current }: { readonly views: readonly View[]; readonly current: ViewName }) {
  const owed = useOwedCount();
  return (
    <nav className={styles['rail']} aria-label="Views">
      {views.map(({ name, title, label, icon: Icon, keys }) => (
        <Tooltip key={name} text={title} shortcut={keys} placement="right">
          <Button
            className={classNames(styles['entry'], name === current && styles['current'], name === 'desk' && styles['last'])}
            onPress={() => updatePlace({ view: name })}
            {...(name === current ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            <span className={styles['label']}>{label}</span>
            {name === 'training' && owed > 0 && <span className={styles['badge']}>{owed}<span className={styles['unseen']}> to read and sign</span></span>}
          </Button>
        </Tooltip>
      ))}
    </nav>
  );
}
