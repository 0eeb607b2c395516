import { Home, Send } from 'lucide-react';
import { reasonsOwed, type Recipient } from '../../../shared/queries';
import type { Finding } from '../../../shared/queries/lint';
import type { BesideTools } from '../../coding';
import { formatDateTime, TextField } from '../../ui';
import { QuerySheet } from '../read/QuerySheet';
import type { QueryRules } from '../rules';
import { channelWords, counted, roleWords } from '../words';
import styles from './compose.module.css';
import type { Composed } from './composed';
import { reasonControl } from './hindrances';
import { changeComposed, useComposer } from './store';

export type PreviewProps = Pick<BesideTools, 'encounter' | 'show'> & {
  readonly composed: Composed;
  readonly recipient: Recipient | null;
  readonly findings: readonly Finding[];
  /** Over which warnings policy asks for a reason. */
  readonly asked: QueryRules['warningReason'];
};

/** Exactly what the provider will see; what leaves the desk, and what does not. */
export function Preview({ composed, encounter, recipient, findings, asked, show }: PreviewProps) {
  const { kind, title, body, options, indicators, channel, holds, reason, spokenAt } = composed;
  const queryRef = useComposer((state) => state.queryRef);
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  return (
    <>
      <QuerySheet
        encounterRef={encounter.ref}
        queryRef={queryRef === '' ? null : queryRef}
        kind={kind}
        title={title}
        body={body}
        options={options}
        indicators={indicators.map(({ text, value, date, documentDate, documentTitle }) => ({ text, value, date: date ?? documentDate, documentTitle }))}
        onShow={(index) => { const span = indicators[index]?.span; if (span !== undefined) show(span, true); }}
      />
      <section className={styles['leaves']} aria-label="What leaves this desk">
        <h3 className={styles['leavesHead']}><Send size={14} aria-hidden /> Leaves this desk</h3>
        <ul>
          <li>The page above, word for word{indicators.length > 0 && `, with ${counted(indicators.length, 'quotation')} of ${counted(new Set(indicators.map(({ span }) => span.documentId)).size, 'document')}`}</li>
          <li>The references of query and encounter: they say nothing to anyone outside</li>
          {recipient !== null && <li>{recipient.name}, {roleWords[recipient.role].toLowerCase()}, as the one who is asked</li>}
          {channel !== null && <li>{channelWords[channel].label}: {lowerFirst(channelWords[channel].description)}</li>}
        </ul>
      </section>
      <section className={styles['leaves']} aria-label="What stays here">
        <h3 className={styles['leavesHead']}><Home size={14} aria-hidden /> Stays here</h3>
        <ul>
          <li>Name, record number, birth date, account and every other identifier</li>
          <li>All other words of the chart, and its codes{holds.length > 0 && `, with ${counted(holds.length, 'code')} that ${holds.length === 1 ? 'waits' : 'wait'}`}</li>
          <li>What the rules say of this query, and your reasons</li>
        </ul>
      </section>
      {(warnings.length > 0 || reason !== '') && (
        <TextField
          label={warnings.length === 0 ? 'Why it is sent' : `Why it is sent over ${counted(warnings.length, 'warning')}`}
          isOptional={reasonsOwed(warnings, asked).length === 0}
          multiline
          grows
          rows={2}
          value={reason}
          maxLength={2000}
          description={warnings.map(({ rule, message }) => `${rule}: ${message}`).join(' ')}
          dataFocus={reasonControl}
          onChange={(text) => changeComposed((before) => ({ ...before, reason: text }))}
        />
      )}
      {channel === 'verbal' && recipient !== null && (
        <p className={styles['faint']}>
          Put in writing as: Spoke with {recipient.name} regarding {title === '' ? '…' : title}, based upon indicators found in {[...new Set(indicators.map(({ documentTitle }) => documentTitle))].join(', ')}
          {spokenAt === null ? '' : `, ${formatDateTime(spokenAt)}`}.
        </p>
      )}
    </>
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
