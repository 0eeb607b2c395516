import { SlidersHorizontal } from 'lucide-react';
import { useEffect } from 'react';
import type { ShownRules as Rules } from '../../../shared/ipc';
import { policyNames, policySettings, type PersonalPolicy } from '../../../shared/policy';
import { lowerFirst, modeWords, ruleOf, ruleWords, usePolicy, whoseWords } from '../../policy';
import { Button, Select, Skeleton } from '../../ui';
import { DeskSection } from '../DeskSection';
import { askAbout, changeSettings, updatePlace, useDesk } from '../store';
import { choicesFor, chosenId, isPersonal, type PersonalName } from './choices';
import styles from './rules.module.css';

/** The rules in which a person may be stricter with themselves. All of them, with who set them, are on the Policy page. */
export function DeskRules() {
  const rules = usePolicy((state) => state.rules);
  const personal = useDesk((state) => state.settings.personal);
  // The policy may have changed since the page was opened.
  useEffect(() => void askAbout(), []);
  return (
    <DeskSection id="rules" title="Stricter with yourself">
      {rules === null ? <Skeleton lines={6} isInline label="Reading the rules of this desk" /> : <OwnRules rules={rules} personal={personal} />}
    </DeskSection>
  );
}

function OwnRules({ rules, personal }: { readonly rules: Rules; readonly personal: PersonalPolicy }) {
  return (
    <>
      <p className={styles['intro']}>
        {modeWords(rules.organisation).text} In these rules you may be stricter with yourself, never laxer: what goes beyond the rule is not offered.
      </p>
      <dl className={styles['rules']}>
        {policyNames.filter(isPersonal).map((name) => (
          <div key={name} className={styles['rule']}>
            <dt>
              <span className={styles['name']}>{policySettings[name].title}</span>
              <span className={styles['why']}>{policySettings[name].why}</span>
            </dt>
            <dd>
              {choicesFor(name, rules.organisation.policy, personal).length > 1
                ? <StricterChoice name={name} rules={rules} personal={personal} />
                : <Strictest name={name} rules={rules} />}
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <Button icon={SlidersHorizontal} shortcut="Ctrl+6" onPress={() => updatePlace({ view: 'policy' })} dataFocus="desk-policy">All rules of this desk</Button>
      </div>
    </>
  );
}

function Strictest({ name, rules: { organisation } }: { readonly name: PersonalName; readonly rules: Rules }) {
  return (
    <>
      <span className={styles['value']}>{ruleWords(name, organisation.policy)}</span>
      <span className={styles['source']}>{whoseWords[organisation.origins[name].by]}; nothing is stricter</span>
    </>
  );
}

function StricterChoice({ name, rules: { organisation }, personal }: { readonly name: PersonalName; readonly rules: Rules; readonly personal: PersonalPolicy }) {
  const choices = choicesFor(name, organisation.policy, personal);
  const chosen = chosenId(name, organisation.policy, personal);
  const isOwn = choices.find(({ id }) => id === chosen)?.isRule !== true;
  const origin = organisation.origins[name];
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
      description={isOwn ? `${whoseWords.person}; ${lowerFirst(ruleOf(origin))}: ${lowerFirst(ruleWords(name, organisation.policy))}` : whoseWords[origin.by]}
      dataFocus={`rule-${name}`}
    />
  );
}
