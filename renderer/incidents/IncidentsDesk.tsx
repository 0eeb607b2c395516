import { useEffect } from 'react';
import { onNotice } from '../bridge';
import { useCommands } from '../ui';
import { forgetOutside } from './outside';
import { resumeShown } from './place';
import { ReportDialog } from './report/ReportDialog';
import { openReport, resumeReport, useReport } from './report/store';
import { loadIncidents, takeOverWaiting } from './store';

/**
 * What of incidents is there in every view and over every dialog: the key that begins a report, and the report itself, which
 * lies over everything else until it is made or put aside. Mounted once in the frame.
 */
export function IncidentsDesk() {
  const isOpen = useReport((state) => state.isOpen);
  useCommands([{ id: 'something-wrong', title: 'Something is wrong', group: 'Desk', keys: 'Ctrl+Shift+I', alsoInText: true, alsoInDialog: true, run: () => void openReport() }]);
  useEffect(() => {
    resumeShown();
    forgetOutside();
    void takeOverWaiting();
    void resumeReport();
    return onNotice('incidents.changed', () => void loadIncidents());
  }, []);
  return isOpen ? <ReportDialog /> : null;
}
