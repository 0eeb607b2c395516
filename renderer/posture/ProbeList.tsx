import { CircleHelp, EyeOff, type LucideIcon } from 'lucide-react';
import { probeNames, type ProbeName } from '../../shared/kernel';
import { policySettings, type ShownPolicy } from '../../shared/policy';
import { probeSettings, type Finding, type Platform, type PostureReport } from '../../shared/posture';
import { ruleWords } from '../policy';
import { Tag, type Tone } from '../ui';
import styles from './posture.module.css';
import { probeTitles, remedyFor, sightSentence, stateWords } from './words';

export type ProbeListProps = { readonly policy: ShownPolicy; readonly report: PostureReport };

/** Every probe: what was seen, what the policy asks, and where it falls short, what to do about it. */
export function ProbeList({ policy, report }: ProbeListProps) {
  return (
    <ul className={styles['probes']}>
      {probeNames.map((probe) => (
        <Probe key={probe} probe={probe} policy={policy} finding={report.findings.find((each) => each.probe === probe) ?? null} platform={report.platform} />
      ))}
    </ul>
  );
}

type ProbeProps = { readonly probe: ProbeName; readonly policy: ShownPolicy; readonly finding: Finding | null; readonly platform: Platform };

function Probe({ probe, policy, finding, platform }: ProbeProps) {
  const setting = probeSettings[probe];
  const isAsked = policy[setting] !== 'ignore';
  const shown = isAsked ? finding : null;
  const remedy = shown === null ? null : remedyFor(shown, platform);
  return (
    <li className={styles['probe']} aria-label={probeTitles[probe]}>
      <div>
        <span className={styles['name']}>{probeTitles[probe]}</span>
        {shown !== null && <span className={styles['seen']}>{sightSentence(shown)}</span>}
        {remedy !== null && <span className={styles['remedy']}>{remedy}</span>}
        {shown === null && <span className={styles['soft']}>{policySettings[setting].why}</span>}
      </div>
      <div className={styles['state']}>
        <StateTag finding={shown} isRequired={policy[setting] === 'require'} />
        {isAsked && <span className={styles['soft']}>{ruleWords(setting, policy)}</span>}
      </div>
    </li>
  );
}

function StateTag({ finding, isRequired }: { readonly finding: Finding | null; readonly isRequired: boolean }) {
  if (finding === null) return <Tag icon={EyeOff}>Not looked at</Tag>;
  const { tone, icon } = lookOf(finding, isRequired);
  return <Tag tone={tone} {...(icon === undefined ? {} : { icon })}>{stateWords[finding.state]}</Tag>;
}

function lookOf({ state }: Finding, isRequired: boolean): { readonly tone: Tone; readonly icon?: LucideIcon } {
  if (state === 'pass') return { tone: 'success' };
  const tone = isRequired ? 'error' : 'warning';
  return state === 'unknown' ? { tone, icon: CircleHelp } : { tone };
}
