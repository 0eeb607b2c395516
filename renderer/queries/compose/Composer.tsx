import { ArrowLeft, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { queryLimits } from '../../../shared/queries';
import type { BesideTools } from '../../coding';
import { useBench } from '../../coding';
import { useCaretKeeping } from '../../desk';
import { useChart } from '../../encounters';
import { faultMessage, IconButton, Notice, Select, TextField, useCommands, useKeepFocus, watchFocus } from '../../ui';
import { Help } from '../Help';
import { useRecipients } from '../recipients';
import { useQueryRules } from '../rules';
import { kindWords } from '../words';
import styles from './compose.module.css';
import { insertOption, type Composed } from './composed';
import { FieldFindings, marksAt } from './FieldFindings';
import { Foot } from './Foot';
import { hindrancesOf } from './hindrances';
import { HoldPart } from './HoldPart';
import { IndicatorRows } from './IndicatorRows';
import { fixOf, withFix } from './lint';
import { changeOptions, OptionRows } from './OptionRows';
import { Preview } from './Preview';
import { RecipientPart } from './RecipientPart';
import { changeComposed, composerField, dropComposed, putAside, useComposer } from './store';
import { contraryTo, takeSelection } from './take';
import { TemplatePicker } from './TemplatePicker';
import { useFindings } from './useFindings';
import { focusFinding } from './walk';
import { WayPart } from './WayPart';

const kinds = (['open-ended', 'multiple-choice', 'yes-no', 'clinical-validation', 'poa', 'cause-effect'] as const).map((id) => ({ id, ...kindWords[id] }));

/** The kinds that offer answers to choose from. */
const offersAnswers = (kind: Composed['kind']): boolean => kind !== 'open-ended';

export type ComposerProps = BesideTools & { readonly composed: Composed };

/** A query being written: what it rests on, what it asks, whom, how; judged as it is typed. */
export function Composer(props: ComposerProps) {
  const { composed, encounter, show, clearSelection, focusFind } = props;
  const { kind, title, body, options, indicators } = composed;
  const isPreview = useComposer((state) => state.isPreview);
  const saving = useComposer((state) => state.saving);
  const fault = useComposer((state) => state.fault);
  const selection = useBench((state) => state.selection);
  const root = useRef<HTMLDivElement>(null);
  const findings = useFindings(composed, encounter);
  const rules = useQueryRules();
  const recipient = useRecipients(({ recipients }) => recipients?.find(({ id }) => id === composed.recipientId) ?? null);
  const hindrances = hindrancesOf(composed, findings, recipient, rules, useRecipients((state) => state.isWithheld));
  useCaretKeeping(composerField, encounter.id, true);
  useKeepFocus(root, `${indicators.length} ${composed.holds.length}`);
  useEffect(() => useComposer.setState({ picking: null }), []);

  const texts = useChart((state) => state.texts);
  const contrary = useMemo(() => contraryTo(indicators, encounter, texts), [indicators, encounter, texts]);
  const judged = useComposer((state) => state.judged);
  const unread = useMemo(() => judged?.contrary.filter(({ span }) => !texts.has(span.documentId)) ?? [], [judged, texts]);
  const take = (): void => {
    if (takeSelection(encounter)) clearSelection();
  };
  const drop = async (): Promise<void> => {
    const isUnmoved = watchFocus();
    if (!(await dropComposed()) && isUnmoved()) focusFind();
  };
  const next = findings.find((finding) => fixOf(finding) !== null);
  const fix = next === undefined ? null : fixOf(next);
  const isWriting = !isPreview;
  useCommands([
    { id: 'query-take', title: 'Take the selected words as an indicator of the query', group: 'Encounter', keys: 'Alt+Q', alsoInText: true, enabled: isWriting && selection !== null, run: take },
    { id: 'query-template', title: 'Choose a template for the query', group: 'Encounter', keys: 'Alt+T', alsoInText: true, enabled: isWriting, run: () => useComposer.setState({ picking: 'template' }) },
    { id: 'query-recipient', title: 'Choose who is asked', group: 'Encounter', keys: 'Alt+R', alsoInText: true, enabled: isWriting, run: () => useComposer.setState({ picking: 'recipient' }) },
    { id: 'query-add-option', title: 'Add an answer to the query', group: 'Encounter', keys: 'Alt+O', alsoInText: true, enabled: isWriting, run: () => changeOptions((before) => insertOption(before, before.options.length - 1), options.length) },
    { id: 'query-fix', title: fix === null ? 'Fix what is found in the query' : `Fix: ${fix.label}`, group: 'Encounter', keys: 'Ctrl+.', alsoInText: true, enabled: isWriting && fix !== null, run: () => { if (fix !== null) changeComposed((before) => withFix(before, fix)); } },
    { id: 'query-next-finding', title: 'Next finding of the query', group: 'Encounter', keys: 'Alt+L', alsoInText: true, enabled: isWriting && findings.length > 0, run: () => focusFinding(findings, 1) },
    { id: 'query-discard', title: 'Drop this draft of a query', group: 'Encounter', run: () => void drop() },
  ]);
  return (
    <div className={styles['composer']} ref={root} tabIndex={-1}>
      <header className={styles['head']}>
        <IconButton label="Keep as a draft and close" icon={ArrowLeft} dataFocus="query-aside" onPress={() => void putAside().then(focusFind)} />
        <h2 className={styles['heading']}>Ask the provider</h2>
        <span className={styles['faint']} role="status">{saving === 'saved' ? 'Draft, saved' : saving === 'saving' ? 'Draft, saving' : 'Draft, not saved'}</span>
        <IconButton label="Drop this draft" icon={Trash2} onPress={() => void drop()} />
      </header>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      {isPreview ? <Preview composed={composed} encounter={encounter} recipient={recipient} findings={findings} asked={rules.warningReason} show={show} /> : (
        <>
          <TemplatePicker composed={composed} />
          <div>
            <Select label="Kind" value={kind} options={kinds} dataFocus="query-kind" onChange={(chosen) => changeComposed((before) => ({ ...before, kind: chosen }))} />
            <FieldFindings findings={findings} at="kind" />
          </div>
          <HoldPart composed={composed} />
          <IndicatorRows
            indicators={indicators}
            contrary={contrary}
            unread={unread}
            findings={findings}
            onTake={selection === null ? null : take}
            onShow={(span) => show(span, true)}
          />
          <div>
            <TextField
              label="Title"
              multiline
              grows
              rows={1}
              value={title}
              maxLength={queryLimits.title}
              placeholder="Clarification: respiratory status"
              marks={marksAt(findings, 'title')}
              dataFocus="query-title"
              onChange={(text) => changeComposed((before) => ({ ...before, title: text.replace(/\n/g, ' ') }))}
            />
            <FieldFindings findings={findings} at="title" />
          </div>
          <div>
            <TextField
              label="Question"
              multiline
              grows
              rows={4}
              value={body}
              maxLength={queryLimits.body}
              placeholder="Based on your clinical judgment, …"
              marks={marksAt(findings, 'body')}
              dataFocus="query-body"
              onChange={(text) => changeComposed((before) => ({ ...before, body: text }))}
            />
            <FieldFindings findings={findings} at="body" />
          </div>
          {(offersAnswers(kind) || options.length > 0) && <OptionRows options={options} findings={findings} />}
          <FieldFindings findings={findings} at="whole" />
          <RecipientPart composed={composed} encounter={encounter} />
          <WayPart composed={composed} permitted={rules.channels} hours={rules.hours} />
          <Help />
        </>
      )}
      <Foot composed={composed} recipient={recipient} findings={findings} hindrances={hindrances} isPreview={isPreview} isReviewed={rules.isReviewed} />
    </div>
  );
}
