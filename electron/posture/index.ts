export { addressesNow, look, thisMachine } from './look';
export { PostureWatch, type PostureWatchNeeds } from './watch';
