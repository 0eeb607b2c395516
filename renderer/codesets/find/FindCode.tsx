import { Search as SearchIcon, X } from 'lucide-react';
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { CodeHit } from '../../../shared/codesets';
import type { EncounterId } from '../../../shared/kernel';
import { useDraft } from '../../desk';
import { faultMessage, IconButton, isPressed, useCommands, watchFocus } from '../../ui';
import { FacetBar, type FacetBarHandle } from './FacetBar';
import styles from './find.module.css';
import { FindNotes } from './FindNotes';
import { HitList } from './HitList';
import { creditsOf, mostHits, movedActive, scopesFor, type Scope } from './hits';
import { setHitAtHand } from './marks';
import { useNarrowing } from './narrowing';
import { ScopeBar } from './ScopeBar';
import { useSearch } from './search';

/** `focus` says whether the box could take the focus: not while its pane is collapsed. */
export type FindCodeHandle = { readonly focus: () => boolean };

export type FindCodeProps = {
  readonly encounterId: EncounterId;
  /** The date that decides the releases. */
  readonly date: string;
  /** Whether CPT codes are among those of this encounter. */
  readonly hasCpt: boolean;
  /** Said beside the box when `date` is only a stand-in: an inpatient still in house. */
  readonly dateWarning: string | null;
  /** Keys of the codes the encounter has (hitKey). */
  readonly assigned: ReadonlySet<string>;
  /** Assigns a code; says whether it did. With `stays` the list stays open for the next one. */
  readonly onAssign: (hit: CodeHit, stays: boolean) => Promise<boolean>;
  /** Opens the PCS builder with the beginning of a code, or with words. */
  readonly onBuild: (text: string) => void;
  /** Opens a code in the context pane. */
  readonly onLook: (hit: CodeHit) => void;
  /** Arrow down in an empty box: on to the codes. */
  readonly onLeave: () => void;
  readonly onOpenCodesets: () => void;
  /** What stands under the box while nothing is sought: the evidence that the next code will get. */
  readonly children: ReactNode;
  readonly ref: Ref<FindCodeHandle>;
};

