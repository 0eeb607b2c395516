export { accountsHandlers, type AccountsNeeds } from './service';
