export { trainingHandlers, type TrainingNeeds } from './service';
export { overdueFault, takeStock } from './stock';
export { sha256Of } from './texts';
