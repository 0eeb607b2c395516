export { queryKeeper } from './keeper';
export { queriesHandlers, type QueriesNeeds } from './service';
