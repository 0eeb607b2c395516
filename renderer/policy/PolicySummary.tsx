import { Building2, CircleAlert, CircleDashed, ClipboardList, RefreshCw, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ShownOrganisation } from '../../shared/policy';
import { Button, classNames, formatTime, Notice } from '../ui';
import styles from './policy.module.css';
import { ProblemList } from './ProblemList';
import { SignedBy } from './SignedBy';
import { readRules, showEnforced, usePolicy } from './store';
import { summaryOf, type Summary } from './summary';
import { type Whose } from './whose';

const icons: Readonly<Record<Summary['tone'], LucideIcon>> = { neutral: CircleDashed, well: Building2, warning: TriangleAlert, error: CircleAlert };
const origins = ['default', 'organisation', 'unreadable', 'person'] as const;

export type PolicySummaryProps = {
  readonly organisation: ShownOrganisation;
  readonly counts: Readonly<Record<Whose['by'], number>>;
  /** Titles of what the organisation rules and this version does not follow. */
  readonly unused: readonly string[];
};

/** Who rules this desk, from where, and what is wrong with it. */
export function PolicySummary({ organisation, counts, unused }: PolicySummaryProps) {
  const { tone, title, text, sources, signed, problems, warnings } = summaryOf(organisation);
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
        {signed !== null && <SignedBy facts={signed} />}
        {problems.length > 0 && <ProblemList problems={problems} />}
        {warnings.length > 0 && (
          <details className={styles['warnings']}>
            <summary>{warnings.length === 1 ? 'One name in it is no setting of this version' : `${warnings.length} names in it are no settings of this version`}</summary>
            <ProblemList problems={warnings} />
          </details>
        )}
        {unused.length > 0 && <Notice tone="info" title="Set by your organisation, and not followed by this version">{unused.join(', ')}. What the policy says there is read, checked and shown; nothing is held to it yet.</Notice>}
        <p className={styles['counts']}>
          {origins.filter((by) => counts[by] > 0).map((by) => <span key={by} className={styles['count']}><strong>{counts[by]}</strong> {countWords[by]}</span>)}
        </p>
      </div>
      <div className={styles['acts']}>
        <Button icon={ClipboardList} onPress={() => showEnforced(true)} dataFocus="policy-enforced">What is enforced</Button>
        <ReadAgain />
      </div>
    </section>
  );
}

/** Has every source read anew: whoever has just changed the policy need not wait for the next time. */
function ReadAgain() {
  const readAt = usePolicy((state) => state.readAt);
  const isReading = usePolicy((state) => state.isReading);
  return (
    <>
      <Button icon={RefreshCw} onPress={() => void readRules()} isPending={isReading} dataFocus="policy-read">{isReading ? 'Reading' : 'Read again'}</Button>
      <p className={styles['readAt']} role="status">{readAt === null ? '' : `Read at ${formatTime(readAt)}`}</p>
    </>
  );
}

const countWords: Readonly<Record<Whose['by'], string>> = {
  default: 'this desk’s own defaults',
  organisation: 'set by your organisation',
  unreadable: 'at their strictest',
  person: 'set by you',
};
