import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Encounter } from '../../shared/encounters';
import { useMay } from '../accounts';
import { Button, classNames, Notice } from '../ui';
import { useBench } from './bench';
import { confirmUpdate } from './confirm';
import own from './check.module.css';
import styles from './context.module.css';
import type { Finding } from './findings';
import { finaliseEncounter, useCoding } from './store';
import { counted } from './words';

export type CheckPanelProps = {
  readonly encounter: Encounter;
  readonly findings: readonly Finding[];
  readonly isEditable: boolean;
  /** What stands beside the finding at hand. */
  readonly ofFinding: ReactNode;
  readonly onGo: (finding: Finding) => void;
  readonly onFinalised: () => void;
};

/** What stands between the encounter and its finalisation; when nothing does, the way to finalise it. */
export function CheckPanel({ encounter, findings, isEditable, ofFinding, onGo, onFinalised }: CheckPanelProps) {
  const codes = useCoding((state) => state.coding?.assignments.length ?? 0);
  const mayFinalise = useMay('coding.finalise');
  const isChecked = useCoding((state) => state.check !== null);
  const status = useCoding((state) => state.coding?.status);
  const current = useBench((state) => state.finding);
  const [isPending, setPending] = useState(false);
  const blocking = findings.filter(({ isBlocking }) => isBlocking);
  const worth = findings.filter(({ isBlocking }) => !isBlocking);
  const finalise = async (): Promise<void> => {
    setPending(true);
    const made = await finaliseEncounter();
    setPending(false);
    if (made !== null) onFinalised();
  };
  if (status === 'final') return <Notice tone="success" title="Final">The codes of {encounter.ref} are read-only. A change needs an addendum, with its reason.</Notice>;
  return (
    <div className={styles['panel']}>
      <FindingList title="To mend before finalising" findings={blocking} current={current} isEditable={isEditable} ofFinding={ofFinding} onGo={onGo} />
      <FindingList title="Worth a look" findings={worth} current={current} isEditable={isEditable} ofFinding={ofFinding} onGo={onGo} />
      {isChecked && findings.length === 0 && <p className={own['clear']}><CircleCheck size={16} aria-hidden /> Nothing is missing.</p>}
      {isEditable && !mayFinalise && <Notice tone="info" title="A coder or lead finalises">Your codes are saved. Whoever answers for your work checks and finalises them.</Notice>}
      {isEditable && mayFinalise && (
        <section className={own['finalise']} aria-label="Finalise">
          <p>
            {blocking.length > 0
              ? `${counted(blocking.length, 'thing')} to mend first. F8 goes to the next.`
              : `Finalising makes the ${counted(codes, 'code')} of ${encounter.ref} read-only. Later changes need an addendum, with its reason.`}
          </p>
          <Button variant="primary" size="tall" dataFocus="finalise" isDisabled={blocking.length > 0} isPending={isPending} onPress={() => void finalise()}>
            Finalise {counted(codes, 'code')}
          </Button>
        </section>
      )}
    </div>
  );
}

type ListProps = { readonly title: string; readonly findings: readonly Finding[]; readonly current: string | null; readonly isEditable: boolean; readonly ofFinding: ReactNode; readonly onGo: (finding: Finding) => void };

/** Findings of one kind stand together, and what is to be done about them is said once. */
function FindingList({ title, findings, current, isEditable, ofFinding, onGo }: ListProps) {
  if (findings.length === 0) return null;
  const kinds = [...new Set(findings.map(({ text }) => text))];
  return (
    <section className={styles['section']} aria-label={title}>
      <h3 className={styles['sectionHead']}>{title} <span className={styles['faint']}>{findings.length}</span></h3>
      {kinds.map((text) => (
        <div key={text} className={own['kind']}>
          <ul className={own['findings']}>
            {findings.filter((finding) => finding.text === text).map((finding) => (
              <li key={finding.key} className={own['entry']}>
                <button type="button" className={classNames(own['finding'], finding.key === current && own['current'])} aria-current={finding.key === current} onClick={() => onGo(finding)}>
                  {finding.isBlocking ? <CircleAlert className={own['blockingIcon']} size={16} aria-hidden /> : <Info className={own['worthIcon']} size={16} aria-hidden />}
                  {finding.title}
                </button>
                <Confirm finding={finding} isEditable={isEditable} />
                {finding.key === current && ofFinding}
              </li>
            ))}
          </ul>
          <p className={own['kindText']}>{text}</p>
        </div>
      ))}
    </section>
  );
}

/** What a release has changed is confirmed where it is found. */
function Confirm({ finding: { confirms, title }, isEditable }: { readonly finding: Finding; readonly isEditable: boolean }) {
  if (confirms === undefined || !isEditable) return null;
  return <Button ariaLabel={`Confirm: ${title}`} onPress={() => void confirmUpdate(confirms)}>Confirm</Button>;
}
