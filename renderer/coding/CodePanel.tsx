import { ArrowLeft } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { writeCode, type System, type TabularPane } from '../../shared/codesets';
import { exceptions, exceptionWords, type Assignment, type Evidence } from '../../shared/coding';
import type { Encounter } from '../../shared/encounters';
import { noDescriptor, PcsCharacters, systemWords } from '../codesets';
import { Button, classNames, EmptyState, faultMessage, formatDate, formatDateTime, Notice, Select, Skeleton, Tag } from '../ui';
import { lookAtCode, lookBack, selectCode, useBench, type BenchState } from './bench';
import { ChangedSince } from './ChangedSince';
import styles from './context.module.css';
import { CptFields } from './CptFields';
import { EvidenceList } from './EvidenceList';
import { HcpcsFields } from './HcpcsFields';
import { NextQuestion } from './NextQuestion';
import { Rationale } from './Rationale';
import { isLead, leadWord } from './sequence';
import { setException, useCoding, type CodeName } from './store';
import { tabularRows } from './tabular';
import { TabularList } from './TabularList';
import { Crosswalk, OtherSides } from './OtherCodes';
import { SeventhPicker } from './SeventhPicker';
import { TabularNotes } from './TabularNotes';
import { useLook, type LookedUp } from './useLook';
import { useTabular } from './useTabular';
import { tabWords } from './words';

export type CodePanelProps = {
  readonly encounter: Encounter;
  readonly selected: Assignment | null;
  readonly isEditable: boolean;
  readonly date: string;
  readonly onShow: (evidence: Evidence, focus: boolean) => void;
  readonly onLink: () => void;
  readonly onAssign: (system: System, code: string) => void;
  /** Gives the focus back to the codes. */
  readonly onDone: () => void;
  /** What else is said of a code. */
  readonly ofCode: (name: CodeName, written: string) => ReactNode;
};

/** The selected code, or one that is only looked at: what it says, what it rests on, where it stands. */
export function CodePanel(props: CodePanelProps) {
  const { encounter, selected, isEditable, date, onShow, onLink, onAssign, onDone, ofCode } = props;
  const lookedName = useBench((state) => state.looked);
  const before = useBench((state) => state.seen.at(-1) ?? null);
  const selection = useBench((state) => state.selection);
  const assignments = useCoding((state) => state.coding?.assignments);
  const lookedAssigned = lookedName === null ? null : (assignments?.find(({ system, code }) => system === lookedName.system && code === lookedName.code) ?? null);
  const assignment = lookedName === null ? selected : lookedAssigned;
  const { looked, fault, isCurrent } = useLook(lookedName ?? selected, date);
  const current = isCurrent ? looked : null;
  const tabular = useTabular(lookedName ?? selected, date);
  const system = (lookedName ?? selected)?.system;
  // A code that lacks its 7th character is completed and assigned by one key; on one that has it, another is shown first.
  const completes = isEditable && current?.entry.billable === false;
  const assigned = useMemo(() => new Set(assignments?.filter((each) => each.system === system).map(({ code }) => code)), [assignments, system]);
  if (lookedName === null && selected === null) {
    return <EmptyState title="No code selected" text="Select a code to see its evidence, its rationale and its place in the code set." />;
  }
  return (
    <div className={styles['panel']}>
      {lookedName !== null && (
        <div className={styles['lookBar']}>
          {before === null ? (
            <Button variant="quiet" icon={ArrowLeft} onPress={() => selectCode(selected?.id ?? null)}>{selected === null ? 'Close' : `Back to ${selected.written}`}</Button>
          ) : (
            <>
              <Button variant="quiet" icon={ArrowLeft} onPress={lookBack}>{`Back to ${nameOfSeen(before)}`}</Button>
              <Button variant="quiet" onPress={() => selectCode(selected?.id ?? null)}>Close</Button>
            </>
          )}
          {isEditable && assignment === null && current?.entry.billable === true && (
            <Button variant="primary" dataFocus="assign-looked" onPress={() => onAssign(current.entry.system, current.entry.code)}>Assign {current.written}</Button>
          )}
        </div>
      )}
      <CodeHead assignment={assignment} looked={current} missing={fault?.code !== 'not-found' ? null : missingOf(lookedName ?? selected, tabular)} lead={assignment !== null && isLead(assignment) ? leadWord(encounter.class) : null} />
      {current !== null && ofCode(current.entry, current.written)}
      {fault !== null && <Notice tone="warning" title={faultMessage(fault).title}>{fault.code === 'not-found' ? `The release in force on ${formatDate(date)} does not hold this code.` : faultMessage(fault).text}</Notice>}
      {assignment !== null && <ChangedSince assignment={assignment} isEditable={isEditable} />}
      {tabular !== null && <Crosswalk crosswalk={tabular.crosswalk} written={tabular.written} />}
      {tabular !== null && tabular.sevenths !== null && (
        <SeventhPicker
          key={tabular.sevenths.stem}
          sevenths={tabular.sevenths}
          shown={(lookedName ?? selected)?.code ?? ''}
          deed={completes ? 'assigns' : 'shows'}
          onChoose={(code) => (completes && !assigned.has(code) ? onAssign('icd10cm', code) : lookAtCode({ system: 'icd10cm', code }))}
        />
      )}
      {assignment !== null && (
        <>
          <EvidenceList assignment={assignment} isEditable={isEditable} selection={selection} onLink={onLink} onShow={onShow} />
          <section className={styles['section']} aria-label="Exception">
            {isEditable ? (
              <Select
                label="Exception"
                value={assignment.exception ?? 'none'}
                options={exceptionOptions}
                onChange={(chosen) => void setException(assignment.id, chosen === 'none' ? null : chosen)}
              />
            ) : (
              <>
                <h3 className={styles['sectionHead']}>Exception</h3>
                <p className={styles['faint']}>{assignment.exception === null ? 'None' : exceptionWords[assignment.exception]}</p>
              </>
            )}
          </section>
          <Rationale key={assignment.id} assignment={assignment} isEditable={isEditable} onDone={onDone} />
          <AssignedBy assignment={assignment} />
        </>
      )}
      {lookedName !== null && looked !== null && <NextQuestion looked={looked} />}
      {looked === null && fault === null && <Skeleton lines={4} />}
      {current !== null && current.hcpcs !== null && <HcpcsFields facts={current.hcpcs} release={current.release} date={date} />}
      {current !== null && current.cpt !== null && <CptFields facts={current.cpt} />}
      {tabular !== null && <OtherSides sides={tabular.sides} />}
      {tabular !== null && <TabularNotes pane={tabular} />}
      {looked !== null && tabularRows(looked).length > 1 && (
        <section className={styles['section']} aria-label="In the code set">
          <h3 className={styles['sectionHead']}>In {systemWords[looked.entry.system]}</h3>
          {looked.entry.system === 'icd10pcs' && looked.entry.billable && <PcsCharacters code={looked.entry.code} date={date} />}
          <TabularList looked={looked} assigned={assigned} onAssign={isEditable ? onAssign : null} />
        </section>
      )}
    </div>
  );
}

