import { workUpWords, type ProofLine, type ReportProof, type WorkUp } from '../../../shared/cases';
import { Button, formatDateTime, Tag } from '../../ui';
import shared from '../cases.module.css';
import styles from './workup.module.css';
import type { CaseFile } from '../store';
import { proofConclusionWords, proofLineWords } from '../words';

export type ProofProps = {
  readonly file: Pick<CaseFile, 'proofs' | 'timeline'>;
  readonly secured: WorkUp['secured'];
  readonly onTakeOver: (part: Pick<WorkUp['secured'], 'how' | 'evidence'>) => void;
};

/** What the desks that reported have recorded of encryption at the time: what it supports, what it speaks against, and what nobody knows. */
export function Proof({ file: { proofs, timeline }, secured, onTakeOver }: ProofProps) {
  const told = proofs.filter(({ lines }) => lines.length > 0);
  const entryOf = ({ receivedId }: ReportProof): number[] => timeline.filter(({ about }) => about === receivedId).slice(0, 1).map(({ number }) => number);
  const takeOver = (): void => {
    const words = told.map(({ conclusion, lines }) => `${proofConclusionWords[conclusion].label}, as the desk recorded. ${lines.map((line) => `${line.words} (${sourceOf(line)})`).join(' ')}`);
    const how = [secured.how, ...words].filter((each) => each !== '' && !(each !== secured.how && secured.how.includes(each))).join('\n');
    onTakeOver({ how: how.slice(0, workUpWords), evidence: [...new Set([...secured.evidence, ...told.flatMap(entryOf)])].toSorted((one, other) => one - other) });
  };
  return (
    <section className={shared['part']} aria-label="What the desk recorded of encryption">
      <h4 className={shared['strong']}>What the desk recorded of encryption</h4>
      {told.length === 0 && <p className={shared['soft']}>No report of this case brings any: it was told another way, or at a locked desk. How the information was kept has to be shown otherwise.</p>}
      {told.map((proof) => (
        <div key={proof.receivedId} className={styles['proof']}>
          <p><Tag tone={proofConclusionWords[proof.conclusion].tone}>{proofConclusionWords[proof.conclusion].label}</Tag> <span className={shared['faint']}>{entryOf(proof).map((number) => `Entry ${number} of the timeline`).join('')}</span></p>
          <ul className={shared['plainList']}>
            {proof.lines.map((line) => (
              <li key={line.what} className={styles['proofLine']}>
                <span>{line.words} <span className={shared['faint']}>{sourceOf(line)}</span></span>
                <Tag tone={proofLineWords[toldBy(line)].tone}>{proofLineWords[toldBy(line)].label}</Tag>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {told.length > 0 && (
        <div className={shared['acts']}>
          <Button dataFocus="work-up-proof" onPress={takeOver}>Take it over as evidence</Button>
          <span className={shared['faint']}>Whether the key was safe, no desk can tell. It is signed with the decision either way.</span>
        </div>
      )}
    </section>
  );
}

function toldBy({ supports }: ProofLine): ReportProof['conclusion'] {
  return supports === null ? 'unknown' : supports ? 'supports' : 'against';
}

function sourceOf({ seq, at }: ProofLine): string {
  return seq === null || at === null ? 'No event of its log bears it out' : `Event ${seq} of its log, ${formatDateTime(at)}`;
}
