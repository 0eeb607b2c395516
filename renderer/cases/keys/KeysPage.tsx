import { ArrowLeft, KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { OfficerKey } from '../../../shared/cases';
import { Button, faultMessage, formatDateTime, Notice, Tag } from '../../ui';
import shared from '../cases.module.css';
import styles from './keys.module.css';
import { open, useCases } from '../store';
import { BackUp } from './BackUp';
import { makeKey, saveCard } from './keys';
import { RestoreForm } from './RestoreForm';

/** The officer's key: made here once, its card given to every desk, its private half backed up. */
export function KeysPage({ alone }: { readonly alone: boolean }) {
  const keys = useCases((state) => state.keys);
  const refusal = useCases((state) => state.refusal);
  const [isRestoring, setRestoring] = useState(false);
  const current = keys.find(({ retiredAt }) => retiredAt === null) ?? null;
  return (
    <div className={shared['welcome']} tabIndex={0} role="region" aria-label="Key and card">
      {alone && <div><Button variant="quiet" icon={ArrowLeft} shortcut="Escape" dataFocus="cases-back" onPress={() => open(null)}>All cases</Button></div>}
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      {current === null ? <NoKey /> : <CurrentKey current={current} />}
      {isRestoring ? <RestoreForm onClose={() => setRestoring(false)} /> : (
        <section className={shared['part']} aria-label="Restore">
          <h3 className={shared['partTitle']}>Restore from a backup</h3>
          <p className={shared['soft']}>On a new computer, or where reports were sealed to an earlier key. What waited for it opens by itself.</p>
          <div className={shared['acts']}><Button dataFocus="keys-restore" onPress={() => setRestoring(true)}>Restore keys…</Button></div>
        </section>
      )}
      {keys.length > 1 && (
        <section className={shared['part']} aria-label="Earlier keys">
          <h3 className={shared['partTitle']}>Earlier keys</h3>
          <ul className={shared['plainList']}>
            {keys.filter(({ retiredAt }) => retiredAt !== null).map(({ id, words, madeAt }) => <li key={id}><span className={shared['mono']}>{words.join(' ')}</span> <span className={shared['faint']}>made {formatDateTime(madeAt)}; opens what was sealed to it, signs nothing</span></li>)}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Before there is a key: what it is for, and how reports come. */
function NoKey() {
  const [isPending, setPending] = useState(false);
  return (
    <section className={shared['part']} aria-label="Make the key">
      <h2 className={shared['partTitle']}>Make the key to which reports are sealed</h2>
      <ol className={styles['howTo']}>
        <li>The key is made here and never leaves this vault, but for a sealed backup. You prove that it is you.</li>
        <li>Its card, one public line, goes into the organisation’s policy, or as a file to each desk. It says nothing secret.</li>
        <li>Whoever notices something presses Ctrl+Shift+I at their desk. Their report is sealed to the card: nobody else reads it, not IT either.</li>
        <li>The sealed file comes to you by e-mail, a share or a stick. Take it in here: the clocks of 45 CFR 164.404 to 164.408 begin to run from the day of discovery.</li>
      </ol>
      <div className={shared['acts']}><Button variant="primary" icon={KeyRound} isPending={isPending} autoFocus dataFocus="keys-make" onPress={() => { setPending(true); void makeKey().then(() => setPending(false)); }}>Make the key</Button></div>
    </section>
  );
}

function CurrentKey({ current: { card, words, madeAt, backedUpAt, isNamed } }: { readonly current: OfficerKey }) {
  return (
    <>
      <section className={shared['part']} aria-label="Card">
        <h2 className={shared['partTitle']}>The card to which reports are sealed</h2>
        <p><Tag tone={isNamed ? 'success' : 'warning'}>{isNamed ? 'The policy names it' : 'No policy names it yet'}</Tag> {!isNamed && 'Give IT the line below for the setting “privacyOfficer”, or each desk the file.'}</p>
        <p className={styles['paper']}><span className={shared['mono']}>{card}</span></p>
        <p>Six words, to compare aloud: <span className={shared['mono']}>{words.join(' ')}</span></p>
        <p className={shared['faint']}>Made {formatDateTime(madeAt)}.</p>
        <div className={shared['acts']}>
          <Button variant="primary" dataFocus="keys-save-card" onPress={() => void saveCard()}>Save the card…</Button>
        </div>
      </section>
      <BackUp backedUpAt={backedUpAt} />
    </>
  );
}
