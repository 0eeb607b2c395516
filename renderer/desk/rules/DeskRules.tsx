import { useEffect } from 'react';
import type { DeskRules as Rules } from '../../../shared/ipc';
import { policySettings, withPersonal, type PersonalPolicy, type Policy, type PolicyName } from '../../../shared/policy';
import { Select, Skeleton } from '../../ui';
import { DeskSection } from '../DeskSection';
import { askAbout, changeSettings, useDesk } from '../store';
import { choicesFor, chosenId, isPersonal, type PersonalName } from './choices';
import styles from './rules.module.css';
import { ruleWords } from './words';

type Group = { readonly title: string; readonly names: readonly PolicyName[] };

const groups: readonly Group[] = [
  { title: 'Locking', names: ['idleLimitSeconds', 'sessionMaximumMinutes', 'shiftEnd', 'attestation'] },
  { title: 'Screen and paper', names: ['curtain', 'clipboardSeconds', 'printing', 'shredWithinHours'] },
  {
    title: 'Charts and other records',
    names: ['cacheCharts', 'cacheMegabytes', 'cacheDays', 'keepChartDays', 'keepDraftDays', 'keepNoteDays', 'keepPacketDays', 'keepQueryDays', 'keepIncidentDays', 'keepLogDays'],
  },
];

/** Every rule of this desk: its value, why it is there, who set it; and where the person may be stricter, the choice. */
export function DeskRules() {
  const rules = useDesk((state) => state.about?.rules ?? null);
  const personal = useDesk((state) => state.settings.personal);
  // The policy may have changed since the page was opened.
  useEffect(() => void askAbout(), []);
  return (
    <DeskSection id="rules" title="How this desk guards itself">
      {rules === null ? <Skeleton lines={6} isInline label="Reading the rules of this desk" /> : <AllRules rules={rules} personal={personal} />}
    </DeskSection>
  );
}

function AllRules({ rules, personal }: { readonly rules: Rules; readonly personal: PersonalPolicy }) {
  const policy = withPersonal(rules.organisation, personal);
  return (
    <>
      <p className={styles['intro']}>
        {rules.managed ? 'Your organisation’s policy rules this desk.' : 'No organisation rules this desk: its own defaults hold.'}{' '}
        Where there is a choice you may be stricter with yourself, never laxer: what goes beyond the rule is not offered.
      </p>
      {groups.map(({ title, names }) => (
        <section key={title} className={styles['group']} aria-label={title}>
          <h3 className={styles['groupTitle']}>{title}</h3>
          <dl className={styles['rules']}>
            {names.filter((name) => name !== 'shredWithinHours' || policy.printing !== 'off').map((name) => (
              <div key={name} className={styles['rule']}>
                <dt>
                  <span className={styles['name']}>{policySettings[name].title}</span>
                  <span className={styles['why']}>{policySettings[name].why}</span>
                </dt>
                <dd>
                  {isPersonal(name) && choicesFor(name, rules.organisation, personal).length > 1
                    ? <StricterChoice name={name} rules={rules} personal={personal} />
                    : <Value name={name} policy={policy} managed={rules.managed} isStrictest={isPersonal(name)} />}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function whoseRule(managed: boolean): string {
  return managed ? 'Set by your organisation' : 'This desk’s own default';
}

function Value({ name, policy, managed, isStrictest }: { readonly name: PolicyName; readonly policy: Policy; readonly managed: boolean; readonly isStrictest: boolean }) {
  return (
    <>
      <span className={styles['value']}>{ruleWords(name, policy)}</span>
      <span className={styles['source']}>{whoseRule(managed)}{isStrictest && '; nothing is stricter'}</span>
    </>
  );
}

function StricterChoice({ name, rules, personal }: { readonly name: PersonalName; readonly rules: Rules; readonly personal: PersonalPolicy }) {
  const choices = choicesFor(name, rules.organisation, personal);
  const chosen = chosenId(name, rules.organisation, personal);
  const isOwn = choices.find(({ id }) => id === chosen)?.isRule !== true;
  const rule = ruleWords(name, rules.organisation);
  return (
    <Select
      label={policySettings[name].title}
      hideLabel
      value={chosen}
      options={choices}
      onChange={(id) => {
        const choice = choices.find((each) => each.id === id);
        if (choice !== undefined) void changeSettings({ personal: { ...personal, ...choice.personal } });
      }}
      description={isOwn ? `Set by you; ${rules.managed ? 'your organisation’s rule' : 'this desk’s default'}: ${lowerFirst(rule)}` : whoseRule(rules.managed)}
      dataFocus={`rule-${name}`}
    />
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
