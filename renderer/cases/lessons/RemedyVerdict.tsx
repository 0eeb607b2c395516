import { useEffect, useState } from 'react';
import { replaySettings, type Remedy, type Replay } from '../../../shared/cases';
import type { ReceivedId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { Tag } from '../../ui';
import { verdictWords } from './verdict-words';

export type RemedyVerdictProps = { readonly receivedId: ReceivedId; readonly remedy: Extract<Remedy, { readonly changes: 'setting' }> };

/** Whether the incident could have happened with the value that a corrective action gives a setting. */
export function RemedyVerdict({ receivedId, remedy }: RemedyVerdictProps) {
  const [verdict, setVerdict] = useState<Replay['verdict'] | null>(null);
  const setting = replaySettings.find((each) => each === remedy.setting);
  const { value } = remedy;
  useEffect(() => {
    if (setting === undefined || value === null) return undefined;
    let isShown = true;
    void call('cases.replay', { receivedId, facts: {}, change: { setting, value } }).then((answer) => { if (isShown && answer.ok) setVerdict(answer.value.verdict); });
    return () => { isShown = false; };
  }, [receivedId, setting, value]);
  if (setting === undefined) return <p>No replay: this setting refuses nothing that the incident did.</p>;
  if (verdict === null) return null;
  const { label, tone } = verdictWords[verdict];
  return <p>With it: <Tag tone={tone}>{label}</Tag></p>;
}
