import { useEffect } from 'react';
import type { DeskRules as Rules } from '../../../shared/ipc';
import { policyNames, policySettings, settingGroups, withPersonal, type PersonalPolicy, type Policy, type PolicyName, type SettingGroup } from '../../../shared/policy';
import { Select, Skeleton } from '../../ui';
import { DeskSection } from '../DeskSection';
import { askAbout, changeSettings, useDesk } from '../store';
import { choicesFor, chosenId, isPersonal, type PersonalName } from './choices';
import styles from './rules.module.css';
import { ruleWords } from '../../policy';

/** The rules by which the desk guards itself; the Policy page has all the others. */
const groups: readonly SettingGroup[] = ['locking', 'screen', 'records'];

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
  const policy = withPersonal(rules.organisation.policy, personal);
  const isManaged = isRuled(rules);
  return (
    <>
      <p className={styles['intro']}>
        {isManaged ? 'Your organisation’s policy rules this desk.' : 'No organisation rules this desk: its own defaults hold.'}{' '}
        Where there is a choice you may be stricter with yourself, never laxer: what goes beyond the rule is not offered.
      </p>
      {groups.map((group) => (
        <section key={group} className={styles['group']} aria-label={settingGroups[group]}>
          <h3 className={styles['groupTitle']}>{settingGroups[group]}</h3>
          <dl className={styles['rules']}>
            {policyNames.filter((name) => policySettings[name].group === group && (name !== 'shredWithinHours' || policy.printing !== 'off')).map((name) => (
              <div key={name} className={styles['rule']}>
                <dt>
                  <span className={styles['name']}>{policySettings[name].title}</span>
                  <span className={styles['why']}>{policySettings[name].why}</span>
                </dt>
                <dd>
                  {isPersonal(name) && choicesFor(name, rules.organisation.policy, personal).length > 1
                    ? <StricterChoice name={name} rules={rules} personal={personal} />
                    : <Value name={name} policy={policy} managed={isManaged} isStrictest={isPersonal(name)} />}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function isRuled({ organisation }: Rules): boolean {
  return organisation.mode !== 'unmanaged';
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
  const choices = choicesFor(name, rules.organisation.policy, personal);
  const chosen = chosenId(name, rules.organisation.policy, personal);
  const isOwn = choices.find(({ id }) => id === chosen)?.isRule !== true;
  const rule = ruleWords(name, rules.organisation.policy);
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
      description={isOwn ? `Set by you; ${isRuled(rules) ? 'your organisation’s rule' : 'this desk’s default'}: ${lowerFirst(rule)}` : whoseRule(isRuled(rules))}
      dataFocus={`rule-${name}`}
    />
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
