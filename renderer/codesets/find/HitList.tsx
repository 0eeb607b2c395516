import { memo, useEffect, useRef, type MouseEvent } from 'react';
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
  const { hits, active, query } = found;
  useEffect(() => {
    // The first row needs no measuring, and that is the case at every key.
    if (active <= 0) list.current?.scrollTo(0, 0);
    else list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);
  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const index = Number(row?.dataset['index'] ?? -1);
    const hit = hits[index];
    if (hit !== undefined) onChoose(hit, index, event.altKey);
  };
  return (
    // The mouse must not take the focus out of the box: typing goes on after a click.
    <ul ref={list} id={id} className={styles['list']} role="listbox" aria-label="Codes found" data-query={query} onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
      {hits.map((hit, index) => (
        <HitRow
          key={hitKey(hit)}
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
