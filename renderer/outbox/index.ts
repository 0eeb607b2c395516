export { OutboxDesk } from './OutboxDesk';
export { OutboxMark } from './OutboxMark';
export { SendingPage } from './SendingPage';
