import { useEffect, useState } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { chartWorkers } from '../../shared/ipc';
import { useAccounts } from '../accounts';
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
  useCommands([{
    id: 'mark-sensitive',
    title: isSensitive === true ? 'Take the mark “sensitive” off this chart' : 'Mark this chart as sensitive (a public person, a colleague)',
    group: 'Encounter',
    enabled: isSensitive !== null,
    run: () => {
      const sensitive = isSensitive !== true;
      void call('oversight.setSensitive', { encounterId, sensitive }).then((answer) => { if (answer.ok) setSensitive(sensitive); });
    },
  }]);
  return null;
}
