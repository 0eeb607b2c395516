import { isSealed } from '../../../shared/incidents';
import { Button } from '../../ui';
import { unsentOf } from '../sending';
import { showIncident } from '../place';
import { useIncidents } from '../store';
import { makeReport, sendReport } from './making';
import { stageAfter, stageBefore } from './stages';
import { closeReport, goToStage, useReport } from './store';

/** The foot of the dialog: back, on, and at the end the deed with its consequence in its name. */
export function Actions() {
  const { stage, incident, pending } = useReport();
  const way = useIncidents((state) => state.way);
  const hasCard = way?.card !== null;
  const goesByServer = way?.server === true;
  if (incident === null) return <Button onPress={() => void closeReport()}>Close</Button>;
  if (isSealed(incident.state)) {
    const isUnsent = hasCard && unsentOf(incident).length > 0;
    return (
      <>
        <Button onPress={() => { void closeReport(); showIncident(incident.id); }} dataFocus="incident-show">Open its page</Button>
        {isUnsent && <Button isPending={pending === 'save'} onPress={() => void sendReport('file')} dataFocus="incident-save">Save as a file…</Button>}
        {isUnsent && goesByServer && <Button variant="primary" shortcut="Ctrl+Enter" isPending={pending === 'send'} onPress={() => void sendReport('server')} dataFocus="incident-send">Send it</Button>}
        <Button variant={isUnsent ? 'plain' : 'primary'} {...(isUnsent ? {} : { shortcut: 'Ctrl+Enter' })} onPress={() => void closeReport()} dataFocus="incident-close">Back to work</Button>
      </>
    );
  }
  return (
    <>
      <Button onPress={() => void closeReport()} shortcut="Escape">Go on later</Button>
      {stage !== 'type' && <Button onPress={() => goToStage(stageBefore(stage))} shortcut="Alt+ArrowLeft">Back</Button>}
      {stage !== 'notify' && <Button variant="primary" shortcut="Ctrl+Enter" onPress={() => goToStage(stageAfter(stage))} dataFocus="incident-on">Go on</Button>}
      {stage === 'notify' && hasCard && goesByServer && <Button isPending={pending !== null} onPress={() => void makeReport('file')} dataFocus="incident-seal-file">Seal, and save as a file…</Button>}
      {stage === 'notify' && (
        <Button variant="primary" shortcut="Ctrl+Enter" isPending={pending !== null} onPress={() => void makeReport()} dataFocus="incident-seal">
          {!hasCard ? 'Make the report' : goesByServer ? 'Seal and send' : 'Seal, and save as a file…'}
        </Button>
      )}
    </>
  );
}
