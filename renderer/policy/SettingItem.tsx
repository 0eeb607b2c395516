import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { ShownRules } from '../../shared/ipc';
import { localDate } from '../../shared/kernel';
import { personalPolicySchema, type PolicyProblem } from '../../shared/policy';
import { Button as WordButton, classNames, formatCount, Tag } from '../ui';
import { entriesOf, type Reader } from './entries';
import { EntriesTable } from './EntriesTable';
import { allowedWords } from './allowed';
import styles from './policy.module.css';
import { ProblemList } from './ProblemList';
import type { SettingRow } from './rows';
import { foldSetting } from './store';
import { whoseSentence, writtenIn } from './whose';
import { WhoseMark } from './WhoseMark';
import { rangeWords } from './words';

export type SettingItemProps = {
  readonly row: SettingRow;
  readonly rules: ShownRules;
  readonly reader: Reader;
  readonly isUnfolded: boolean;
  /** Goes to where a person may be stricter with themselves. */
  readonly onBeStricter: () => void;
};

/** One setting: what holds, why, and who set it; unfolded, where that was written, and what else it could be. */
export function SettingItem({ row, rules, reader, isUnfolded, onBeStricter }: SettingItemProps) {
  const { name, title, why, value, whose, isFollowed } = row;
  const id = useId();
  return (
    <li className={classNames(styles['setting'], isUnfolded && styles['unfolded'])} data-row>
      <div className={styles['row']}>
        <h3 className={styles['name']}>
          <Button
            className={styles['fold'] ?? ''}
            onPress={() => foldSetting(name)}
            aria-expanded={isUnfolded}
            {...(isUnfolded ? { 'aria-controls': `${id}-more` } : {})}
            aria-describedby={`${id}-value ${id}-whose ${id}-why`}
            data-focus={`setting-${name}`}
            data-setting={name}
          >
            <ChevronRight className={styles['chevron']} size={16} aria-hidden />
            {title}
          </Button>
        </h3>
        <p className={styles['why']} id={`${id}-why`}>{why}</p>
        <p className={styles['value']} id={`${id}-value`}>{value}</p>
        <div className={styles['marks']}>
          <WhoseMark by={whose.by} id={`${id}-whose`} />
          {!isFollowed && <Tag>Not used by this version</Tag>}
        </div>
      </div>
      {isUnfolded && <div id={`${id}-more`}><More row={row} rules={rules} reader={reader} onBeStricter={onBeStricter} /></div>}
    </li>
  );
}

function More({ row: { name, title, whose, isFollowed }, rules, reader, onBeStricter }: Omit<SettingItemProps, 'isUnfolded'>) {
  const { initial, strictest } = rangeWords(name);
  const where = writtenIn(whose);
  const problems: readonly PolicyProblem[] = rules.organisation.problems.filter(({ setting }) => setting === name);
  const table = entriesOf(name, rules.policy, localDate(Date.now()), reader);
  return (
    <div className={styles['more']}>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <dl className={styles['facts']}>
        <div>
          <dt>Set by</dt>
          <dd>
            {whoseSentence(name, rules)}
            {where !== null && <span className={classNames(styles['mono'], styles['where'])}>{where}</span>}
          </dd>
        </div>
        <div><dt>If nobody rules</dt><dd>{initial}</dd></div>
        <div><dt>At its strictest</dt><dd>{strictest}</dd></div>
        <div><dt>In a policy</dt><dd><code>{name}</code>: {allowedWords(name)}</dd></div>
        {!isFollowed && <div><dt>In this version</dt><dd>Nothing follows it yet: it is read, checked and shown.</dd></div>}
      </dl>
      {name === 'roster' && rules.policy.roster.people > 0 && <p className={styles['soft']}>{rosterWords(rules.policy.roster.people, table?.rows.length === 1)}</p>}
      {table !== null && <EntriesTable label={title} table={table} />}
      {Object.hasOwn(personalPolicySchema.shape, name) && <div><WordButton onPress={onBeStricter}>Be stricter with yourself</WordButton></div>}
    </div>
  );
}

/** Who else has a place at desks is nothing that coding needs (45 CFR 164.514(d)(2)). */
function rosterWords(people: number, isOwnShown: boolean): string {
  if (!isOwnShown) return 'Who they are stands in the policy, and is not shown here.';
  return people === 1 ? 'Nobody else is on it.' : `Only your own entry is shown. Who the ${people === 2 ? 'other' : `other ${formatCount(people - 1)}`} ${people === 2 ? 'is' : 'are'} stands in the policy.`;
}
