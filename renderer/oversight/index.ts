export { emptyState as emptyOversightState } from './store';
export { NearNames } from './NearNames';
export { OversightDesk } from './OversightDesk';
export { OversightView } from './OversightView';
