import { useEffect, useRef } from 'react';
import { containmentSteps, incidentTypeWords, isSealed, lastMark, type Incident, type Mark } from '../../../shared/incidents';
import { useDesk } from '../../desk';
import { Button, Dialog, faultMessage, Notice, useCommands } from '../../ui';
import { unsentOf } from '../sending';
import { useIncidents } from '../store';
import { Actions } from './Actions';
import { doAct } from './acting';
import { ContactCards } from './ContactCards';
import { ContainStep } from './ContainStep';
import { FactsStage } from './FactsStage';
import { MadeStage } from './MadeStage';
import { makeReport, sendReport } from './making';
import { NotifyStage } from './NotifyStage';
import { RecallList } from './RecallList';
import styles from './report.module.css';
import { StageLine } from './StageLine';
import { reachableStages, stageAfter, stageBefore } from './stages';
import { useFirstFocus } from './first-focus';
import { anotherReport, chooseType, closeReport, goToStage, markStep, useReport } from './store';
import { TypeStep } from './TypeStep';

/** “Something is wrong”: the report that is being made, over everything else, which waits beneath as it is. */
export function ReportDialog() {
  const { stage, incident, fault, pending, said, readAt } = useReport();
  const contacts = useDesk(({ about }) => about?.rules.policy.privacyContact ?? []);
  const isMade = incident !== null && isSealed(incident.state);
  const main = useRef<HTMLDivElement>(null);
  useFirstFocus(isMade ? 'made' : incident === null ? 'type' : stage);
  useCommands([{ id: 'incident-back', title: 'Back to the part before', group: 'Desk', keys: 'Alt+ArrowLeft', alsoInDialog: true, enabled: incident !== null && !isMade && stage !== 'type', run: () => goToStage(stageBefore(stage)) }]);
  // What was asked for last is read from its beginning.
  useEffect(() => main.current?.scrollIntoView({ block: 'start' }), [stage, isMade]);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <Dialog title="Something is wrong" isOpen onClose={() => void closeReport()} size="wide" isDismissable={false} onSubmit={() => { if (incident !== null) goOn(incident); }} actions={<Actions />}>
      <div className={styles['columns']}>
        <div className={styles['main']} ref={main} tabIndex={-1}>
          <StageLine stage={stage} reachable={isMade ? [] : reachableStages(incident !== null)} onGo={goToStage} noticedAt={incident?.noticed.at ?? null} />
          {failure !== null && <Notice tone="error" title={failure.title}>{failure.text}</Notice>}
          {incident !== null && !isMade && stage !== 'type' && (
            <p className={styles['about']}><strong>{incidentTypeWords[incident.type ?? 'other'].title}</strong> <Button variant="quiet" onPress={() => goToStage('type')}>Change</Button> <Button variant="quiet" onPress={() => void anotherReport()}>Another report</Button></p>
          )}
          {incident === null || (stage === 'type' && !isMade) ? <TypeStep chosen={incident?.type ?? null} onChoose={(type) => void chooseType(type)} /> : isMade ? <MadeStage incident={incident} readAt={readAt} /> : <Stage incident={incident} />}
        </div>
        <aside className={styles['aside']}><ContactCards contacts={contacts} hasScript={stage === 'notify'} /></aside>
      </div>
      <p className={styles['unseen']} role="status">{pending === null ? said : ''}</p>
    </Dialog>
  );
}

/** Ctrl+Enter, and Enter in a field of one line: the next part; at the end, the deed. */
function goOn(incident: Incident): void {
  const { stage } = useReport.getState();
  if (isSealed(incident.state)) {
    const { way } = useIncidents.getState();
    if (way?.server === true && unsentOf(incident).length > 0) void sendReport();
    else void closeReport();
  }
  else if (stage === 'notify') void makeReport();
  else goToStage(stageAfter(stage));
}

function Stage({ incident }: { readonly incident: Incident }) {
  const stage = useReport((state) => state.stage);
  const recallable = useReport((state) => state.recallable);
  const type = incident.type ?? 'other';
  switch (stage) {
    case 'type':
    case 'contain': {
      const marks = new Map(containmentSteps[type].flatMap(({ id }): (readonly [string, Mark])[] => {
        const mark = lastMark(incident.marks, id);
        return mark === undefined ? [] : [[id, mark]];
      }));
      return (
        <>
          <ContainStep key={type} steps={containmentSteps[type]} marks={marks} onMark={(step, outcome) => void markStep(step, outcome)} onAct={(act, step) => void doAct(act, step)} />
          {recallable !== null && <RecallList queries={recallable} />}
        </>
      );
    }
    case 'facts':
      return <FactsStage incident={incident} />;
    case 'notify':
      return <NotifyStage incident={incident} />;
  }
}
