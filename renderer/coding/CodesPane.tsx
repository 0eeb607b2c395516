import { Blocks, Redo2, Undo2 } from 'lucide-react';
import { useCallback, useMemo, type ReactNode, type Ref } from 'react';
import type { CodeHit } from '../../shared/codesets';
import type { Encounter } from '../../shared/encounters';
import type { AssignmentId } from '../../shared/kernel';
import { cptCredit, FindCode, hitKey, PcsBuilder, type FindCodeHandle } from '../codesets';
import { useDesk } from '../desk';
import { faultMessage, formatDate, IconButton, Notice, Button } from '../ui';
import { focusContext, lookAtCode, openContext, selectCode, useBench } from './bench';
import { CodeList, focusCode } from './CodeList';
import styles from './codes.module.css';
import { EvidenceChip } from './EvidenceChip';
import { rationaleField } from './findings';
import { useDraftFields } from './useDraftFields';
import { codesOf, inSequence, leadWord } from './sequence';
import { dismissRefusal, moveCode, redoChange, undoChange, useCoding } from './store';
import { actNouns, counted } from './words';

export type CodesPaneProps = {
  readonly encounter: Encounter;
  readonly isEditable: boolean;
  /** Why nothing can be changed; null when it can. */
  readonly banner: ReactNode;
  /** The day that decides the releases. */
  readonly date: string;
  readonly isInHouse: boolean;
  readonly findRef: Ref<FindCodeHandle>;
  readonly onAssign: (hit: CodeHit, stays: boolean) => Promise<boolean>;
  /** Opens the PCS builder with the beginning of a code or words, or as it was left. */
  readonly onBuild: (text?: string) => void;
  /** Adds a built code with the path to it. */
  readonly onAddBuilt: (code: string, path: string, stays: boolean) => Promise<boolean>;
  readonly onCloseBuilder: () => void;
  readonly onDropSelection: () => void;
  readonly onOpenCodesets: () => void;
};

/** The codes of the encounter: find, and what is assigned, diagnoses and procedures sequenced apart. */
export function CodesPane(props: CodesPaneProps) {
  const { encounter, isEditable, banner, date, isInHouse, findRef, onAssign, onBuild, onAddBuilt, onCloseBuilder, onDropSelection, onOpenCodesets } = props;
  const coding = useCoding((state) => state.coding);
  const refusal = useCoding((state) => state.refusal);
  const selectedId = useDesk((state) => state.place.assignmentId);
  const draftFields = useDraftFields(encounter.id);
  const selection = useBench((state) => state.selection);
  const isBuilding = useBench((state) => state.isBuilding) && isEditable;
  const undo = coding?.undo ?? null;
  const redo = coding?.redo ?? null;
  const assignments = useMemo(() => coding?.assignments ?? [], [coding]);
  const diagnoses = useMemo(() => codesOf(assignments, 'diagnosis'), [assignments]);
  const procedures = useMemo(() => codesOf(assignments, 'procedure'), [assignments]);
  const assigned = useMemo(() => new Set(assignments.map(hitKey)), [assignments]);
  const drafted = useMemo(() => new Set(assignments.filter(({ id }) => draftFields.includes(rationaleField(id))).map(({ id }) => id)), [assignments, draftFields]);
  const selected = assignments.find(({ id }) => id === selectedId) ?? null;

  const focusFirst = (): void => {
    const first = selected ?? inSequence(assignments)[0];
    if (first !== undefined) focusCode(first.id);
  };
  const open = useCallback((id: AssignmentId) => {
    selectCode(id);
    openContext('code');
    focusContext();
  }, []);
  const list = {
    selectedId,
    isEditable,
    drafts: drafted,
    leadWord: leadWord(encounter.class),
    onSelect: selectCode,
    onOpen: open,
    onMove: (id: AssignmentId, position: number) => void moveCode(id, position),
  };
  return (
    <div className={styles['pane']}>
      <header className={styles['head']}>
        <h2 className={styles['heading']}>Codes</h2>
        <span className={styles['count']}>{counted(assignments.length, 'code')}</span>
        {isEditable && (
          <>
            {encounter.class === 'inpatient' && <IconButton label="Build a PCS code" icon={Blocks} shortcut="B" isActive={isBuilding} onPress={() => (isBuilding ? onCloseBuilder() : onBuild())} />}
            <IconButton label={undo === null ? 'Nothing to undo' : `Undo ${actNouns[undo]}`} icon={Undo2} shortcut="Ctrl+Z" isDisabled={undo === null} onPress={() => void undoChange()} />
            <IconButton label={redo === null ? 'Nothing to redo' : `Redo ${actNouns[redo]}`} icon={Redo2} shortcut="Ctrl+Shift+Z" isDisabled={redo === null} onPress={() => void redoChange()} />
          </>
        )}
      </header>
      {banner}
      {refusal !== null && (
        <div className={styles['refusal']}>
          <Notice tone="error" title={faultMessage(refusal).title} actions={<Button variant="quiet" onPress={dismissRefusal}>Dismiss</Button>}>{faultMessage(refusal).text}</Notice>
        </div>
      )}
      {isBuilding && (
        <PcsBuilder key={encounter.id} encounterId={encounter.id} date={date} onAdd={onAddBuilt} onClose={onCloseBuilder} onOpenCodesets={onOpenCodesets}>
          <EvidenceChip selection={selection} linksTo={null} onDrop={onDropSelection} />
        </PcsBuilder>
      )}
      <div className={styles['body']} hidden={isBuilding}>
        {isEditable && (
          <FindCode
            ref={findRef}
            encounterId={encounter.id}
            date={date}
            hasCpt={encounter.class !== 'inpatient'}
            dateWarning={isInHouse ? `Still in house: codes of today, ${formatDate(date)}. The discharge date will decide.` : null}
            assigned={assigned}
            onAssign={onAssign}
            onBuild={onBuild}
            onLook={lookAtCode}
            onLeave={focusFirst}
            onOpenCodesets={onOpenCodesets}
          >
            <EvidenceChip selection={selection} linksTo={selected?.written ?? null} onDrop={onDropSelection} />
          </FindCode>
        )}
        <div className={styles['lists']} data-codes data-focus="codes">
          {assignments.length === 0 && <p className={styles['empty']}>{isEditable ? 'No codes yet. Press / and type a code or words of its title.' : 'This encounter has no codes.'}</p>}
          {diagnoses.length > 0 && <GroupHead title="Diagnoses" count={diagnoses.length} />}
          {diagnoses.length > 0 && (
            <CodeList {...list} label="Diagnoses" codes={diagnoses} onBeyond={(by) => { if (by === 1 && procedures[0] !== undefined) focusCode(procedures[0].id); }} />
          )}
          {procedures.length > 0 && <GroupHead title="Procedures" count={procedures.length} />}
          {procedures.length > 0 && (
            <CodeList {...list} label="Procedures" codes={procedures} onBeyond={(by) => { const last = diagnoses.at(-1); if (by === -1 && last !== undefined) focusCode(last.id); }} />
          )}
          {procedures.some(({ system, title }) => system === 'cpt' && title !== '') && <p className={styles['credit']}>{cptCredit}</p>}
        </div>
      </div>
    </div>
  );
}

function GroupHead({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <h3 className={styles['groupHead']}>
      {title} <span className={styles['count']}>{count}</span>
    </h3>
  );
}
