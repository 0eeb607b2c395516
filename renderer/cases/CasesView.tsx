import { Scale } from 'lucide-react';
import { useEffect } from 'react';
import { SendingPage } from '../outbox';
import { BarSlot, Button, EmptyState, faultMessage, formatCount, Notice, Skeleton, StatusSlot, useCommands } from '../ui';
import { CaseList } from './CaseList';
import { CasesPanes } from './CasesPanes';
import styles from './cases.module.css';
import { Clocks } from './clocks/Clocks';
import { ReceivedPage } from './inbox/ReceivedPage';
import { TakenFiles } from './inbox/TakenFiles';
import { takeIn } from './inbox/take-in';
import { KeysPage } from './keys/KeysPage';
import { AllCases } from './outputs/AllCases';
import { CasePage } from './page/CasePage';
import { enterCases, open, readCases, readOpened, useCases } from './store';

/** The privacy officer’s page: what came in, the cases, and for each what to do next, by when and by which rule. */
export function CasesView() {
  const { phase, isRead, fault, keys, received, byServer, cases, opened, file, said } = useCases();
  useEffect(() => enterCases(), []);
  // Also where there is room for one pane, and it is not the list.
  useCommands([
    { id: 'cases-refresh', title: 'Read the cases again', group: 'View', keys: 'F5', run: () => void readCases().then(readOpened) },
    { id: 'cases-take-in', title: 'Take in sealed reports…', group: 'Desk', keys: 'I', run: () => void takeIn() },
    { id: 'cases-keys', title: 'The privacy officer’s key and card', group: 'Desk', run: () => open({ what: 'keys' }) },
    { id: 'cases-server', title: 'The server that reports come by', group: 'Desk', enabled: byServer, run: () => open({ what: 'server' }) },
    { id: 'cases-papers', title: 'Breach log and the year’s list', group: 'Desk', run: () => open({ what: 'papers' }) },
  ]);
  const hasKey = keys.some(({ retiredAt }) => retiredAt === null);
  const waiting = received.filter(({ state }) => state === 'new').length;
  const inWork = cases.filter(({ state }) => state !== 'closed').length;
  return (
    <section className={styles['view']} aria-label="Cases">
      <BarSlot><h1>Cases</h1>{opened?.what === 'case' && file !== null && <span className={styles['mono']}>{file.row.ref}</span>}</BarSlot>
      <StatusSlot>{phase === 'ready' ? `${formatCount(waiting)} new in the inbox, ${formatCount(inWork)} in work` : ''}</StatusSlot>
      <p className={styles['unseen']} role="status">{said}</p>
      {fault !== null && <div className={styles['message']}><Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => void readCases()}>Try again</Button>}>{faultMessage(fault).text}</Notice></div>}
      <TakenFiles />
      {!isRead ? fault === null && <Skeleton lines={8} label="Reading the cases" /> : !hasKey && cases.length === 0 && received.length === 0 ? <KeysPage alone={false} /> : (
        <CasesPanes
          list={<CaseList />}
          isOpen={opened !== null}
          main={(room) => <div className={styles['pane']} tabIndex={-1} data-case-main><Main {...room} /></div>}
          clocks={opened?.what === 'case' ? <div className={styles['clockPane']} tabIndex={0} role="region" aria-label="Clocks of the case" data-clocks>{file === null ? <Skeleton lines={4} label="Reading the clocks" isInline /> : <Clocks key={file.row.id} file={file} />}</div> : null}
        />
      )}
    </section>
  );
}

/** What stands in the main pane. */
function Main({ withoutClocks, alone }: { readonly withoutClocks: boolean; readonly alone: boolean }) {
  const opened = useCases((state) => state.opened);
  const isEmpty = useCases(({ received, cases }) => received.length + cases.length === 0);
  useCommands([{ id: 'cases-back', title: 'Back to the list of cases', group: 'View', keys: 'Escape', enabled: alone && opened !== null, run: () => open(null) }]);
  switch (opened?.what) {
    case 'case':
      return <CasePage withoutClocks={withoutClocks} alone={alone} />;
    case 'received':
      return <ReceivedPage alone={alone} />;
    case 'server':
      return <SendingPage />;
    case 'keys':
      return <KeysPage alone={alone} />;
    case 'papers':
      return <AllCases alone={alone} />;
    case undefined:
      return (
        <EmptyState
          icon={Scale} title={isEmpty ? 'No report has come yet' : 'Choose a report or a case'}
          text={isEmpty ? 'Sealed reports come as files that end in .age: by e-mail, on a share, on a stick. They open here alone.' : 'J and K walk the list; Enter opens. What is due first stands at the top.'}
          actions={<Button variant={isEmpty ? 'primary' : 'plain'} shortcut="I" onPress={() => void takeIn()}>Take in reports…</Button>}
        />
      );
  }
}
