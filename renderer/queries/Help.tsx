import styles from './compose/compose.module.css';

/** What makes a compliant query, in short: for whoever writes one for the first time. */
export function Help() {
  return (
    <details className={styles['help']}>
      <summary data-focus="query-help">What makes a compliant query</summary>
      <ul>
        <li>It rests on words of this chart, each with value, day and document; where the chart also says otherwise, it shows that too.</li>
        <li>It asks one question of clinical judgment and does not hint at the answer: no “would you agree”, no “please document”.</li>
        <li>Its title names no diagnosis that nobody has documented.</li>
        <li>Every answer offered is supported by an indicator, and “other” and “unable to determine” are among them.</li>
        <li>Yes or no is only for what is documented already: present on admission, a link between conditions, a finding of another provider.</li>
        <li>Nothing of payment, quality scores, denials or audits; no advice and no blame.</li>
        <li>No name, number, birth date or other identifier: the encounter travels under its reference.</li>
      </ul>
      <p>After the Guidelines for Achieving a Compliant Query Practice of AHIMA and ACDIS. Each finding below a field names its rule and source.</p>
    </details>
  );
}
