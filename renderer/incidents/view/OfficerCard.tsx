import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { ShownCard } from '../../../shared/incidents';
import type { Fault } from '../../../shared/kernel';
import { call, shell } from '../../bridge';
import { useDesk } from '../../desk';
import { Button, Checkbox, faultMessage, Notice, shownFault } from '../../ui';
import styles from '../incidents.module.css';
import { loadWay, useIncidents } from '../store';

/** To whom reports are sealed: the six words of their card, and where the policy names none, the way to take one in. */
export function OfficerCard() {
  const way = useIncidents((state) => state.way);
  const isRuled = useDesk(({ about }) => about?.rules.policy.privacyOfficer !== null);
  const [looked, setLooked] = useState<{ readonly text: string; readonly card: ShownCard } | null>(null);
  const [isCompared, setCompared] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function look(): Promise<void> {
    setFault(null);
    const chosen = await shell('choose', { what: 'incident-card' });
    const [grant] = chosen.ok ? chosen.value.grants : [];
    if (!chosen.ok) return setFault(shownFault(chosen.fault));
    if (grant === undefined) return;
    const answer = await call('incidents.readCard', { file: grant.grantId });
    if (!answer.ok) return setFault(shownFault(answer.fault));
    setCompared(false);
    setLooked(answer.value);
  }

  async function take(text: string, words: readonly string[]): Promise<void> {
    const answer = await call('incidents.takeCard', { text, words: [...words] });
    setFault(answer.ok ? null : shownFault(answer.fault));
    if (answer.ok) setLooked(null);
    await loadWay();
  }

  if (way === null) return null;
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <section className={styles['card']} aria-label="The privacy officer’s card">
      <h3 className={styles['cardTitle']}>Reports are sealed to</h3>
      {way.card === null
        ? <p className={styles['soft']}>{way.isReadable ? 'Nobody yet: this desk has no card of the privacy officer.' : 'Nobody yet: the card in your organisation’s policy cannot be read. Tell IT.'}</p>
        : <CardWords card={way.card} />}
      {failure !== null && <Notice tone="error" title={failure.title}>{failure.text}</Notice>}
      {looked !== null && (
        <div className={styles['form']}>
          <CardWords card={looked.card} />
          <Checkbox label="I have compared these six words with the privacy officer, by telephone or face to face" isSelected={isCompared} onChange={setCompared} autoFocus />
          <div className={styles['acts']}>
            <Button variant="primary" isDisabled={!isCompared} onPress={() => void take(looked.text, looked.card.words)}>Seal reports to it</Button>
            <Button onPress={() => setLooked(null)}>Cancel</Button>
          </div>
        </div>
      )}
      {!isRuled && looked === null && <div><Button icon={KeyRound} dataFocus="incidents-card" onPress={() => void look()}>{way.card === null ? 'Take in a card…' : 'Another card…'}</Button></div>}
    </section>
  );
}

function CardWords({ card: { words, by } }: { readonly card: ShownCard }) {
  return (
    <>
      <p className={styles['cardWords']}>{words.join(' ')}</p>
      <p className={styles['soft']}>{by === 'policy' ? 'Your organisation’s policy names it.' : 'Somebody at this desk has compared these words.'}</p>
    </>
  );
}
