import { useCallback, useEffect, useRef, useState } from 'react';
import { localDate } from '../../shared/kernel';
import type { Place } from '../../shared/desk';
import type { EncounterStatus } from '../../shared/encounters';
import { askForReason, AssignDialog, useAccess } from '../access';
import { useMay } from '../accounts';
import { onNotice } from '../bridge';
import { updatePlace, useDesk } from '../desk';
import { BarSlot, Button, classNames, faultMessage, formatCount, Notice, Skeleton, StatusSlot, useCommands, useFileDrop, useRowHeight, useWidth, VirtualGrid, type TextFieldElement } from '../ui';
import { columnsFor, sortOf } from './columns';
import { openEncounter } from './navigation';
import { takeDropped } from './new/begin';
import { RemoveEncounter } from './RemoveEncounter';
import { dismissDemoFault, ensureRows, indexOf, queryFrom, refreshWorklist, rowAt, selectEncounter, showWorklist, useEncounters, type WorklistQuery } from './store';
import { WorklistEmpty } from './WorklistEmpty';
import { worklistCell } from './WorklistCell';
import { WorklistFilters } from './WorklistFilters';
import { WorklistPreview } from './WorklistPreview';
import { isRemovable } from './words';
import styles from './worklist.module.css';

type KeptWorklist = Place['worklist'];

/** Rows fetched ahead of the screen. */
const prefetch = 40;

function keep(part: Partial<KeptWorklist>): void {
  updatePlace({ worklist: { ...useDesk.getState().place.worklist, ...part } });
}

/** After the list was read: the selection goes on with its encounter, or stays near where it was. */
function findSelected(): void {
  const state = useEncounters.getState();
  // Overtaken by a later question, or failed: there is no list yet to find anything in.
  if (state.phase !== 'ready') return;
  const { row } = useDesk.getState().place.worklist;
  const found = state.selectedId === null ? -1 : indexOf(state.pages, state.selectedId);
  const next = Math.max(0, found !== -1 ? found : Math.min(row, state.total - 1));
  if (next !== row) keep({ row: next });
}

function isNarrow({ text, whose, statuses }: WorklistQuery): boolean {
  return text !== '' || whose !== 'all' || statuses.length > 0;
}

