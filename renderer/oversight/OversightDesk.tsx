import { useEffect, useState } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { chartWorkers } from '../../shared/ipc';
import { useAccounts, useMay } from '../accounts';
import { call } from '../bridge';
import { useChart } from '../encounters';
import { useCommands } from '../ui';

/** What of oversight is there in every view: the mark on the open chart. Mounted once in the frame. */
export function OversightDesk() {
  const id = useChart((state) => state.encounter?.id ?? null);
  const works = useAccounts((state) => state.session !== null && chartWorkers.includes(state.session.person.role));
  return id === null || !works ? null : <Mark key={id} encounterId={id} />;
}

function Mark({ encounterId }: { readonly encounterId: EncounterId }) {
  const [isSensitive, setSensitive] = useState<boolean | null>(null);
  useEffect(() => {
    void call('oversight.isSensitive', { encounterId }).then((answer) => { if (answer.ok) setSensitive(answer.value.sensitive); });
  }, [encounterId]);
  const mayUnmark = useMay('oversight.unmark');
  const set = (sensitive: boolean): void =>
    void call(sensitive ? 'oversight.mark' : 'oversight.unmark', { encounterId }).then((answer) => { if (answer.ok) setSensitive(sensitive); });
  useCommands([
    { id: 'mark-sensitive', title: 'Mark this chart as sensitive (a public person, a colleague; a lead takes the mark off)', group: 'Encounter', enabled: isSensitive === false, run: () => set(true) },
    { id: 'unmark-sensitive', title: 'Take the mark “sensitive” off this chart (the access review shows it)', group: 'Encounter', enabled: isSensitive === true && mayUnmark, run: () => set(false) },
  ]);
  return null;
}
