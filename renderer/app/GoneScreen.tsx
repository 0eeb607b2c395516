import { Unplug } from 'lucide-react';
import { Button, EmptyState, faultMessage } from '../ui';
import { shell } from '../bridge';

/** The vault process has ended under the page. The shell locks by itself; this is for when it does not. */
export function GoneScreen() {
  return (
    <EmptyState
      icon={Unplug}
      {...faultMessage({ code: 'gone', what: 'vault-process' })}
      actions={<Button variant="primary" onPress={() => void shell('lock', {})} autoFocus>Lock and start afresh</Button>}
    />
  );
}
