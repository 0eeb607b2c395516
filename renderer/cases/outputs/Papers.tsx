import type { ReactNode } from 'react';
import { addressees, mediaStates, paperCaseOf, paperOfCase, plainGrade, substituteNotice, type Paper, type PaperRequest } from '../../../shared/cases';
import { localDate, z } from '../../../shared/kernel';
import { Button, formatCount, Notice, Select, Tag, useCommands } from '../../ui';
import shared from '../cases.module.css';
import styles from './papers.module.css';
import { useForm } from '../kept-words';
import type { CaseFile } from '../store';
import { AccountingFields, useAsked } from './AccountingFields';
import { EvidencePart } from './EvidencePart';
import { LetterFields, OrganisationFields, PortalFields } from './PaperFields';
import { PaperSheet } from './PaperSheet';
import { usePaperWords } from './paper-words';
import { saveCalendar, savePaper } from './save-paper';

type CaseRequest = Extract<PaperRequest, { readonly caseId: unknown }>;

const casePapers = ['individual-letter', 'ocr-worksheet', 'substitute-notice', 'media-notice', 'accounting'] as const;
const chosenSchema = z.strictObject({ kind: z.enum(casePapers), addressee: z.enum(addressees) });
type Chosen = z.infer<typeof chosenSchema>;

const addresseeWords: Readonly<Record<Chosen['addressee'], string>> = { individual: 'The individual', parent: 'Parent or guardian', 'next-of-kin': 'Next of kin' };

/** What is made of a case for others: letters, the portal’s form, notices; each with what it still lacks. */
export function Papers({ file }: { readonly file: CaseFile }) {
  const { row: { id, ref }, workUp, notices, deadlines } = file;
  const { value: { kind, addressee }, change: choose } = useForm<Chosen>('paper', id, chosenSchema, () => ({ kind: 'individual-letter', addressee: 'individual' }));
  const handle = usePaperWords(file);
  const content = paperCaseOf(ref, workUp, notices, deadlines, localDate(Date.now()));
  const asked = useAsked(file);
  const requestOf = (each: Chosen['kind']): CaseRequest => {
    if (each === 'accounting') return asked.request;
    return each === 'individual-letter' ? { kind: each, caseId: id, addressee } : { kind: each, caseId: id };
  };
  const canSave = handle.canKeep && (kind !== 'accounting' || asked.lack === null);
  const papers = casePapers.map((each) => ({ each, paper: paperOfCase(requestOf(each), content, handle.matter) }));
  const shown = papers.find(({ each }) => each === kind)?.paper;
  const save = async (form: 'pdf' | 'json'): Promise<void> => {
    // What is saved is what is shown: the words go with the case first.
    if (await handle.keep()) await savePaper(requestOf(kind), form);
  };
  useCommands([{ id: 'case-save-paper', title: 'Save the paper that is shown', group: 'Desk', keys: 'P', enabled: shown !== undefined && canSave, run: () => void save('pdf') }]);
  return (
    <>
      <div className={styles['kinds']} role="group" aria-label="Papers">
        {papers.map(({ each, paper }) => (
          <button key={each} type="button" className={styles['kind']} aria-pressed={each === kind} data-focus={`paper-${each}`} onClick={() => choose((before) => ({ ...before, kind: each }))}>
            {paper.title} {each === 'accounting' ? <Tag>On request</Tag> : !isOwed(each, file) ? <Tag>Not owed</Tag> : paper.missing.length === 0 ? <Tag tone="success">Complete</Tag> : <Tag tone="warning">{formatCount(paper.missing.length)} missing</Tag>}
          </button>
        ))}
      </div>
      {kind === 'individual-letter' && <div className={shared['fields']}><Select label="Written to" value={addressee} options={addressees.map((each) => ({ id: each, label: addresseeWords[each] }))} dataFocus="paper-addressee" onChange={(next) => choose((before) => ({ ...before, addressee: next }))} /></div>}
      {kind === 'accounting' && <AccountingFields file={file} handle={handle} asked={asked} />}
      {shown !== undefined && <ShownPaper paper={shown} canSave={canSave} onSave={(form) => void save(form)} />}
      <section className={shared['part']} aria-label="Words for the papers">
        <h3 className={shared['partTitle']}>Words for the papers</h3>
        <p className={shared['soft']}>What no finding says. They are kept with the case and go into every paper; no patient’s name.</p>
        <Fold title="Letters and notices" isOpen><LetterFields handle={handle} /></Fold>
        <Fold title="The organisation"><OrganisationFields handle={handle} /></Fold>
        <Fold title="The portal’s form"><PortalFields handle={handle} /></Fold>
        <div className={shared['acts']}>
          <Button isDisabled={!handle.isChanged || !handle.canKeep} isPending={handle.isPending} dataFocus="papers-keep" onPress={() => void handle.keep()}>Keep the words with the case</Button>
          <span className={shared['faint']} role="status">{!handle.canKeep ? 'A date cannot be read.' : handle.isChanged ? 'Not kept yet.' : 'Kept as they stand here.'}</span>
        </div>
      </section>
      <section className={shared['part']} aria-label="Calendar">
        <h3 className={shared['partTitle']}>Calendar of deadlines</h3>
        <p className={shared['soft']}>One entry a deadline, with reminders, for any calendar (.ics). Taken in again it moves its entries and adds none.</p>
        <div className={shared['acts']}><Button dataFocus="case-calendar" isDisabled={deadlines.every(({ doneOn }) => doneOn !== null)} onPress={() => void saveCalendar(id)}>Save the calendar…</Button></div>
      </section>
      <EvidencePart file={file} />
    </>
  );
}

/** Whether the counts ask for a paper at all: media from 501 people of one state on, substitute notice where an address fails. */
function isOwed(kind: Chosen['kind'], { workUp }: CaseFile): boolean {
  if (kind === 'media-notice') return mediaStates(workUp).length > 0;
  return kind !== 'substitute-notice' || substituteNotice(workUp.affected.unreachable).kind !== 'none';
}

function ShownPaper({ paper, canSave, onSave }: { readonly paper: Paper; readonly canSave: boolean; readonly onSave: (form: 'pdf' | 'json') => void }) {
  const { reading, missing } = paper;
  return (
    <section className={shared['part']} aria-label="The paper that is shown">
      {reading !== null && reading.words > 0 && <p><Tag tone={reading.grade <= plainGrade ? 'success' : 'warning'}>Reads at grade {reading.grade}</Tag> <span className={shared['faint']}>Plain language: grade {plainGrade} or below (45 CFR 164.404(c)(2)).</span></p>}
      {missing.length > 0 && (
        <Notice tone="warning" title={`${formatCount(missing.length)} missing`}>
          <ul className={styles['bullets']}>{missing.map(({ what, rule }) => <li key={what}>{what} {rule !== null && <span className={shared['soft']}>{rule}</span>}</li>)}</ul>
        </Notice>
      )}
      <PaperSheet paper={paper} />
      <div className={shared['acts']}>
        <Button variant="primary" shortcut="P" isDisabled={!canSave} dataFocus="paper-save" onPress={() => onSave('pdf')}>Save as PDF…</Button>
        <Button isDisabled={!canSave} dataFocus="paper-save-data" onPress={() => onSave('json')}>Save as data…</Button>
      </div>
    </section>
  );
}

function Fold({ title, isOpen = false, children }: { readonly title: string; readonly isOpen?: boolean; readonly children: ReactNode }) {
  return <details className={styles['fold']} open={isOpen}><summary data-focus={`fold-${title}`}>{title}</summary><div className={styles['foldBody']}>{children}</div></details>;
}
