import { memo, useEffect, useRef, type MouseEvent, type UIEvent } from 'react';
import type { CodeHit } from '../../../shared/codesets';
import styles from './find.module.css';
import { HitRow } from './HitRow';
import { hitKey } from './hits';
import type { Found } from './search';

export type HitListProps = {
  readonly id: string;
  readonly found: Found;
  /** Keys of the codes that the encounter has already. */
  readonly assigned: ReadonlySet<string>;
  /** Names of the releases by id. */
  readonly releaseNames: ReadonlyMap<string, string>;
  readonly onChoose: (hit: CodeHit, index: number, stays: boolean) => void;
};

/** The codes found. `data-query` is the query whose results are painted. */
export const HitList = memo(function HitList({ id, found, assigned, releaseNames, onChoose }: HitListProps) {
  const list = useRef<HTMLUListElement>(null);
  const isScrolled = useRef(false);
  const { hits, active, query } = found;
  useEffect(() => {
    // Scrolling lays the page out at once; at nearly every key there is nothing to scroll.
    if (active > 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
    else if (isScrolled.current) list.current?.scrollTo(0, 0);
  }, [active, query]);
  const onScroll = (event: UIEvent<HTMLUListElement>): void => {
    isScrolled.current = event.currentTarget.scrollTop > 0;
  };
  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const index = Number(row?.dataset['index'] ?? -1);
    const hit = hits[index];
    if (hit !== undefined) onChoose(hit, index, event.altKey);
  };
  return (
    // The mouse must not take the focus out of the box: typing goes on after a click.
    <ul ref={list} id={id} className={styles['list']} role="listbox" aria-label="Codes found" data-query={query} onScroll={onScroll} onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
      {hits.map((hit, index) => (
        <HitRow
          // By place, not by code: a row holds no state, and at every key the old rows take the new words, which is
          // quicker than making new ones.
          key={index}
          hit={hit}
          index={index}
          isActive={index === active}
          isAssigned={assigned.has(hitKey(hit))}
          release={releaseNames.get(hit.releaseId) ?? ''}
        />
      ))}
    </ul>
  );
});
