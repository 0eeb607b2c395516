import { useMemo } from 'react';
import { AccessUses } from '../access';
import { useAccounts, useMay } from '../accounts';
import { AuditView } from '../audit';
import { CasesView } from '../cases';
import { CodesetsView } from '../codesets';
import { WorkspaceView } from '../coding';
import { DeskView, showDeskSection, updatePlace, useDesk } from '../desk';
import { WorklistView } from '../encounters';
import { IncidentsOnDesk, IncidentsView } from '../incidents';
import { NearNames, OversightView } from '../oversight';
import { PolicyView, usePolicy, type Reader } from '../policy';
import { BackupsOnDesk } from '../backups';
import { PrintoutsOnDesk } from '../printouts';
import { ChartsOnDesk } from '../retention';
import { asking, QueriesView } from '../queries';
import { shelf } from '../shelf';
import { TrainingView } from '../training';
import { AffectedWork, ChangesView, useChanges } from '../updates';
import { ErrorBoundary } from './ErrorBoundary';
import type { ViewName } from './views';

const names: Readonly<Record<ViewName, string>> = { worklist: 'The worklist', encounter: 'The encounter', codesets: 'The code sets page', audit: 'The audit page', desk: 'The desk page', policy: 'The policy page', training: 'The training page', oversight: 'The access review', queries: 'The queries page', incidents: 'The incidents page', cases: 'The cases page' };

/** The view on screen; one that fails leaves the frame standing. */
export function CurrentView({ view }: { readonly view: ViewName }) {
  return <ErrorBoundary key={view} what={names[view]}><Screen view={view} /></ErrorBoundary>;
}

function Screen({ view }: { readonly view: ViewName }) {
  const isWhole = useMay('audit.everyone');
  const encounterId = useDesk(({ place }) => place.encounterId);
  const isComparing = useChanges(({ isOpen }) => isOpen);
  const reader = useReader();
  switch (view) {
    case 'worklist':
      return <WorklistView />;
    case 'encounter':
      return encounterId === null ? null : <WorkspaceView key={encounterId} encounterId={encounterId} beside={shelf} asking={asking} />;
    case 'queries':
      return <QueriesView />;
    case 'incidents':
      return <IncidentsView />;
    case 'codesets':
      return isComparing ? <ChangesView /> : <CodesetsView updates={<AffectedWork />} />;
    case 'audit':
      return <AuditView isWhole={isWhole} />;
    case 'training':
      return <TrainingView />;
    case 'desk':
      return <DeskView><IncidentsOnDesk /><AccessUses /><ChartsOnDesk /><PrintoutsOnDesk /><BackupsOnDesk /><NearNames /></DeskView>;
    case 'oversight':
      return <OversightView />;
    case 'cases':
      return <CasesView />;
    case 'policy':
      return <PolicyView onBeStricter={goToOwnRules} reader={reader} />;
  }
}

/** Whoever is at the desk, by the role that the organisation's roster gives them; null where none does. */
function useReader(): Reader {
  const person = useAccounts(({ session }) => session?.person ?? null);
  const isRostered = usePolicy(({ rules }) => rules?.organisation.origins.roster.by === 'organisation');
  return useMemo(() => (person === null || !isRostered ? null : { identifier: person.identifier, role: person.role }), [person, isRostered]);
}

function goToOwnRules(): void {
  updatePlace({ view: 'desk' });
  showDeskSection('rules');
}
