import type { ReactNode } from 'react';
import { choiceField } from '../../shared/desk';
import { z } from '../../shared/kernel';
import { useKept } from '../desk';
import { Splitter, useWidth, type SplitterPane, type SplitterProps } from '../ui';
import styles from './cases.module.css';

const panesField = choiceField('case-panes');
const panesSchema = z.tuple([z.number(), z.number(), z.number()]);
type Panes = z.infer<typeof panesSchema>;

/** Pixels of the view from which all three panes, and from which two, stand side by side. */
const forThree = 1100;
const forTwo = 680;

export type CasesPanesProps = {
  readonly list: ReactNode;
  /** Told whether the clocks have no pane of their own, and whether there is a list to go back to. */
  readonly main: (room: { readonly withoutClocks: boolean; readonly alone: boolean }) => ReactNode;
  /** Null where no case is open: then two panes are enough. */
  readonly clocks: ReactNode;
  /** Whether a case (or the inbox) is open: where there is room for one pane, that one is shown instead of the list. */
  readonly isOpen: boolean;
};

/** List, case and clocks side by side, as far as there is room. What is open stays one and the same, so that no form closes because a window is made smaller. */
export function CasesPanes({ list, main, clocks, isOpen }: CasesPanesProps) {
  const { attach, width } = useWidth<HTMLDivElement>();
  const { value, change } = useKept<Panes>(panesField, null, panesSchema, () => [0.24, 0.5, 0.26]);
  const listPane = { id: 'list', label: 'List of cases', minimum: 200, content: list };
  const mainPane = (minimum: number, room: Parameters<CasesPanesProps['main']>[0]): SplitterPane => ({ id: 'case', label: 'What is open', minimum, isCollapsible: false, content: main(room) });
  const side: SplitterProps = width >= forThree && clocks !== null
    ? {
        panes: [listPane, mainPane(420, { withoutClocks: false, alone: false }), { id: 'clocks', label: 'Clocks', minimum: 240, content: clocks }],
        fractions: value,
        onResize: ([first = 0, second = 0, third = 0]) => change([first, second, third]),
      }
    : width >= forTwo
      ? {
          panes: [listPane, mainPane(400, { withoutClocks: true, alone: false })],
          fractions: [value[0], value[1] + value[2]],
          onResize: ([first = 0, second = 0]) => change([first, second * (1 - share(value)), second * share(value)]),
        }
      : { panes: [isOpen ? mainPane(0, { withoutClocks: true, alone: true }) : listPane], fractions: [1], onResize: () => undefined };
  return <div className={styles['panes']} ref={attach}>{width > 0 && <Splitter {...side} />}</div>;
}

/** What of main and clocks together the clocks take. */
function share([, main, clocks]: Panes): number {
  return clocks / (main + clocks);
}