/** The coder's list of encounters: filter, sort, choose, open. Row, sort and filter come back after a lock. */
export function WorklistView() {
  const kept = useDesk((state) => state.place.worklist);
  const { query: asked, phase, fault, total, pages } = useEncounters();
  const [today] = useState(() => localDate(Date.now()));
  const [isRemoving, setIsRemoving] = useState(false);
  const [isAssigning, setIsAssigning] = useState(false);
  const { attach, element: body, width } = useWidth<HTMLDivElement>();
  const field = useRef<TextFieldElement>(null);
  const rowHeight = useRowHeight();
  const { isOver, dropProps } = useFileDrop((files) => void takeDropped(files));

  const { text, whose, sort, descending } = kept;
  const query = queryFrom(kept);
  const statuses = kept.statuses.join(' ');

  // Asks the list again whenever what is asked changes; the row only says where to begin.
  useEffect(() => {
    const { worklist } = useDesk.getState().place;
    void showWorklist(queryFrom(worklist), worklist.row).then(findSelected);
  }, [text, whose, sort, descending, statuses]);

  // Charts whose time was over have left the list by themselves; what the network brought is marked in it.
  useEffect(() => {
    const readAgain = (): void => void refreshWorklist(useDesk.getState().place.worklist.row).then(findSelected);
    const ends = [onNotice('retention.died', ({ charts }) => { if (charts > 0) readAgain(); }), onNotice('outbox.changed', readAgain)];
    return () => ends.forEach((end) => end());
  }, []);

  // Pages beside the first one come as rows get near the screen, and again when the list was read afresh.
  const visible = useRef({ from: 0, to: 0 });
  useEffect(() => void ensureRows(visible.current.from - prefetch, visible.current.to + prefetch), [pages]);
  const onVisible = (from: number, to: number): void => {
    visible.current = { from, to };
    void ensureRows(from - prefetch, to + prefetch);
  };

  // What stands there is the answer to what was asked: until the next question is put, a list that a filter had emptied is not an empty desk.
  const isFiltered = isNarrow(query) || (asked !== null && isNarrow(asked));
  const ended = useAccess((state) => state.ended);
  const mayBreakGlass = useMay('access.breakGlass');
  const mayRemove = useMay('encounters.remove');
  const mayAssign = useMay('access.assign');
  const selected = total === 0 ? -1 : Math.min(kept.row, total - 1);
  const row = rowAt(pages, selected);
  const select = (index: number): void => {
    keep({ row: index });
    selectEncounter(rowAt(useEncounters.getState().pages, index)?.id ?? null);
  };
  const focusRows = (): void => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const openAt = (index: number): void => {
    const target = rowAt(useEncounters.getState().pages, index);
    if (target === undefined) return;
    if (target.withheld && mayBreakGlass) askForReason(target.id, target.ref);
    else openEncounter(target.id);
  };

  useCommands([
    { id: 'open-encounter', title: 'Open the selected encounter', group: 'Encounter', keys: 'Enter', enabled: row !== undefined, run: () => openAt(selected) },
    { id: 'next-encounter', title: 'Next encounter', group: 'Encounter', keys: 'J', enabled: selected < total - 1, run: () => { select(selected + 1); focusRows(); } },
    { id: 'previous-encounter', title: 'Previous encounter', group: 'Encounter', keys: 'K', enabled: selected > 0, run: () => { select(selected - 1); focusRows(); } },
    { id: 'remove-encounter', title: 'Remove the selected encounter', group: 'Encounter', keys: 'Delete', enabled: row !== undefined && !row.withheld && mayRemove && isRemovable(row), run: () => setIsRemoving(true) },
    { id: 'assign-encounter', title: 'Assign the selected encounter…', group: 'Encounter', keys: 'G', enabled: row !== undefined && mayAssign, run: () => setIsAssigning(true) },
    { id: 'filter-worklist', title: 'Filter the worklist', group: 'View', keys: 'Ctrl+F', alsoInText: true, run: () => field.current?.focus() },
    { id: 'refresh-worklist', title: 'Read the worklist again', group: 'View', keys: 'F5', run: () => void refreshWorklist(Math.max(0, selected)) },
  ]);

  // A column asked for again turns round; another begins the way that is of use: the longest wait first.
  function sortBy(column: string): void {
    const next = sortOf(column);
    if (next === undefined) return;
    selectEncounter(row?.id ?? null);
    keep({ sort: next, descending: query.sort === next ? !query.descending : false, row: 0 });
  }

  const narrowTo = useCallback((part: { text: string } | { statuses: EncounterStatus[] } | { whose: KeptWorklist['whose'] }) => { selectEncounter(null); keep({ ...part, row: 0 }); }, []);
  const onText = useCallback((words: string) => narrowTo({ text: words }), [narrowTo]);
  const showAll = (): void => { narrowTo({ text: '' }); narrowTo({ whose: 'all' }); narrowTo({ statuses: [] }); };

  const failure = fault === null ? null : faultMessage(fault);
  const demoFault = useEncounters(({ demo }) => demo.fault);
  const demoFailure = demoFault === null ? null : faultMessage(demoFault);
  const isNothing = phase === 'ready' && total === 0;
  return (
    <section className={classNames(styles['view'], isOver && styles['over'])} aria-label="Worklist" {...dropProps}>
      <BarSlot><h1>Worklist</h1></BarSlot>
      <StatusSlot>{phase === 'idle' ? '' : statusOf(total, isFiltered, selected)}</StatusSlot>
      {(isFiltered || !isNothing) && (
        <WorklistFilters
          text={kept.text}
          statuses={kept.statuses}
          whose={whose}
          onWhose={(next) => narrowTo({ whose: next })}
          onText={onText}
          onStatuses={(chosen) => narrowTo({ statuses: chosen })}
          onLeaveDown={focusRows}
          fieldRef={field}
        />
      )}
      {ended !== null && (
        <div className={styles['message']} role="status">
          <Notice tone="info" title="Access by reason has ended" actions={<Button onPress={() => useAccess.setState({ ended: null })}>Close</Button>}>
            {ended === 'time' ? 'Its time was over and the chart closed.' : 'A clock was set, or the computer restarted, and the chart closed.'} Words that were not said yet are kept.
          </Notice>
        </div>
      )}
      {failure !== null && (
        <div className={styles['message']}>
          <Notice tone="error" title={failure.title} actions={<Button onPress={() => void showWorklist(query, 0)}>Try again</Button>}>{failure.text}</Notice>
        </div>
      )}
      {demoFailure !== null && (
        <div className={styles['message']}>
          <Notice tone="error" title={demoFailure.title} actions={<Button onPress={dismissDemoFault}>Close</Button>}>{demoFailure.text}</Notice>
        </div>
      )}
      <div className={styles['body']}>
        <div className={styles['list']} ref={attach}>
          {(phase === 'idle' || phase === 'loading') && total === 0 && <div className={styles['waiting']}><Skeleton lines={12} label="Reading the worklist" /></div>}
          {isNothing && <WorklistEmpty isFiltered={isFiltered} whose={whose} onShowAll={showAll} />}
          {total > 0 && (
            <VirtualGrid
              ariaLabel="Encounters"
              rowCount={total}
              rowHeight={rowHeight}
              columns={columnsFor(width)}
              getRow={(index) => rowAt(pages, index)}
              renderCell={(each, column) => worklistCell(each, column.id, today)}
              onVisibleRange={onVisible}
              selectedIndex={selected}
              onSelect={select}
              onOpen={openAt}
              sort={{ column: query.sort, descending: query.descending }}
              onSort={sortBy}
              dataFocus="worklist-rows"
              autoFocus
            />
          )}
        </div>
        {total > 0 && <WorklistPreview row={row} today={today} onOpen={() => openAt(selected)} onRemove={() => setIsRemoving(true)} onAssign={() => setIsAssigning(true)} />}
      </div>
      {isOver && <div className={styles['drop']} aria-hidden>Drop text files or folders to make an encounter of them</div>}
      {isAssigning && row !== undefined && (
        <AssignDialog
          key={row.id}
          encounterId={row.id}
          encounterRef={row.ref}
          assignee={row.assignee}
          onClose={() => setIsAssigning(false)}
          onAssigned={() => {
            setIsAssigning(false);
            void refreshWorklist(Math.max(0, selected));
          }}
        />
      )}
      {isRemoving && row !== undefined && (
        <RemoveEncounter
          row={row}
          onClose={() => setIsRemoving(false)}
          onRemoved={() => {
            setIsRemoving(false);
            selectEncounter(null);
            void refreshWorklist(Math.max(0, selected)).then(focusRows);
          }}
        />
      )}
    </section>
  );
}

function statusOf(total: number, isFiltered: boolean, selected: number): string {
  if (total === 0) return isFiltered ? 'No encounter matches' : 'No encounters';
  return `Encounter ${formatCount(selected + 1)} of ${formatCount(total)}${isFiltered ? ' that match' : ''}`;
}
