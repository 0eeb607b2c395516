import { Button, Dialog, Skeleton, useCommands } from '../ui';
import styles from './enforced.module.css';
import { EnforcedList } from './EnforcedList';
import { showEnforced, usePolicy } from './store';
import { modeWords } from './summary';

/** "What is enforced on this desk", from every view: by its command and from the Policy page. Mounted once in the frame. */
export function EnforcedDialog({ onAllSettings }: { readonly onAllSettings: () => void }) {
  const isOpen = usePolicy((state) => state.isEnforcedShown);
  const rules = usePolicy((state) => state.rules);
  const close = (): void => showEnforced(false);
  useCommands([{ id: 'enforced', title: 'What is enforced on this desk', group: 'Desk', run: () => showEnforced(true) }]);
  return (
    <Dialog
      title="What is enforced on this desk"
      isOpen={isOpen}
      onClose={close}
      size="large"
      actions={
        <>
          <Button onPress={() => { close(); onAllSettings(); }}>All settings</Button>
          <Button variant="primary" onPress={close} autoFocus>Close</Button>
        </>
      }
    >
      {rules === null ? <Skeleton lines={8} label="Reading the policy" /> : (
        <div className={styles['words']} role="group" aria-label="What is enforced" tabIndex={0}>
          <p>{modeWords(rules.organisation).text}</p>
          <EnforcedList rules={rules} />
        </div>
      )}
    </Dialog>
  );
}
