export { axisAmong, axisOf, byAxis, tellingApart, type Axis, type AxisGroup } from './axes';
export { guideCalls, termBooks, termBookSchema, type IndexTerm, type JoinedCode, type PrintedCode, type TermBook, type TermReference } from './contract';
