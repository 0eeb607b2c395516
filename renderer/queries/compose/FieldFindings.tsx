import { CircleAlert, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Finding, FindingSeverity } from '../../../shared/queries/lint';
import { Button, classNames, type TextMark } from '../../ui';
import styles from './compose.module.css';
import { fixOf, whereKey, withFix } from './lint';
import { changeComposed } from './store';

const looks: Readonly<Record<FindingSeverity, { readonly icon: LucideIcon; readonly word: string; readonly tone: TextMark['tone'] }>> = {
  block: { icon: CircleAlert, word: 'Blocks sending', tone: 'error' },
  warn: { icon: TriangleAlert, word: 'Warning', tone: 'warning' },
  info: { icon: Info, word: 'Note', tone: 'info' },
};

/** The stretches of a field that are underlined: those that some finding there points at. */
export function marksAt(findings: readonly Finding[], at: string): readonly TextMark[] {
  return findings.flatMap(({ where, span, severity }) => (span === undefined || whereKey(where) !== at ? [] : [{ ...span, tone: looks[severity].tone }]));
}

/** What is said against one part of a query, below it: rule, words, source, and the fix where there is one. */
export function FieldFindings({ findings, at }: { readonly findings: readonly Finding[]; readonly at: string }) {
  const here = findings.filter(({ where }) => whereKey(where) === at);
  if (here.length === 0) return null;
  const next = findings.find((finding) => fixOf(finding) !== null);
  return (
    <ul className={styles['findings']}>
      {here.map((finding, index) => <FindingItem key={`${finding.rule} ${index}`} finding={finding} isNext={finding === next} />)}
    </ul>
  );
}

function FindingItem({ finding, isNext }: { readonly finding: Finding; readonly isNext: boolean }) {
  const { rule, severity, message, citation } = finding;
  const { icon: Icon, word, tone } = looks[severity];
  const fix = fixOf(finding);
  return (
    <li className={classNames(styles['finding'], styles[tone])}>
      <Icon className={styles['findingIcon']} size={14} aria-label={word} role="img" />
      <div className={styles['findingWords']}>
        <p><span className={styles['rule']}>{rule}</span> {message}</p>
        <p className={styles['citation']}>{citation}</p>
      </div>
      {fix !== null && (
        <Button {...(isNext ? { shortcut: 'Ctrl+.' } : {})} onPress={() => changeComposed((composed) => withFix(composed, fix))}>{fix.label}</Button>
      )}
    </li>
  );
}
