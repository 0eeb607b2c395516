import type { PaperRequest } from '../../../shared/cases';
import type { CaseId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { saveFile } from '../save-file';
import { made } from '../store';

/** Makes a paper of what is recorded, and lets the person save it; the case's timeline says so. */
export async function savePaper(request: PaperRequest, form: 'pdf' | 'json'): Promise<void> {
  const file = await made(call('cases.savePaper', { request, form }), 'The paper is made');
  if (file !== null) await saveFile(form === 'pdf' ? 'case-paper' : 'case-data', file);
}

/** Saves what is due as a calendar. */
export async function saveCalendar(caseId: CaseId): Promise<void> {
  const file = await made(call('cases.saveCalendar', { caseId }), 'The calendar is made');
  if (file !== null) await saveFile('case-calendar', file);
}
