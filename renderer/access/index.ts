export { AccessDesk } from './AccessDesk';
export { AssignDialog } from './AssignDialog';
export { AccessUses } from './AccessUses';
export { GlassClock } from './GlassClock';
export { OwnershipMark } from './OwnershipMark';
export { askForReason, emptyState as emptyAccess, loadAccess, useAccess } from './store';
