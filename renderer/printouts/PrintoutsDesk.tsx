import { useMay } from '../accounts';
import { useCoding } from '../coding';
import { useDesk } from '../desk';
import { useChart } from '../encounters';
import { useCommands } from '../ui';
import { PrintDialog } from './PrintDialog';
import { PrintSheet } from './PrintSheet';
import { usePrintouts } from './store';
import { WhatBecameOfIt } from './WhatBecameOfIt';

/**
 * What of printing is there in every view, where the policy allows printing: the command, its dialog, and the sheet
 * that printers see. Mounted once in the frame.
 */
export function PrintoutsDesk() {
  const isAllowed = useDesk((state) => state.about?.rules.policy.printing === 'watermarked');
  const mayPrint = useMay('printouts.print');
  const unprinted = usePrintouts((state) => state.unprinted);
  return isAllowed ? (
    <>
      {mayPrint && <Printing />}
      <PrintSheet />
      {unprinted !== null && <WhatBecameOfIt printout={unprinted} onClose={() => usePrintouts.setState({ unprinted: null })} />}
    </>
  ) : null;
}

function Printing() {
  const isAtWork = useDesk(({ place }) => place.view === 'encounter');
  const encounter = useChart((state) => state.encounter);
  const codes = useCoding((state) => state.coding?.assignments.length ?? 0);
  const isAsking = usePrintouts((state) => state.isAsking);
  useCommands([{
    id: 'print-summary', title: 'Print the coding summary…', group: 'Encounter', keys: 'Ctrl+P', alsoInText: true,
    enabled: isAtWork && encounter !== null && codes > 0, run: () => usePrintouts.setState({ isAsking: true }),
  }]);
  return isAsking && encounter !== null ? <PrintDialog encounter={encounter} onClose={() => usePrintouts.setState({ isAsking: false })} /> : null;
}
