export { queriesPerChart } from './counting';
export { demandNoneOut, endQueries } from './ending';
export { queryKeeper } from './keeper';
export { queryLacks } from './lacks';
export { noCarrier, outboxCarrier, querySender, type QuerySenderNeeds } from './carrying';
export { recallQuery, type QueryCarrier } from './sending';
export { queriesHandlers, type QueriesNeeds } from './service';