/** Where a step back leads, in words. */
function nameOfSeen({ tab, looked }: BenchState['seen'][number]): string {
  return tab === 'code' && looked !== null ? writeCode(looked.system, looked.code) : tabWords[tab];
}

const exceptionOptions = [{ id: 'none' as const, label: 'None' }, ...exceptions.map((id) => ({ id, label: exceptionWords[id] }))];

/** How a code is called that the release in force does not hold: by the Tabular List, where it has it. */
function missingOf(name: CodeName | null, tabular: TabularPane | null): Named | null {
  if (name === null) return null;
  const last = tabular?.steps.at(-1);
  return { written: writeCode(name.system, name.code), title: tabular?.found === 'itself' && last !== undefined ? last.title : '' };
}

type Named = { readonly written: string; readonly title: string };
type CodeHeadProps = { readonly assignment: Assignment | null; readonly looked: LookedUp | null; readonly missing: Named | null; readonly lead: string | null };

function CodeHead({ assignment, looked, missing, lead }: CodeHeadProps) {
  const written = assignment?.written ?? looked?.written ?? missing?.written ?? '';
  const title = looked?.entry.title ?? assignment?.title ?? missing?.title ?? '';
  const system = looked?.entry.system ?? assignment?.system;
  return (
    <header className={styles['codeHead']}>
      <div className={styles['codeLine']}>
        <strong className={styles['bigCode']}>{written}</strong>
        {lead !== null && <Tag>{`◆ ${lead}`}</Tag>}
        {((assignment === null && missing !== null) || looked?.entry.billable === false) && <Tag tone="warning">cannot be assigned</Tag>}
      </div>
      <p className={styles['codeTitle']}>{title === '' && system === 'cpt' ? noDescriptor : title}</p>
      {looked?.release.credit !== undefined && <p className={styles['faint']}>{looked.release.credit}</p>}
      <p className={classNames(styles['faint'], styles['oneLine'])}>
        {looked !== null && looked.cpt?.keyed !== true && `${systemWords[looked.entry.system]} ${looked.release.name} · ${datesOf(looked)}${looked.release.official ? '' : ' · sample'}`}
      </p>
    </header>
  );
}

function datesOf({ entry, release }: LookedUp): string {
  const from = entry.addedOn ?? release.effectiveFrom;
  const to = entry.endedOn ?? release.effectiveTo;
  return `in force ${formatDate(from)} – ${to === null ? 'until replaced' : formatDate(to)}`;
}

function AssignedBy({ assignment }: { readonly assignment: Assignment }) {
  const name = useCoding((state) => state.people.get(assignment.assignedBy)) ?? 'someone who has left';
  return <p className={styles['faint']}>Assigned by {name}, {formatDateTime(assignment.assignedAt)}, under {assignment.releaseName}</p>;
}
