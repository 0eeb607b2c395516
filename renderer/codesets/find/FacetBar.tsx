import { X } from 'lucide-react';
import { memo, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Facets } from '../../../shared/codesets';
import { classNames, formatCount } from '../../ui';
import styles from './find.module.css';
import type { Scope } from './hits';
import { chipsOf, type Chip } from './narrowing';

/** `focus` says whether there was a chip to take the focus. */
export type FacetBarHandle = { readonly focus: () => boolean };

export type FacetBarProps = {
  readonly facets: Facets;
  readonly scope: Scope;
  readonly chapter: string | null;
  readonly withHeaders: boolean;
  readonly onScope: (scope: Scope) => void;
  /** Narrows to a chapter; null widens to all. */
  readonly onChapter: (chapter: string | null) => void;
  readonly onHeaders: (withHeaders: boolean) => void;
  /** Back to the box, with a letter typed here if there was one: the key goes on to it. */
  readonly onLeave: () => void;
  readonly ref?: Ref<FacetBarHandle>;
};

/** The key of the chip that says whether headers are shown. */
const headersKey = 'headers';

/**
 * What the codes found can be narrowed to, with how many each has. Alt+C leads here, the arrow keys along, Enter narrows and leads back
 * to the box; Backspace widens again, and every other letter goes on in the box. One line that is always there, so that nothing jumps.
 */
export const FacetBar = memo(function FacetBar({ facets, scope, chapter, withHeaders, onScope, onChapter, onHeaders, onLeave, ref }: FacetBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const chips = useMemo(() => chipsOf(facets, scope, chapter), [facets, scope, chapter]);
  const [reached, setReached] = useState<string | null>(null);
  const first = chips.find(({ kind }) => kind === 'chapter') ?? chips[0];
  const reachable = reached === headersKey || chips.some(({ key }) => key === reached) ? reached : (first?.key ?? headersKey);
  useImperativeHandle(ref, () => ({
    focus: () => {
      // Where a chapter is chosen, it is the first.
      const chip = bar.current?.querySelector<HTMLElement>('[data-chip="chapter"]') ?? bar.current?.querySelector<HTMLElement>('[data-chip]') ?? null;
      chip?.focus();
      return chip !== null;
    },
  }), []);
  const choose = (chip: Chip): void => {
    if (chip.kind === 'system') onScope(chip.system);
    else onChapter(chip.isChosen ? null : chip.chapter);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-chip]')];
    const at = all.findIndex((each) => each === event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
    else if (event.key === 'Backspace' || event.key === 'Delete') onChapter(null);
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'ArrowUp') onLeave();
    else if (event.key.length === 1 && event.key !== ' ') {
      // Not stopped: the letter lands in the box that has the focus by then.
      onLeave();
      event.stopPropagation();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = (key: string) => ({ tabIndex: key === reachable ? 0 : -1, onFocus: () => setReached(key) });
  return (
    // The mouse must not take the focus out of the box: typing goes on after a click.
    <div ref={bar} className={styles['facets']} role="toolbar" aria-label="Narrow the codes found" onKeyDown={onKeyDown} onMouseDown={(event) => event.preventDefault()}>
      <div className={styles['chips']}>
        {chips.map((chip) => (
          <button
            key={chip.key}
            type="button"
            data-chip={chip.kind}
            className={classNames(styles['chip'], chip.kind === 'chapter' && chip.isChosen && styles['chosenChip'])}
            aria-pressed={chip.kind === 'chapter' && chip.isChosen}
            title={chip.said}
            onClick={() => choose(chip)}
            {...stop(chip.key)}
          >
            <span className={styles['chipLabel']}>{chip.label}</span> <span className={styles['chipCount']}>{formatCount(chip.count)}</span>
            {chip.kind === 'chapter' && chip.isChosen && <X size={12} aria-hidden />}
          </button>
        ))}
      </div>
      <button type="button" data-chip="headers" className={classNames(styles['chip'], withHeaders && styles['chosenChip'])} aria-pressed={withHeaders} aria-keyshortcuts="Alt+H" title="Categories and other headers too, which are never assigned (Alt+H)" onClick={() => onHeaders(!withHeaders)} {...stop(headersKey)}>Headers too</button>
    </div>
  );
});
