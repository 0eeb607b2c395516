export { mappedFields, mapVeris, type MappedField, type MappedIncident } from './map';
export { verisIncidentSchema, type VerisIncident } from './model';
export { summarise, summaryLines, type VerisSummary } from './summary';
