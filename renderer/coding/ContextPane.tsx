import { X } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ReactNode } from 'react';
import { IconButton } from '../ui';
import { useBench, type ContextTab } from './bench';
import styles from './context.module.css';

export type ContextPaneProps = {
  /** The panel of each tab; only the one in front is made. */
  readonly panels: Readonly<Record<ContextTab, ReactNode>>;
  /** How many findings the check tab tells of. */
  readonly findings: number;
  /** How many candidates the shelf tab tells of. */
  readonly candidates: number;
  /** How many open queries the query tab tells of. */
  readonly queries: number;
  /** Closes the pane where it slides over the others; null where it has its own place. */
  readonly onClose: (() => void) | null;
};

const tabs: readonly { readonly id: ContextTab; readonly label: string }[] = [
  { id: 'code', label: 'Code' },
  { id: 'index', label: 'Index' },
  { id: 'shelf', label: 'Shelf' },
  { id: 'query', label: 'Query' },
  { id: 'check', label: 'Check' },
  { id: 'history', label: 'History' },
  { id: 'encounter', label: 'Encounter' },
];

/** What belongs to the selected code, or to the whole encounter, beside the codes. */
export function ContextPane({ panels, findings, candidates, queries, onClose }: ContextPaneProps) {
  const tab = useBench((state) => state.tab);
  return (
    <Tabs
      className={styles['context'] ?? ''}
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key);
        if (chosen !== undefined) useBench.setState({ tab: chosen.id });
      }}
    >
      <div className={styles['tabBar']}>
        <TabList className={styles['tabs'] ?? ''} aria-label="Context">
          {tabs.map(({ id, label }) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {label}
              {id === 'check' && findings > 0 && <span className={styles['badge']}>{findings}</span>}
              {id === 'query' && queries > 0 && <span className={styles['badge']}>{queries}</span>}
              {id === 'shelf' && candidates > 0 && <span className={styles['badge']}>{candidates}</span>}
            </Tab>
          ))}
        </TabList>
        {onClose !== null && <IconButton label="Close the context pane" icon={X} shortcut="\" onPress={onClose} />}
      </div>
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} className={styles['tabPanel'] ?? ''}>
          {/* The panel as a whole takes the focus when a key leads here; Tab goes on inside. */}
          <div className={styles['tabFocus']} tabIndex={-1} data-focus="context">{panels[id]}</div>
        </TabPanel>
      ))}
    </Tabs>
  );
}
