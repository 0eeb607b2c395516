export { AddDocumentsDialog, type AddDocumentsDialogProps } from './AddDocumentsDialog';
export { EditDetailsDialog, type EditDetailsDialogProps } from './EditDetailsDialog';
export { EncountersDesk } from './EncountersDesk';
export { IdentifierMask, type IdentifierMaskProps } from './IdentifierMask';
export { openEncounter } from './navigation';
export { emptyNewEncounter, startNew, useNewEncounter } from './new/begin';
export { PatientStrip } from './PatientStrip';
export { StatusMark } from './StatusMark';
export { emptyState as emptyEncountersState, readRow, refreshWorklist, useEncounters } from './store';
export { classWords, identifierWords, kindWords, purposeWords, statusWords } from './words';
export { WorklistView } from './WorklistView';
export {
  closeChart, countWords, DocumentsPane, emptyChart, ensureText, openChart, openDocument, refreshChart, replaceEncounter, useChart, wordsOf,
  type ChartState, type DocumentsHandle, type DocumentStretch, type ReaderEvidence,
} from './reader';
