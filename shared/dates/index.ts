export { findDates, monthNames, type WrittenDate } from './find';
