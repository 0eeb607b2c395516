import type { CptFacts, CptKind } from '../../shared/codesets';
import { formatDate, Notice } from '../ui';
import styles from './context.module.css';

const kindWords: Readonly<Record<CptKind, string>> = {
  'category-1': 'Category I',
  'category-2': 'Category II, performance measurement',
  'category-3': 'Category III, emerging technology',
  laboratory: 'Proprietary laboratory analysis',
  algorithm: 'Multianalyte assay with algorithmic analysis',
  administration: 'Administration of a product of its own',
};

/** What a licensed CPT file says of a code, under its publisher's notice; or that there is no file. */
export function CptFields({ facts }: { readonly facts: CptFacts }) {
  const rows = [
    { label: 'Kind', words: kindWords[facts.kind] },
    { label: 'For patients', words: facts.consumer },
    { label: 'Test', words: facts.test },
    { label: 'Laboratory', words: facts.laboratory },
    { label: 'Manufacturer', words: facts.manufacturer },
    { label: 'Descriptor since', words: facts.descriptorOn === null ? '' : formatDate(facts.descriptorOn) },
  ];
  return (
    <section className={styles['section']} aria-label="What the publisher says">
      {facts.keyed && (
        <Notice tone="info" title="Keyed, without a CPT file">
          Nothing on this desk says whether the code exists on that day, or what it means. Import your licensed CPT file under Code sets.
        </Notice>
      )}
      <dl className={styles['facts']}>
        {rows.filter(({ words }) => words !== '').map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {facts.notice !== '' && (
        <details className={styles['notice']}>
          <summary>Copyright and terms of the American Medical Association</summary>
          <p>{facts.notice}</p>
        </details>
      )}
    </section>
  );
}
