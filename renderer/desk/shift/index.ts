export { EndOfShift, type EndOfShiftProps } from './EndOfShift';
