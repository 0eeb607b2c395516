import { ArrowLeft, CircleAlert, CircleCheck, Send, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Recipient } from '../../../shared/queries';
import type { Finding } from '../../../shared/queries/lint';
import { Button, classNames, faultMessage, focusShown, Notice, showAndFocus, useCommands } from '../../ui';
import { useQueries } from '../store';
import { counted } from '../words';
import styles from './compose.module.css';
import type { Composed } from './composed';
import { reasonControl, type Hindrance } from './hindrances';
import { sendComposed } from './send';
import { useComposer } from './store';
import { goToFinding } from './walk';

export type FootProps = {
  readonly composed: Composed;
  readonly recipient: Recipient | null;
  readonly findings: readonly Finding[];
  readonly hindrances: readonly Hindrance[];
  readonly isPreview: boolean;
  /** Policy has a lead read it before it goes out. */
  readonly isReviewed: boolean;
};

/** What is known against the query, and the way on: to the preview, and from there out. */
export function Foot({ composed, recipient, findings, hindrances, isPreview, isReviewed }: FootProps) {
  const [isPending, setPending] = useState(false);
  const refusal = useQueries((state) => state.refusal);
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const isReasonAllThatLacks = hindrances.length > 0 && hindrances.every(({ control }) => control === reasonControl);
  const setPreview = (next: boolean): void => {
    const inPreview = isReasonAllThatLacks ? `[data-focus="${reasonControl}"]` : '[data-focus="query-send"]:not([disabled]), [data-focus="query-preview"]';
    showAndFocus(() => useComposer.setState({ isPreview: next }), next ? inPreview : '[data-focus="query-body"]');
  };
  const send = async (): Promise<void> => {
    if (isPending) return;
    setPending(true);
    await sendComposed(isReviewed);
    setPending(false);
  };
  /** Towards sending: what blocks first, then the preview, then out. */
  const goOn = (): void => {
    const first = blocking[0];
    const other = hindrances[0];
    if (first !== undefined) {
      setPreview(false);
      goToFinding(first);
    } else if (!isPreview) setPreview(true);
    else if (other !== undefined) {
      if (other.control !== reasonControl) setPreview(false);
      focusShown(`[data-focus="${other.control}"]`);
    } else void send();
  };
  const deed = isReviewed ? 'Give it to review' : composed.channel === 'verbal' ? 'Put it in writing' : recipient === null ? 'Send' : `Send to ${recipient.name}`;
  useCommands([
    { id: 'query-send', title: isPreview ? deed : 'Preview the query and send it', group: 'Encounter', keys: 'Ctrl+Enter', alsoInText: true, run: goOn },
    { id: 'query-preview', title: isPreview ? 'Go on writing the query' : 'Preview the query as the provider sees it', group: 'Encounter', keys: 'Alt+V', alsoInText: true, run: () => setPreview(!isPreview) },
  ]);
  return (
    <footer className={styles['foot']}>
      <Verdict blocking={blocking.length} warnings={warnings.length} />
      {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
      {isPreview && hindrances.length > 0 && (
        <ul className={styles['hindrances']} aria-label="Not sent, because">
          {hindrances.map(({ words }) => <li key={words}>{words}</li>)}
        </ul>
      )}
      {isPreview && <Button icon={ArrowLeft} shortcut="Alt+V" dataFocus="query-preview" onPress={() => setPreview(false)}>Go on writing</Button>}
      {isPreview
        ? <Button variant="primary" icon={Send} shortcut="Ctrl+Enter" dataFocus="query-send" isDisabled={hindrances.length > 0} isPending={isPending} onPress={() => void send()}>{deed}</Button>
        : <Button variant="primary" shortcut="Alt+V" dataFocus="query-preview" onPress={() => setPreview(true)}>Preview and send</Button>}
    </footer>
  );
}

function Verdict({ blocking, warnings }: { readonly blocking: number; readonly warnings: number }) {
  const Icon = blocking > 0 ? CircleAlert : warnings > 0 ? TriangleAlert : CircleCheck;
  const words = [blocking > 0 ? `${blocking} to mend before it can be sent` : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter((part) => part !== '').join(', ');
  return (
    <p className={classNames(styles['verdict'], blocking > 0 ? styles['blocked'] : warnings > 0 ? styles['warned'] : styles['clear'])} role="status">
      <Icon size={16} aria-hidden /> {words === '' ? 'No rule is broken' : words}
    </p>
  );
}
