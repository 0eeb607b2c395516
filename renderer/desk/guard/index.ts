export { liftCurtain, lockForTheDay, reportVisitor } from './acts';
export { guardDesk } from './guard';
export { GuardLayer } from './GuardLayer';
export { emptyGuard, isCurtained, useGuard, whenUncurtained, type Guarding } from './store';
export { spokenTimeToLock, timeToLock } from './words';
