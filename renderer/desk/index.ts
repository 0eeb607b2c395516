export { DraftField, type DraftFieldProps } from './DraftField';
export { DeskView } from './DeskView';
export { useDraft, type DraftHandle } from './drafts';
export { useFocusKeeping } from './focus';
export { useAppearance, useDeskKeeping, usePlace } from './keeping';
export { emptyPlace } from './place';
export { askAbout, changeSettings, emptyState, flushDesk, lockDesk, resumeDesk, updatePlace, useDesk, type DeskState } from './store';
