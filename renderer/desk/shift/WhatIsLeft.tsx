import { ChevronRight, CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Leftover } from '../../../shared/desk';
import type { Fault } from '../../../shared/kernel';
import { Button, faultMessage, formatCount, formatDateTime, Notice, Skeleton } from '../../ui';
import { sweepDesk, type Sweep } from './acts';
import styles from './EndOfShift.module.css';
import { groupsOf, keyOf, lineOf, type LeftoverGroup } from './leftovers';

export type WhatIsLeftProps = { readonly fieldName: (field: string) => string; readonly onOpen: (left: Leftover) => void };

type State = { readonly phase: 'looking' } | { readonly phase: 'failed'; readonly fault: Fault } | { readonly phase: 'swept'; readonly sweep: Sweep };

/** The sweep: what is open, unsaid, unfinished or owed, each line leading to its place. */
export function WhatIsLeft(props: WhatIsLeftProps) {
  const [state, setState] = useState<State>({ phase: 'looking' });
  const look = (): void => void sweepDesk().then((result) => setState(result.ok ? { phase: 'swept', sweep: result.value } : { phase: 'failed', fault: result.fault }));
  useEffect(look, []);
  return (
    <section className={styles['left']} aria-labelledby="left-title">
      <h3 id="left-title" className={styles['heading']}>What is left</h3>
      <Found state={state} onTryAgain={() => { setState({ phase: 'looking' }); look(); }} {...props} />
    </section>
  );
}

function Found({ state, onTryAgain, ...props }: WhatIsLeftProps & { readonly state: State; readonly onTryAgain: () => void }) {
  switch (state.phase) {
    case 'looking':
      return <Skeleton lines={5} label="Looking what is left" />;
    case 'failed': {
      const { title, text } = faultMessage(state.fault);
      return <Notice tone="error" title={title} actions={<Button onPress={onTryAgain}>Try again</Button>}>{text} You can end the shift all the same: nothing is lost by it.</Notice>;
    }
    case 'swept':
      return <Swept sweep={state.sweep} {...props} />;
  }
}

function Swept({ sweep: { leftovers, counts, lastAttestedAt }, ...props }: WhatIsLeftProps & { readonly sweep: Sweep }) {
  const groups = groupsOf(leftovers, counts);
  return (
    <>
      {groups.length === 0 ? (
        <p className={styles['clear']}><CircleCheck size={16} aria-hidden /> <span><strong>The desk is clear.</strong> Nothing is unsaid, unfinished or owed.</span></p>
      ) : (
        <>
          <p className={styles['intro']}>Ending the shift loses none of it: the open chart is closed, and the desk locks.</p>
          <div className={styles['groups']}>{groups.map((group) => <Group key={group.kind} group={group} {...props} />)}</div>
        </>
      )}
      {lastAttestedAt !== null && <p className={styles['last']}>Last signed {formatDateTime(lastAttestedAt)}.</p>}
    </>
  );
}

function Group({ group: { kind, title, note, count, entries }, fieldName, onOpen }: WhatIsLeftProps & { readonly group: LeftoverGroup }) {
  // Of keys, the one line there is already says how many records it stands for.
  const unlisted = kind === 'key-waiting' ? 0 : count - entries.length;
  return (
    <section aria-label={`${title}: ${count}`}>
      <h4 className={styles['kind']}>{title} <span className={styles['count']}>{formatCount(count)}</span></h4>
      <p className={styles['note']}>{note}</p>
      <ul className={styles['lines']}>
        {entries.map((left) => {
          const { name, isRef, about } = lineOf(left, fieldName);
          return (
            <li key={keyOf(left)}>
              <AriaButton className={styles['line'] ?? ''} onPress={() => onOpen(left)}>
                {isRef ? <code>{name}</code> : <span>{name}</span>} <span className={styles['about']}>{about}</span>
                <ChevronRight size={14} aria-hidden />
              </AriaButton>
            </li>
          );
        })}
      </ul>
      {unlisted > 0 && <p className={styles['note']}>and {formatCount(unlisted)} more</p>}
    </section>
  );
}
