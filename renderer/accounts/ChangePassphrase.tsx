import type { Person } from '../../shared/accounts';
import { Button, Dialog, Notice } from '../ui';
import { ChangeFields, changeLabel } from './ChangeFields';
import { usePassphraseChange } from './passphrase-change';

export type ChangePassphraseProps = { readonly person: Person; readonly isOpen: boolean; readonly onClose: () => void };

/** Changes the passphrase of the open vault; the charts in it are not touched. */
export function ChangePassphrase({ person, isOpen, onClose }: ChangePassphraseProps) {
  return isOpen ? <OpenDialog person={person} onClose={onClose} /> : null;
}

function OpenDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const change = usePassphraseChange(person);
  const { state, retry, submit } = change;
  if (state === 'done') {
    return (
      <Dialog title="Change passphrase" isOpen onClose={onClose} size="small" actions={<Button variant="primary" onPress={onClose} autoFocus>Close</Button>}>
        <Notice tone="success" title="The passphrase is changed">From the next unlock on, only the new one opens this vault.</Notice>
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Change passphrase"
      isOpen
      onClose={onClose}
      size="small"
      isDismissable={false}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={state === 'working'} isDisabled={retry.seconds > 0}>{changeLabel(change)}</Button>
        </>
      }
    >
      <ChangeFields change={change} />
    </Dialog>
  );
}
