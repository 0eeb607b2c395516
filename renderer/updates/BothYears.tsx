import { useEffect, useState } from 'react';
import type { Release, System, TabularPane } from '../../shared/codesets';
import type { CallOutput } from '../../shared/ipc';
import { call } from '../bridge';
import { Skeleton, Tag } from '../ui';
import styles from './updates.module.css';
import { fieldWords } from './words';

/** A code as the books of one day have it; null where they do not. */
type Year = { readonly look: CallOutput<'codesets.look'> | null; readonly tabular: TabularPane | null };

async function yearOf(system: System, code: string, date: string): Promise<Year> {
  const [look, tabular] = await Promise.all([call('codesets.look', { system, code, date }), system === 'icd10cm' ? call('codesets.tabular', { code, date }) : null]);
  return { look: look.ok ? look.value : null, tabular: tabular?.ok === true ? tabular.value : null };
}

/** A code side by side as the books have it on the first day of each edition: its title, whether it may be submitted, the notes that hold. */
export function BothYears({ system, code, before, after }: { readonly system: System; readonly code: string; readonly before: Release; readonly after: Release }) {
  const [years, setYears] = useState<readonly [Year, Year] | null>(null);
  const [from, to] = [before.effectiveFrom, after.effectiveFrom];
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([yearOf(system, code, from), yearOf(system, code, to)]).then((found) => {
      if (isCurrent) setYears(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [system, code, from, to]);
  return (
    <section className={styles['part']} aria-label="In both years">
      <h3>In both years</h3>
      {years === null ? <Skeleton lines={3} /> : (
        <div className={styles['years']}>
          <OneYear name={before.name} year={years[0]} />
          <OneYear name={after.name} year={years[1]} />
        </div>
      )}
    </section>
  );
}

function OneYear({ name, year: { look, tabular } }: { readonly name: string; readonly year: Year }) {
  const steps = tabular?.steps.filter(({ kind, notes }) => kind === 'code' && notes.length > 0) ?? [];
  return (
    <div className={styles['year']}>
      <h4>{look === null ? name : look.release.name}</h4>
      {look === null
        ? <p className={styles['faint']}>The codes in force then do not have it, or none are loaded.</p>
        : <p><b className={styles['code']}>{look.written}</b> {look.entry.title} <Tag tone={look.entry.billable ? 'neutral' : 'warning'}>{look.entry.billable ? 'billable' : 'not billable'}</Tag></p>}
      {steps.map((step) => (
        <div key={step.written}>
          <p className={styles['faint']}>{step.written}{tabular?.edition === null ? '' : `, Tabular List ${tabular?.edition.name ?? ''}`}</p>
          <ul className={styles['plain']}>{step.notes.map((note) => <li key={`${note.line} ${note.text}`}><span className={styles['faint']}>{fieldWords[note.kind]}:</span> {note.text}</li>)}</ul>
        </div>
      ))}
    </div>
  );
}
