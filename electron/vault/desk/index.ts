export { deskHandlers, type DeskNeeds, type LeftoverSource } from './service';
export { findPlace, leaveDraft, listDraftFields } from './store';
export { draftKeeper } from './keeper';
