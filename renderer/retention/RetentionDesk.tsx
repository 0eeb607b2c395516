import { useEffect } from 'react';
import { onNotice } from '../bridge';
import { showDeskSection, updatePlace } from '../desk';
import { useCommands } from '../ui';
import { loadRetention, useRetention } from './store';

/** What of retention is there in every view: the way to its section, and an ear for what ends by itself. Mounted once in the frame. */
export function RetentionDesk() {
  useCommands([{ id: 'charts-on-desk', title: 'Charts on this desk, and when they end', group: 'Desk', run: goToCharts }]);
  useEffect(() => onNotice('retention.died', () => {
    if (useRetention.getState().overview !== null) void loadRetention();
  }), []);
  return null;
}

function goToCharts(): void {
  updatePlace({ view: 'desk' });
  showDeskSection('charts');
}
