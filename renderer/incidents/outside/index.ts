export { OutsideReport, type OutsideReportProps } from './OutsideReport';
export { forgetOutside } from './store';