/** Find a code: type a code or words of its title; the results stand below the box, over the list of codes. */
export function FindCode(props: FindCodeProps) {
  const { encounterId, date, hasCpt, dateWarning, assigned, onAssign, onBuild, onLook, onLeave, onOpenCodesets, children, ref } = props;
  const draft = useDraft('find', encounterId);
  const narrowing = useNarrowing(encounterId, hasCpt);
  const { scope, narrowed, chapter, withHeaders, change } = narrowing;
  const facetBar = useRef<FacetBarHandle>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const query = draft.text;
  const { found, fault, setActive, whenFound } = useSearch(query, date, hasCpt, narrowing);
  const isOpen = query.trim() !== '';
  const releaseNames = useMemo(() => new Map(found.systems.flatMap(({ release }) => (release === null ? [] : [[release.id, release.name]]))), [found.systems]);
  const credits = useMemo(() => creditsOf(found.systems, found.hits), [found.systems, found.hits]);
  const activeHit = found.hits[found.active] ?? null;
  const atHand = isOpen ? activeHit : null;
  useEffect(() => {
    setHitAtHand(atHand);
    return () => setHitAtHand(null);
  }, [atHand]);

  useImperativeHandle(ref, () => ({
    focus: () => {
      input.current?.focus();
      input.current?.select();
      return document.activeElement === input.current;
    },
  }), []);
  const focusBox = useCallback(() => input.current?.focus(), []);
  const chooseScope = useCallback((next: Scope) => {
    change({ scope: next });
    focusBox();
  }, [change, focusBox]);
  const chooseChapter = useCallback((next: string | null) => {
    change({ chapter: next });
    focusBox();
  }, [change, focusBox]);
  const showHeaders = useCallback((next: boolean) => {
    change({ withHeaders: next });
    focusBox();
  }, [change, focusBox]);
  useCommands([
    ...scopesFor(hasCpt).map((each, index) => ({
      id: `find-scope-${each.id}`,
      title: each.id === 'all' ? 'Find codes in all systems' : `Find codes in ${each.label} only`,
      group: 'Codes' as const,
      keys: `Alt+${index + 1}`,
      alsoInText: true,
      run: () => chooseScope(each.id),
    })),
    { id: 'find-narrow', title: 'Narrow the codes found to a chapter', group: 'Codes', keys: 'Alt+C', alsoInText: true, enabled: isOpen, run: () => { if (facetBar.current?.focus() !== true) focusBox(); } },
    { id: 'find-headers', title: withHeaders ? 'Find codes that can be assigned only' : 'Find headers too', group: 'Codes', keys: 'Alt+H', alsoInText: true, run: () => showHeaders(!withHeaders) },
  ]);

  const clear = (): void => {
    change({ narrowed: '', chapter: null });
    draft.drop();
  };
  const isBoxAt = (...words: readonly string[]): boolean => words.includes(input.current?.value ?? '');
  /** Words that led to nothing are there again, unless others have been typed. */
  const putBack = (): void => {
    if (!isBoxAt('')) return;
    change({ narrowed, chapter });
    draft.setText(query);
  };
  const choose = async (hit: CodeHit, stays: boolean): Promise<void> => {
    if (!hit.billable && hit.system === 'icd10pcs') {
      // A table: its codes are built, axis by axis.
      putBack();
      onBuild(hit.code);
      return;
    }
    if (!hit.billable) {
      if (!isBoxAt('', query)) return;
      // Not a code that may stand on a claim: what was meant is one of its children.
      change({ narrowed: hit.code });
      draft.setText(hit.code);
      return;
    }
    if (isBusy) return putBack();
    setBusy(true);
    const isUnmoved = watchFocus();
    // What is typed while the vault takes the code is of the next one already.
    if (!stays && isBoxAt(query)) clear();
    const isAssigned = await onAssign(hit, stays);
    setBusy(false);
    if (!isAssigned && !stays) putBack();
    if (isUnmoved()) input.current?.focus();
  };
  const latestChoose = useRef(choose);
  useLayoutEffect(() => {
    latestChoose.current = choose;
  });
  const pick = useCallback((hit: CodeHit, index: number, stays: boolean) => {
    setActive(index);
    void latestChoose.current(hit, stays);
  }, [setActive]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const target = event.altKey || event.ctrlKey || event.shiftKey ? null : movedActive(event.key, found.active, found.hits.length);
    const isAtEnd = event.currentTarget.selectionStart === query.length && event.currentTarget.selectionEnd === query.length;
    if (isOpen && target !== null) setActive(target);
    else if (isPressed('Alt+T', event.nativeEvent)) onBuild(query);
    else if (isOpen && event.key === 'Enter' && !event.ctrlKey) {
      const stays = event.altKey;
      const isFound = whenFound(({ hits, active }) => {
        const hit = hits[active];
        if (hit === undefined) putBack();
        else void choose(hit, stays);
      });
      if (!isFound && !stays) clear();
    } else if (isOpen && event.key === 'ArrowRight' && isAtEnd && !event.shiftKey && activeHit !== null) onLook(activeHit);
    else if (event.key === 'Escape') {
      if (isOpen) clear();
      else input.current?.blur();
      if (!isOpen) onLeave();
    } else if (!isOpen && event.key === 'ArrowDown') onLeave();
    else if (query === '' && event.key === '/') input.current?.select(); // The key that leads here, pressed again.
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles['find']}>
      <div className={styles['box']}>
        <SearchIcon className={styles['icon']} size={16} aria-hidden />
        <input
          ref={input}
          className={styles['input']}
          role="combobox"
          aria-label="Find a code"
          aria-expanded={isOpen}
          aria-controls="codes-found"
          aria-autocomplete="list"
          aria-activedescendant={isOpen && activeHit !== null ? `hit-${activeHit.system}-${activeHit.code.replace('.', '')}` : undefined}
          aria-keyshortcuts="/"
          placeholder="Type a code or words of its title"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={400}
          data-focus="find"
          value={query}
          onChange={(event) => {
            // Words that are typed anew are sought everywhere.
            change(event.target.value.trim() === '' ? { narrowed: '', chapter: null } : { narrowed: '' });
            draft.setText(event.target.value);
          }}
          onSelect={(event) => draft.onSelectionChange(event.currentTarget.selectionStart ?? 0, event.currentTarget.selectionEnd ?? 0)}
          onKeyDown={onKeyDown}
        />
        {isOpen && <IconButton label="Clear" icon={X} onPress={() => { clear(); input.current?.focus(); }} />}
        <ScopeBar scope={scope} hasCpt={hasCpt} onScope={chooseScope} />
      </div>
      {children}
      {isOpen && (
        <div className={styles['results']}>
          <FacetBar ref={facetBar} facets={found.facets} scope={scope} chapter={chapter} withHeaders={withHeaders} onScope={chooseScope} onChapter={chooseChapter} onHeaders={showHeaders} onLeave={focusBox} />
          <FindNotes
            found={found}
            isCurrent={found.query === query.trim()}
            narrowed={narrowed}
            dateWarning={dateWarning}
            date={date}
            scope={scope}
            chapter={chapter}
            onAllChapters={() => chooseChapter(null)}
            fault={fault === null ? null : faultMessage(fault)}
            onOpenCodesets={onOpenCodesets}
            onFind={(code) => { draft.setText(code); input.current?.focus(); }}
          />
          <HitList id="codes-found" found={found} assigned={assigned} releaseNames={releaseNames} onChoose={pick} />
          {credits.length > 0 && <p className={styles['credit']}>{credits.join(' ')}</p>}
          <p className={styles['foot']}>
            <span role="status">{countWords(found.hits.length, found.total)}</span>
            <span className={styles['keys']} aria-hidden>Enter assigns · Alt+Enter stays · → looks · Alt+C narrows · Alt+T builds a PCS code</span>
          </p>
        </div>
      )}
    </div>
  );
}

function countWords(shown: number, total: number): string {
  if (total === 0) return 'Nothing found';
  if (total > shown) return `First ${Math.min(shown, mostHits)} of ${total.toLocaleString('en-US')}`;
  return total === 1 ? '1 code' : `${total} codes`;
}
