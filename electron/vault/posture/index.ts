export { PostureGate, type Gate, type PostureGateNeeds } from './gate';
