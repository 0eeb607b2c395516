import { useState } from 'react';
import { readOfficerCard } from '../../../shared/incidents';
import { z } from '../../../shared/kernel';
import { Button, formatDateTime, FormFrame, Notice, RadioChoice, Tag, TextField } from '../../ui';
import shared from '../cases.module.css';
import styles from './keys.module.css';
import { useForm } from '../kept-words';
import { backUp } from './keys';

/** The backup of the keys: without one, a lost computer takes every report with it. */
export function BackUp({ backedUpAt }: { readonly backedUpAt: number | null }) {
  const [isAsked, setAsked] = useState(false);
  const [passcode, setPasscode] = useState<string | null>(null);
  return (
    <section className={shared['part']} aria-label="Backup">
      <h3 className={shared['partTitle']}>Backup</h3>
      <p>{backedUpAt === null ? <Tag tone="warning">None yet</Tag> : <Tag tone="success">Sealed {formatDateTime(backedUpAt)}</Tag>} {backedUpAt === null && 'If this computer is lost, no report can be opened any more.'}</p>
      {passcode !== null && (
        <Notice tone="warning" title="The passcode of the backup, shown once" actions={<Button dataFocus="backup-written" onPress={() => setPasscode(null)}>I have written it down</Button>}>
          <span className={styles['passcode']}>{passcode}</span> Keep it apart from the file. Without it the backup opens to nobody.
        </Notice>
      )}
      {isAsked ? <BackUpForm onClose={() => setAsked(false)} onDone={setPasscode} /> : <div className={shared['acts']}><Button variant={backedUpAt === null ? 'primary' : 'plain'} dataFocus="keys-back-up" onPress={() => setAsked(true)}>Back the keys up…</Button></div>}
    </section>
  );
}

const backUpSchema = z.strictObject({ way: z.enum(['passcode', 'officer']), card: z.string() });

function BackUpForm({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: (passcode: string | null) => void }) {
  const { value: { way, card }, change, drop } = useForm('back-up', 'keys', backUpSchema, () => ({ way: 'passcode', card: '' }));
  const [isPending, setPending] = useState(false);
  const perform = async (): Promise<void> => {
    setPending(true);
    const done = await backUp(way === 'passcode' ? null : card.trim());
    setPending(false);
    if (done === undefined) return;
    drop();
    onDone(done.passphrase);
    onClose();
  };
  return (
    <FormFrame name="back-up" returnTo="keys-back-up" title="Back the keys up" text="All keys of this vault, in one sealed file." deed="Seal and save the backup" lack={way === 'officer' && readOfficerCard(card) === null ? 'Paste the line of their card.' : null} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <RadioChoice
        label="Sealed to" value={way} dataFocus="back-up-way"
        options={[{ id: 'passcode', label: 'A passcode that is made now', description: 'Shown once, to be written down and kept apart from the file.' }, { id: 'officer', label: 'A second privacy officer’s card', description: 'They can open what you can, should you be away.' }]}
        onChange={(next) => change((before) => ({ ...before, way: next }))}
      />
      {way === 'officer' && <TextField label="Their card" value={card} isMono maxLength={300} placeholder="age1… ed25519:…" dataFocus="back-up-card" onChange={(next) => change((before) => ({ ...before, card: next }))} />}
    </FormFrame>
  );
}
