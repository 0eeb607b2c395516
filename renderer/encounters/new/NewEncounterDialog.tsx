import { useRef, useState } from 'react';
import { areDates, Button, Dialog, faultMessage, Notice, Progress, withTypedDate } from '../../ui';
import { updatePlace } from '../../desk';
import { openEncounter } from '../navigation';
import { refreshWorklist } from '../store';
import { counted } from '../words';
import { AssignFields } from './AssignFields';
import { beginCreating, changeDocuments, changeForm, closeNew, endCreating, endNew, startOver, useNewEncounter } from './begin';
import { createAll, type Creation, type Outcome } from './create';
import { CreationReport } from './CreationReport';
import { DetailsFields } from './DetailsFields';
import { DocumentsSection } from './DocumentsSection';
import { focusFirstProblem } from './first-problem';
import { datesOnScreen, isEmptyForm, problemsOf, type Problems } from './form';
import { GroupingChoice } from './GroupingChoice';
import { documentsAtOnce, groupingsFor, plan } from './grouping';
import { PatientFields } from './PatientFields';
import styles from './new.module.css';

/** Makes encounters: one, or as many as there are files or folders. */
export function NewEncounterDialog() {
  const { form: filledIn, isRestored, stage } = useNewEncounter();
  const form = groupingsFor(filledIn.files).includes(filledIn.grouping) ? filledIn : { ...filledIn, grouping: 'one' as const };
  const [isTried, setIsTried] = useState(false);
  const [creation, setCreation] = useState<Creation | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const isCancelled = useRef(false);
  const content = useRef<HTMLDivElement>(null);

  const planned = plan(form);
  const isOne = form.grouping === 'one';
  const problems: Problems = isTried ? problemsOf(form) : {};
  const tooMany = planned.find(({ documents }) => documents.length > documentsAtOnce);
  const isReport = outcomes !== null && stage === 'created';
  const refusal = !isReport && outcomes?.[0] !== undefined && 'fault' in outcomes[0] ? faultMessage(outcomes[0].fault) : null;
  const isCreatingMany = creation !== null && creation.total > 1;
  const noteDate = (field: string, text: string | null): void => changeForm({ dates: withTypedDate(useNewEncounter.getState().form.dates, field, text) });
  const dates = { dates: form.dates, onTyped: noteDate };

  async function create(): Promise<void> {
    setIsTried(true);
    if (creation !== null || form.looking > 0) return;
    const areReadable = areDates(datesOnScreen({ ...form, hasPatient: isOne }));
    if (Object.keys(problemsOf(form)).length > 0 || !areReadable || tooMany !== undefined) return focusFirstProblem(content.current);
    isCancelled.current = false;
    const startedAt = Date.now();
    // What is on its way into the vault takes no more letters: the focus waits on the button.
    content.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]')?.focus();
    beginCreating();
    setCreation({ done: 0, total: planned.length, startedAt });
    const { outcomes: results, left } = await createAll(form, planned, (done) => setCreation({ done, total: planned.length, startedAt }), () => isCancelled.current);
    setCreation(null);
    const first = results[0];
    if (isOne && first !== undefined && 'encounter' in first) {
      endNew();
      if (form.assign.who === 'me') return openEncounter(first.encounter.id);
      // Somebody else's chart opens for a reason only: it is seen where it waits for them.
      updatePlace({ view: 'worklist' });
      return refreshWorklist(0);
    }
    setOutcomes(results);
    endCreating(left, !isOne);
    if (!isOne) await refreshWorklist(0);
  }

  const actions = isReport ? <Button variant="primary" onPress={endNew} autoFocus>Go to the worklist</Button> : (
    <>
      <span className={styles['sum']} role="status">{sumOf(form.typed.length + form.files.length, form.refused.length)}</span>
      <Button onPress={closeNew} isDisabled={creation !== null}>Close</Button>
      <Button variant="primary" type="submit" isPending={creation !== null || form.looking > 0}>{planned.length === 1 ? 'Create encounter' : `Create ${planned.length} encounters`}</Button>
    </>
  );
  return (
    <Dialog
      title={isReport ? 'What was created' : 'New encounter'}
      isOpen
      size="large"
      isDismissable={false}
      onClose={isReport ? endNew : () => { if (creation === null) closeNew(); }}
      onSubmit={() => void create()}
      actions={actions}
    >
      {isReport ? <CreationReport outcomes={outcomes} onOpened={endNew} /> : (
        <div ref={content} className={styles['content']} inert={stage === 'creating' && !isCreatingMany}>
          {isCreatingMany && (
            <Progress label="Creating encounters" done={creation.done} total={creation.total} timeLeft={secondsLeft(creation)} onCancel={() => { isCancelled.current = true; }} />
          )}
          {!isCreatingMany && (
            <>
              {isRestored && !isEmptyForm(form) && (
                <Notice tone="info" title="What was filled in before" actions={<Button variant="quiet" onPress={startOver}>Start over</Button>}>
                  {keptWords(form.files.filter(({ isChanged }) => isChanged).length)}
                </Notice>
              )}
              {refusal !== null && <Notice tone="error" title={refusal.title}>{refusal.text}</Notice>}
              {tooMany !== undefined && <Notice tone="error" title="Too many documents for one encounter">{`“${tooMany.name}” would have ${tooMany.documents.length}; at most ${documentsAtOnce} come in at once. Add the others to the encounter afterwards.`}</Notice>}
              <div className={styles['columns']}>
                <div className={styles['column']}>
                  <DetailsFields form={form.details} onChange={(part) => changeForm({ details: { ...useNewEncounter.getState().form.details, ...part } })} problems={problems} {...dates} />
                  <AssignFields form={form.assign} onChange={(assign) => changeForm({ assign })} problems={problems} />
                  {isOne && <PatientFields form={form.patient} onChange={(part) => changeForm({ patient: { ...useNewEncounter.getState().form.patient, ...part } })} problems={problems} {...dates} />}
                </div>
                <div className={styles['column']}>
                  <DocumentsSection value={form} onChange={changeDocuments} problems={problems}>
                    <GroupingChoice form={form} />
                  </DocumentsSection>
                </div>
              </div>
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

function sumOf(documents: number, refused: number): string {
  const taken = documents === 0 ? 'No documents yet' : counted(documents, 'document', 'documents');
  return refused === 0 ? taken : `${taken}, ${counted(refused, 'file', 'files')} not taken in`;
}

function keptWords(changed: number): string {
  return changed === 0 ? 'It was kept as it was.' : `It was kept as it was. ${counted(changed, 'file has', 'files have')} changed since, and ${changed === 1 ? 'is' : 'are'} marked.`;
}

function secondsLeft({ done, total, startedAt }: Creation): number | null {
  if (done < 2) return null;
  return (((Date.now() - startedAt) / done) * (total - done)) / 1000;
}
