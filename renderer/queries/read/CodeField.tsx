import { Search } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { CodeHit } from '../../../shared/codesets';
import { call } from '../../bridge';
import type { CodeName } from './apply';
import { classNames, pickMove, TextField } from '../../ui';
import styles from './read.module.css';

export type CodeFieldProps = {
  /** The day that decides the releases. */
  readonly date: string;
  readonly chosen: (CodeName & { readonly written: string }) | null;
  readonly onChoose: (code: CodeName & { readonly written: string }) => void;
};

/** Rows that fit below the field beside a chart. */
const mostHits = 6;

/** A code in place of another: type it or words of its title. Only codes that may be submitted are found. */
export function CodeField({ date, chosen, onChoose }: CodeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(chosen?.written ?? '');
  const [hits, setHits] = useState<readonly CodeHit[]>([]);
  const [at, setAt] = useState(0);
  const isChosen = chosen !== null && typed === chosen.written;
  useEffect(() => {
    let isCurrent = true;
    if (typed.trim() === '' || isChosen) return setHits([]);
    void call('codesets.search', { query: typed.trim(), date, systems: ['icd10cm', 'icd10pcs', 'hcpcs'], billableOnly: true, limit: mostHits }).then((answer) => {
      if (isCurrent && answer.ok) setHits(answer.value.hits);
    });
    return () => { isCurrent = false; };
  }, [typed, date, isChosen]);
  const active = Math.min(at, hits.length - 1);
  const choose = (hit: CodeHit | undefined): void => {
    if (hit === undefined) return;
    setTyped(hit.code);
    onChoose({ system: hit.system, code: hit.code, written: hit.code });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || hits.length === 0) return;
    const moved = pickMove(event.key, active, hits.length);
    if (moved !== null) setAt(moved);
    else if (event.key === 'Enter') choose(hits[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <TextField
        label="Which code"
        value={typed}
        icon={Search}
        isMono={isChosen}
        placeholder="A code or words of its title"
        dataFocus="apply-code"
        onChange={(text) => { setTyped(text); setAt(0); }}
        onKeyDown={onKeyDown}
        aria={{ role: 'combobox', 'aria-expanded': hits.length > 0, 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', ...(hits.length > 0 ? { 'aria-activedescendant': `${id}-${active}` } : {}) }}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Codes found" className={styles['hits']}>
        {hits.map((hit, index) => (
          <div
            key={`${hit.system} ${hit.code}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classNames(styles['hit'], index === active && styles['active'])}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <span className={styles['mono']}>{hit.code}</span> <span>{hit.title}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
