import { Copy, KeyRound, RotateCw, Save } from 'lucide-react';
import { useEffect } from 'react';
import { useMay } from '../accounts';
import { Button, faultMessage, formatCount, Notice, Skeleton, useCommands } from '../ui';
import styles from './outbox.module.css';
import { copyKeyId, readOutbox, saveKey, sendNow, useOutbox } from './store';
import { faultSentences, rowWords, wayWords } from './words';

/** How the way to the server is, what is on it, and the key by which the server knows this desk. */
export function SendingPage() {
  const { phase, fault, network, said } = useOutbox();
  useEffect(() => void readOutbox(), []);
  const failure = fault === null ? null : faultMessage(fault);
  return (
    <div className={styles['page']}>
      {failure !== null && <Notice tone="error" title={failure.title} actions={<Button onPress={() => void readOutbox()}>Read again</Button>}>{failure.text}</Notice>}
      {network === null ? phase !== 'failed' && <Skeleton lines={6} label="Reading what is being sent" /> : <><TheWay /><OnTheWay /><TheKey /></>}
      <p role="status" className={styles['said']}>{said}</p>
    </div>
  );
}

function TheWay() {
  const network = useOutbox((state) => state.network);
  const isPending = useOutbox((state) => state.isPending);
  if (network === null) return null;
  const { title, text } = wayWords(network);
  return (
    <section className={styles['part']} aria-labelledby="sending-way">
      <h2 id="sending-way">{title}</h2>
      <p>{text}</p>
      {network.way !== 'none' && <Button icon={RotateCw} shortcut="Ctrl+Shift+A" isPending={isPending} dataFocus="sending-now" onPress={() => void sendNow(null)}>Send and ask now</Button>}
    </section>
  );
}

function OnTheWay() {
  const { rows, total, network, isPending } = useOutbox();
  if (network?.way === 'none' && rows.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="sending-rows">
      <h2 id="sending-rows">On its way</h2>
      {rows.length === 0 && <p>Nothing waits, and nothing awaits an answer.</p>}
      {rows.length > 0 && (
        <ul className={styles['rows']}>
          {rows.map(({ id, ref, kind, state, dueAt, settled, fault, attempts }) => (
            <li key={id} className={styles['row']}>
              {ref === null ? <span>{kind === 'reply' ? 'An answer to whoever reported' : 'A report of an incident'}</span> : <span className={styles['mono']}>{ref}</span>}
              <strong>{rowWords({ state, dueAt, settled })}</strong>
              <span className={styles['soft']}>{fault === null ? '' : `${faultSentences[fault]}${attempts > 1 ? ` Tried ${formatCount(attempts)} times.` : ''}`}</span>
              {(state === 'refused' || (dueAt === null && fault !== null)) && <Button isDisabled={isPending} ariaLabel={ref === null ? (kind === 'reply' ? 'Send the answer again' : 'Send the report again') : `Send again what belongs to ${ref}`} onPress={() => void sendNow(id)}>Send again</Button>}
            </li>
          ))}
        </ul>
      )}
      {total > rows.length && <p className={styles['soft']}>{`The newest ${formatCount(rows.length)} of ${formatCount(total)}.`}</p>}
    </section>
  );
}

/** Who needs the key, and what they do with it. */
function TheKey() {
  const keyId = useOutbox((state) => state.keyId);
  const client = useOutbox((state) => state.client);
  const isNamed = useOutbox((state) => state.network !== null && state.network.way !== 'none');
  const mayGive = useMay('outbox.giveClientKey');
  useCommands([
    { id: 'save-public-key', title: 'Save this desk’s public key for IT…', group: 'Desk', keys: 'Alt+K', enabled: mayGive, run: () => void saveKey() },
    { id: 'copy-key-id', title: 'Copy the id of this desk’s public key', group: 'Desk', keys: 'Alt+I', enabled: mayGive, run: () => void copyKeyId() },
  ]);
  return (
    <section className={styles['part']} aria-labelledby="sending-key">
      <h2 id="sending-key"><KeyRound size={16} aria-hidden /> This desk’s public key</h2>
      <p>
        {client === null
          ? 'The policy names no client, so this desk does not sign in at a server. Where it is to (SMART Backend Services), IT needs this key.'
          : `This desk signs in as ${client} with a key of its own that never leaves the vault (SMART Backend Services).`}
      </p>
      <p>Whoever looks after the FHIR server needs the public half, once for each desk, and adds it to the key set of that client{isNamed && '; then press Send and ask now here'}. A vault that is made anew has another key; the old one is then taken out of the set.</p>
      <p>Key id: {keyId === null ? 'made when it is first saved or copied' : <span className={styles['mono']}>{keyId}</span>}</p>
      {mayGive && (
        <div className={styles['acts']}>
          <Button icon={Save} shortcut="Alt+K" dataFocus="sending-save-key" onPress={() => void saveKey()}>Save the public key…</Button>
          <Button icon={Copy} shortcut="Alt+I" dataFocus="sending-copy-key" onPress={() => void copyKeyId()}>Copy its id</Button>
        </div>
      )}
    </section>
  );
}
