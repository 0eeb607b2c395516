import { useCallback } from 'react';
import type { System } from '../../shared/codesets';
import { chapterOfChange, type Change } from '../../shared/codesets/changes';
import { Tag, useRowHeight, useWidth, VirtualGrid, type GridColumn } from '../ui';
import { ensureChanges, useChanges, type shownChanges } from './changes';
import styles from './updates.module.css';
import { kindWords, thingWords } from './words';

type Props = { readonly shown: ReturnType<typeof shownChanges>; readonly system: System; readonly label: string; readonly selected: number };

/** The changes as rows, of which only those on screen exist; Enter goes into what is said of the selected one. */
export function ChangeRows({ shown, system, label, selected }: Props) {
  const rowHeight = useRowHeight();
  const { attach, width } = useWidth<HTMLDivElement>();
  const onVisible = useCallback((from: number, to: number) => void ensureChanges(from, to), []);
  return (
    <div className={styles['rows']} ref={attach}>
      <VirtualGrid
        ariaLabel={label}
        rowCount={shown.count}
        rowHeight={rowHeight}
        columns={columnsFor(width)}
        getRow={shown.at}
        renderCell={(change, { id }) => cell(change, id, system)}
        onVisibleRange={onVisible}
        selectedIndex={selected}
        onSelect={(index) => useChanges.setState({ selected: index })}
        onOpen={() => document.querySelector<HTMLElement>('[data-focus="change-detail"]')?.focus()}
        dataFocus="changes-rows"
        autoFocus
      />
    </div>
  );
}

// Each with the width of the list from which it has room.
const columns: readonly (GridColumn & { readonly from: number })[] = [
  { id: 'kind', title: 'Change', width: 116, from: 0 },
  { id: 'at', title: 'Where', width: '1fr', from: 0 },
  { id: 'what', title: 'What', width: '2fr', from: 420 },
  { id: 'chapter', title: 'Chapter', width: 200, from: 820 },
];

function columnsFor(width: number): readonly GridColumn[] {
  return columns.filter(({ from }) => width === 0 || width >= from);
}

function cell(change: Change, column: string, system: System) {
  const { kind, thing, at, title, fields } = change;
  switch (column) {
    case 'kind':
      return <Tag tone={kind === 'deleted' || kind === 'became-header' ? 'warning' : 'neutral'}>{kindWords[kind]}</Tag>;
    case 'at':
      return <span className={styles['at']} title={at} data-code={thing === 'code' || undefined}>{at}</span>;
    case 'what': {
      const [first] = fields;
      const told = thing === 'code' || thing === 'heading' || first === undefined ? title : `${thingWords[thing]}: ${first.after ?? first.before ?? ''}`;
      return <span title={told}>{told}</span>;
    }
    case 'chapter':
      return <span className={styles['faint']}>{chapterOfChange(system, change).title}</span>;
    default:
      return null;
  }
}
