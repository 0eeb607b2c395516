import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { packetLimits, savedConcernDays } from '../../../shared/incidents';
import type { ShownPolicy } from '../../../shared/policy';
import { Button, Dialog, faultMessage, Notice, Skeleton, TextField } from '../../ui';
import { ContactCards } from '../report/ContactCards';
import styles from './concern.module.css';
import { closeConcern, readyConcern, saveWaitingConcern, sealConcern, useConcern } from './store';

export type ConcernDialogProps = {
  readonly policy: ShownPolicy | null;
  /** Whether a fresh application takes over afterwards: nothing is open that it could close. */
  readonly startsAfresh?: boolean;
};

/**
 * A concern that names nobody (45 CFR 164.530(d) and (g)): sealed in the page to the privacy officer and to no other key, then
 * saved as a file or left to wait. It reads nothing of the vault and leaves nothing in the log.
 */
export function ConcernDialog(props: ConcernDialogProps) {
  const isOpen = useConcern((state) => state.isOpen);
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ policy, startsAfresh = false }: ConcernDialogProps) {
  const close = (): void => void closeConcern(startsAfresh);
  const { recipient, words, done, isPending, fault } = useConcern();
  useEffect(() => {
    if (policy !== null) void readyConcern(policy);
  }, [policy]);
  const canSeal = recipient !== null && recipient !== undefined && done === null;
  const isEmpty = words.trim() === '';
  return (
    <Dialog
      title="Raise a concern"
      isOpen
      onClose={close}
      isDismissable={false}
      {...(canSeal ? { onSubmit: () => void sealConcern('saved') } : {})}
      actions={
        canSeal ? (
          <>
            <Button onPress={() => void sealConcern('left')} isDisabled={isEmpty} isPending={isPending}>Leave it here, sealed</Button>
            <Button type="submit" variant="primary" isDisabled={isEmpty} isPending={isPending}>Seal and save as a file…</Button>
          </>
        ) : <Button onPress={close} autoFocus>Close</Button>
      }
    >
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      {recipient === undefined && <Skeleton lines={3} label="Looking for the privacy officer’s card" />}
      {recipient === null && <NoCard policy={policy} />}
      {done !== null && <Done how={done} />}
      {canSeal && (
        <>
          <TextField label="What concerns you" multiline grows rows={6} value={words} maxLength={packetLimits.words} autoFocus onChange={(next) => useConcern.setState({ words: next })} />
          <WhatIsKnown />
        </>
      )}
      {done === null && <Waiting />}
    </Dialog>
  );
}

/** What nobody learns, and what somebody may: said before a word is sealed. */
function WhatIsKnown() {
  return (
    <div className={styles['known']}>
      <section aria-labelledby="concern-not">
        <h3 id="concern-not" className={styles['heading']}>Not in it</h3>
        <ul className={styles['list']}>
          <li>Your name, your role, this desk and this computer</li>
          <li>The time of day: the day alone is in it</li>
          <li>Nothing goes into the audit log, and no draft is kept</li>
        </ul>
      </section>
      <section aria-labelledby="concern-may">
        <h3 id="concern-may" className={styles['heading']}>What may still point to you</h3>
        <ul className={styles['list']}>
          <li>What you write, and how</li>
          <li>The file: this computer, its account and the file’s date</li>
          <li>How it is handed over, and who sees you do it</li>
        </ul>
      </section>
      <p className={styles['soft']}>Only the privacy officer can open it. IT cannot, not even with the recovery key. Nobody may act against you for raising a concern in good faith (45 CFR 164.530(g)).</p>
    </div>
  );
}

function NoCard({ policy }: { readonly policy: ShownPolicy | null }) {
  return (
    <>
      <Notice tone="info" title="Nothing can be sealed on this desk">Its policy has no card of a privacy officer. Call or write instead. A complaint can also be made to the Secretary of Health and Human Services (45 CFR 160.306).</Notice>
      <ContactCards contacts={policy?.privacyContact ?? []} hasScript={false} />
    </>
  );
}

function Done({ how }: { readonly how: 'saved' | 'left' }) {
  return (
    <div role="status" className={styles['done']}>
      <p className={styles['heading']}><CircleCheck size={20} aria-hidden /> {how === 'saved' ? 'The sealed file is saved' : 'The sealed file waits on this computer'}</p>
      <p>{how === 'saved' ? 'Hand it to the privacy officer in any way: on a drive, by mail, through somebody else. What you typed is gone from this page.' : 'It lies in the folder incidents-waiting of this desk’s data until somebody hands it over; anyone at this computer can save a copy from this dialog. What you typed is gone from this page.'}</p>
    </div>
  );
}

function Waiting() {
  const waiting = useConcern((state) => state.waiting);
  if (waiting.length === 0) return null;
  return (
    <section className={styles['waiting']} aria-labelledby="concern-waiting">
      <h3 id="concern-waiting" className={styles['heading']}>Waiting on this computer, sealed</h3>
      <ul className={styles['files']}>
        {waiting.map((concern) => (
          <li key={concern} className={styles['file']}>
            <code>concern-{concern}.age</code>
            <Button onPress={() => void saveWaitingConcern(concern)} ariaLabel={`Save a copy of concern-${concern}.age`}>Save a copy…</Button>
          </li>
        ))}
      </ul>
      <p className={styles['soft']}>A copy takes nothing away: what was saved waits on for {savedConcernDays} days, and is then removed from here.</p>
    </section>
  );
}
