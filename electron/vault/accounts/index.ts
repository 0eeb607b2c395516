export { accountsHandlers, type AccountsNeeds } from './service';
export { followRoster } from './roster';
