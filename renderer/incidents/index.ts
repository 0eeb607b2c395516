export { IncidentPill } from './IncidentPill';
export { IncidentsDesk } from './IncidentsDesk';
export { IncidentsOnDesk } from './IncidentsOnDesk';
export { showIncident } from './place';
export { emptyReport, openReport, useReport } from './report/store';
export { emptyState as emptyIncidents, useIncidents } from './store';
export { addedFieldPrefix } from './view/store';
export { IncidentsView } from './view/IncidentsView';
