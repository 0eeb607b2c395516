export { updatesHandlers, updatesPerChart, type UpdatesNeeds } from './service';
