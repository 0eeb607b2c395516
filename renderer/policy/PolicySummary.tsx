import { Building2, CircleAlert, CircleDashed, ClipboardList, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { OrganisationPolicy } from '../../shared/policy';
import { Button, classNames } from '../ui';
import styles from './policy.module.css';
import { ProblemList } from './ProblemList';
import { showEnforced } from './store';
import { summaryOf, type Summary } from './summary';
import { type Whose } from './whose';

const icons: Readonly<Record<Summary['tone'], LucideIcon>> = { neutral: CircleDashed, well: Building2, warning: TriangleAlert, error: CircleAlert };
const origins = ['default', 'organisation', 'unreadable', 'person'] as const;

export type PolicySummaryProps = { readonly organisation: OrganisationPolicy; readonly counts: Readonly<Record<Whose['by'], number>> };

/** Who rules this desk, from where, and what is wrong with it. */
export function PolicySummary({ organisation, counts }: PolicySummaryProps) {
  const { tone, title, text, sources, problems, warnings } = summaryOf(organisation);
  const Icon = icons[tone];
  return (
    <section className={classNames(styles['summary'], styles[tone])} aria-label="Who rules this desk">
      <Icon className={styles['summaryIcon']} size={20} aria-hidden />
      <div className={styles['summaryWords']}>
        <h2 className={styles['summaryTitle']}>{title}</h2>
        <p>{text}</p>
        {sources.length > 0 && (
          <ul className={styles['sources']} aria-label="Where it is written">
            {sources.map(({ kind, where, says }) => (
              <li key={`${kind} ${where}`}><span className={styles['mono']}>{where}</span> <span className={styles['soft']}>{kind}, {says}</span></li>
            ))}
          </ul>
        )}
        {problems.length > 0 && <ProblemList problems={problems} />}
        {warnings.length > 0 && (
          <details className={styles['warnings']}>
            <summary>{warnings.length === 1 ? 'One name in it is no setting of this version' : `${warnings.length} names in it are no settings of this version`}</summary>
            <ProblemList problems={warnings} />
          </details>
        )}
        <p className={styles['counts']}>
          {origins.filter((by) => counts[by] > 0).map((by) => <span key={by} className={styles['count']}><strong>{counts[by]}</strong> {countWords[by]}</span>)}
        </p>
      </div>
      <Button icon={ClipboardList} onPress={() => showEnforced(true)} dataFocus="policy-enforced">What is enforced</Button>
    </section>
  );
}

const countWords: Readonly<Record<Whose['by'], string>> = {
  default: 'this desk’s own defaults',
  organisation: 'set by your organisation',
  unreadable: 'at their strictest',
  person: 'set by you',
};
