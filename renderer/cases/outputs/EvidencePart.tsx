import { useState } from 'react';
import { readOfficerCard } from '../../../shared/incidents';
import { z } from '../../../shared/kernel';
import { call } from '../../bridge';
import { Button, FormFrame, RadioChoice, TextField, useCommands } from '../../ui';
import styles from '../cases.module.css';
import { useForm } from '../kept-words';
import { saveFile } from '../save-file';
import { made, useCases, type CaseFile } from '../store';

/** The evidence of the case as one signed file, which anybody can verify without Chartlock's vault. */
export function EvidencePart({ file }: { readonly file: CaseFile }) {
  const [isAsked, setAsked] = useState(false);
  useCommands([{ id: 'case-bundle', title: 'Bundle the evidence of the case', group: 'Desk', keys: 'B', run: () => setAsked(true) }]);
  return (
    <section className={styles['part']} aria-label="Evidence bundle">
      <h3 className={styles['partTitle']}>Evidence bundle</h3>
      <p className={styles['soft']}>Reports, timeline, work-up, decisions and notices in one signed file: the burden of proof is the organisation’s (45 CFR 164.414(b)). Whoever has it checks it with “incidents verify”.</p>
      {isAsked ? <BundleForm file={file} onClose={() => setAsked(false)} /> : <div className={styles['acts']}><Button shortcut="B" dataFocus="case-bundle" onPress={() => setAsked(true)}>Bundle the evidence…</Button></div>}
    </section>
  );
}

const bundleSchema = z.strictObject({ to: z.enum(['own', 'other', 'clear']), card: z.string() });
type BundleDraft = z.infer<typeof bundleSchema>;

function BundleForm({ file: { row: { id } }, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const own = useCases(({ keys }) => keys.find(({ retiredAt }) => retiredAt === null)?.card ?? null);
  const { value: { to, card }, change, drop } = useForm<BundleDraft>('bundle', id, bundleSchema, () => ({ to: 'own', card: '' }));
  const [isPending, setPending] = useState(false);
  const recipient = { own, other: card.trim(), clear: null }[to];
  const lack = to === 'other' && readOfficerCard(card) === null ? 'Paste the line of their card.' : to === 'own' && own === null ? 'There is no key yet.' : null;
  const perform = async (): Promise<void> => {
    setPending(true);
    const bundle = await made(call('cases.bundle', { caseId: id, to: recipient }), 'The evidence is bundled');
    if (bundle !== null) {
      await saveFile(recipient === null ? 'case-evidence-lines' : 'case-evidence', bundle);
      drop();
      onClose();
    }
    setPending(false);
  };
  return (
    <FormFrame name="bundle" returnTo="case-bundle" title="Bundle the evidence" text="It leaves this desk as a file. You prove that it is you." deed={to === 'clear' ? 'Save it in the clear…' : 'Seal and save it…'} lack={lack} isPending={isPending} onDo={() => void perform()} onClose={onClose}>
      <RadioChoice
        label="Sealed to" value={to} dataFocus="bundle-to"
        options={[{ id: 'own', label: 'Your own card', description: 'To keep: it opens here.' }, { id: 'other', label: 'Somebody else’s card', description: 'Counsel, another officer.' }, { id: 'clear', label: 'Nobody: in the clear', description: 'Only where it holds no protected health information. It is refused where something in it looks like some.' }]}
        onChange={(next) => change((before) => ({ ...before, to: next }))}
      />
      {to === 'other' && <TextField label="Their card" value={card} isMono maxLength={300} placeholder="age1… ed25519:…" dataFocus="bundle-card" onChange={(next) => change((before) => ({ ...before, card: next }))} />}
    </FormFrame>
  );
}
