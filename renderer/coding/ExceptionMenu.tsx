import { useMemo, useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { exceptions, exceptionWords, type Assignment } from '../../shared/coding';
import { drawNow } from '../ui';
import { useBench } from './bench';
import { focusCode } from './CodeList';
import styles from './exception.module.css';
import { setException } from './store';

/** Why a code may stand without words of the chart: the closed list, at the code's row. */
export function ExceptionMenu({ assignments }: { readonly assignments: readonly Assignment[] }) {
  const id = useBench((state) => state.exceptionFor);
  const assignment = assignments.find((each) => each.id === id) ?? null;
  const anchor = useRef<Element | null>(null);
  useMemo(() => {
    anchor.current = id === null ? null : (document.querySelector(`[data-codes] [data-key="${CSS.escape(id)}"]`) ?? document.querySelector('[data-codes]'));
  }, [id]);
  if (assignment === null) return null;
  const close = (): void => {
    useBench.setState({ exceptionFor: null });
    drawNow();
    focusCode(assignment.id);
  };
  return (
    <Popover className={styles['popover'] ?? ''} triggerRef={anchor} isOpen placement="bottom end" onOpenChange={(isOpen) => { if (!isOpen) close(); }}>
      <Menu
        className={styles['menu'] ?? ''}
        aria-label={`Exception of ${assignment.written}`}
        autoFocus="first"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[assignment.exception ?? 'none']}
        onAction={(key) => {
          const chosen = exceptions.find((each) => each === key) ?? null;
          close();
          if (chosen !== assignment.exception) void setException(assignment.id, chosen);
        }}
        onClose={close}
      >
        <MenuSection>
          <Header className={styles['menuHead'] ?? ''}>{assignment.written} stands without evidence because of</Header>
          {exceptions.map((each) => <MenuItem key={each} id={each} className={styles['entry'] ?? ''}>{exceptionWords[each]}</MenuItem>)}
          <MenuItem id="none" className={styles['entry'] ?? ''}>No exception: it needs evidence</MenuItem>
        </MenuSection>
      </Menu>
    </Popover>
  );
}
