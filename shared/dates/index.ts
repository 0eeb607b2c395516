export { addDays, earlierOf, endOfYear, laterOf } from './calendar';
export { findDates, monthNames, type WrittenDate } from './find';
