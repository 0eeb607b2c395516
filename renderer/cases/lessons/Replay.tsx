import { useEffect, useState } from 'react';
import type { Received, Replay as Replayed, ReplayControl, ReplayFacts, ReplaySetting } from '../../../shared/cases';
import type { Fault } from '../../../shared/kernel';
import { policySettings, type SettingForm } from '../../../shared/policy';
import { call } from '../../bridge';
import { channelWords } from '../../queries';
import { faultMessage, Notice, Select, Skeleton, Tag } from '../../ui';
import styles from '../cases.module.css';
import { typeWords } from '../words';
import { CountField } from '../workup/CountField';
import { YesNo } from '../workup/YesNo';
import { valueWords } from './value-words';
import { verdictWords } from './verdict-words';

type Trial = { readonly setting: ReplaySetting; readonly value: string };

/** The incident of a report, played again under the policy in force, or with another value of one setting. */
export function Replay({ received: { id, type } }: { readonly received: Received }) {
  const [facts, setFacts] = useState<Partial<ReplayFacts>>({});
  const [trial, setTrial] = useState<Trial | null>(null);
  const [replayed, setReplayed] = useState<Replayed | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isShown = true;
    void call('cases.replay', { receivedId: id, facts, change: trial }).then((answer) => {
      if (!isShown) return;
      setFault(answer.ok ? null : answer.fault);
      if (answer.ok) setReplayed(answer.value);
    });
    return () => { isShown = false; };
  }, [id, facts, trial]);
  if (fault !== null) return <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>;
  if (replayed === null) return <Skeleton lines={3} label="Playing the incident again" isInline />;
  const { label, means, tone } = verdictWords[replayed.verdict];
  return (
    <section className={styles['part']} aria-label={`Played again: ${typeWords(type)}`}>
      <h3 className={styles['partTitle']}>Played again: {typeWords(type).toLowerCase()}</h3>
      <p role="status"><Tag tone={tone}>{label}</Tag> {trial === null ? 'Under the policy in force.' : `With “${policySettings[trial.setting].title}” as tried below.`} {means}</p>
      {replayed.controls.map((control) => (
        <div key={control.setting} className={styles['box']}>
          <p className={styles['headLine']}><strong>{policySettings[control.setting].title}</strong> <Tag tone={control.preventsNow === true ? 'success' : control.preventsNow === null ? 'warning' : 'neutral'}>{control.preventsNow === true ? 'Stands in its way' : control.preventsNow === null ? 'Not known' : 'Does not'}</Tag></p>
          <p>{control.why} {control.then !== null && `Then: ${valueWords(control.setting, control.then)}. `}{trial?.setting === control.setting ? 'Tried' : 'Now'}: {valueWords(control.setting, control.now)}.</p>
          <div className={styles['fields']}>
            <FactField control={control} facts={{ ...replayed.facts, ...facts }} onChange={(part) => setFacts((before) => ({ ...before, ...part }))} />
            <TrialField control={control} form={policySettings[control.setting].form} onTry={(value) => setTrial({ setting: control.setting, value })} />
          </div>
        </div>
      ))}
    </section>
  );
}

/** Another value of the setting, to see what it would do; nothing is changed by trying. */
function TrialField({ control: { setting, now }, form, onTry }: { readonly control: ReplayControl; readonly form: SettingForm; readonly onTry: (value: string) => void }) {
  if (form.kind === 'choice') {
    return <Select label="Try" value={now} options={form.values.map((each) => ({ id: JSON.stringify(each), label: valueWords(setting, JSON.stringify(each)) }))} dataFocus={`try-${setting}`} onChange={onTry} />;
  }
  return form.kind === 'number' ? <CountField label={`Try, in ${form.unit}`} value={Number(now)} dataFocus={`try-${setting}`} onChange={(value) => { if (value !== null && value >= form.from && value <= form.to) onTry(String(value)); }} /> : null;
}

type FactFieldProps = { readonly control: ReplayControl; readonly facts: ReplayFacts; readonly onChange: (part: Partial<ReplayFacts>) => void };

/** The fact that a control turns on, where it is one that the officer can say. */
function FactField({ control: { setting }, facts, onChange }: FactFieldProps) {
  const dataFocus = `fact-${setting}`;
  switch (setting) {
    case 'printing':
      return <YesNo label="Did the paper come from this desk’s printer" value={facts.fromPrinter} dataFocus={dataFocus} onChange={(fromPrinter) => onChange({ fromPrinter })} />;
    case 'queryChannels':
      return <Select label="By which way it left" value={facts.channel} options={(['fhir', 'kit', 'print', 'verbal'] as const).map((id) => ({ id, label: channelWords[id].label }))} dataFocus={dataFocus} onChange={(channel) => onChange({ channel })} />;
    case 'queryDirectory':
      return <YesNo label="Was the recipient missing from the directory" value={facts.toUnlisted} dataFocus={dataFocus} onChange={(toUnlisted) => onChange({ toUnlisted })} />;
    case 'idleLimitSeconds':
      return <CountField label="Seconds for which nobody had touched the desk" value={facts.unattendedSeconds} dataFocus={dataFocus} onChange={(unattendedSeconds) => onChange({ unattendedSeconds: unattendedSeconds === null ? null : Math.min(unattendedSeconds, 86_400) })} />;
    case 'curtain':
      return <YesNo label="Was another window in front" value={facts.windowInFront} dataFocus={dataFocus} onChange={(windowInFront) => onChange({ windowInFront })} />;
    case 'chartAccess':
      return <YesNo label="Was the chart another’s work" value={facts.notAssigned} dataFocus={dataFocus} onChange={(notAssigned) => onChange({ notAssigned })} />;
    case 'keychain': case 'secondFactor':
      return <YesNo label="Was the passphrase alone exposed" value={facts.passphraseAlone} dataFocus={dataFocus} onChange={(passphraseAlone) => onChange({ passphraseAlone })} />;
    default:
      return null;
  }
}
