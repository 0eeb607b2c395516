export { accountsHandlers, type AccountsNeeds } from './service';
export { followRoster } from './roster';
export { passphraseRulesOf, requireStrong } from './passphrase';
export { setPassphraseAnew } from './recovering';
export { listPeople } from './store';
