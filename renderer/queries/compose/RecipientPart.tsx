import { useEffect, useMemo } from 'react';
import type { Encounter } from '../../../shared/encounters';
import { relations } from '../../../shared/queries';
import { Button, faultMessage, Notice, Picker, Select } from '../../ui';
import { DirectoryWithheld } from '../DirectoryWithheld';
import { readRecipients, recipientItems, relationOf, useRecipients } from '../recipients';
import { relationWords, roleWords } from '../words';
import styles from './compose.module.css';
import type { Composed } from './composed';
import { Fingerprint } from './Fingerprint';
import { changeComposed, useComposer } from './store';

/** Who is asked: from the directory, those who can answer first, with what they are to the encounter. */
export function RecipientPart({ composed, encounter }: { readonly composed: Composed; readonly encounter: Encounter }) {
  const { recipientId, relation, indicators } = composed;
  const isOpen = useComposer((state) => state.picking === 'recipient');
  const { recipients, isWithheld, fault } = useRecipients();
  useEffect(() => void readRecipients(), []);
  const documents = useMemo(() => indicators.map(({ span }) => span.documentId), [indicators]);
  const items = useMemo(() => recipientItems(recipients ?? [], encounter, documents), [recipients, encounter, documents]);
  const chosen = recipients?.find(({ id }) => id === recipientId) ?? null;
  const problem = fault === null ? null : faultMessage(fault);
  return (
    <fieldset className={styles['group']}>
      {problem !== null && <Notice tone="error" title={problem.title} actions={<Button onPress={() => void readRecipients()}>Try again</Button>}>{problem.text}</Notice>}
      {recipients?.length === 0 && <Notice tone="info" title="The directory is empty">Nobody can be asked until it is imported: on the page Queries, under Directory, or by your organisation’s policy.</Notice>}
      {isWithheld && <DirectoryWithheld />}
      <Picker
        label="Who is asked"
        value={recipientId}
        items={items}
        placeholder="Choose a provider"
        nothingFound="Nobody of the directory has these words."
        isOpen={isOpen}
        onOpenChange={(open) => useComposer.setState({ picking: open ? 'recipient' : null })}
        onChoose={(id) => {
          const recipient = recipients?.find((each) => each.id === id);
          if (recipient !== undefined) changeComposed((before) => ({ ...before, recipientId: id, relation: relationOf(recipient, encounter, documents) }));
        }}
        isDisabled={recipients === null || recipients.length === 0 || isWithheld}
        shortcut="Alt+R"
        dataFocus="query-recipient"
      />
      {chosen !== null && (
        <div className={styles['recipient']}>
          <p>{chosen.name} · {roleWords[chosen.role]}{chosen.specialty !== '' && ` · ${chosen.specialty}`} · {chosen.identifier}</p>
          <Select
            label="Part in this encounter"
            value={relation}
            options={relations.map((id) => ({ id, label: relationWords[id] }))}
            dataFocus="query-relation"
            onChange={(next) => changeComposed((before) => ({ ...before, relation: next }))}
          />
          <Fingerprint key={chosen.id} recipient={chosen} />
        </div>
      )}
    </fieldset>
  );
}
