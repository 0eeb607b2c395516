export { accountsHandlers, type AccountsNeeds } from './service';
export { followRoster } from './roster';
export { listPeople } from './store';
