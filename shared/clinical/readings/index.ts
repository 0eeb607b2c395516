export { dayBeside, findReadings } from './find';
export type { Reading, ReadingOptions } from './model';
