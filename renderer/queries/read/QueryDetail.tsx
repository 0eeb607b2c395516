import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isAwaited, type Query } from '../../../shared/queries';
import { useMay } from '../../accounts';
import { focusContext, type BesideTools } from '../../coding';
import { Button, faultMessage, formatDateTime, IconButton, Notice, Tag, useCommands, useKeepFocus } from '../../ui';
import { showQuery, useQueries, type ActName } from '../store';
import { channelWords, kindWords, stateSentences, urgencyWords } from '../words';
import { ActForm } from './ActForm';
import { actWords, actsOf } from './acts';
import { countingAnswer } from './answer-words';
import { AnswerCard } from './AnswerCard';
import { KitPart } from './KitPart';
import { PrintPart } from './PrintPart';
import { QuerySheet } from './QuerySheet';
import styles from './read.module.css';
import { DueMark, StateMark, useMinute } from './StateMark';
import { Timeline } from './Timeline';
import { UndoPart } from './UndoPart';
import { useMayAct } from './useMayAct';
import { WriteAgainPart } from './WriteAgainPart';

/** One query beside its chart: how far it has come, what was asked, what was answered, and what can be done now. */
export function QueryDetail({ query, tools }: { readonly query: Query; readonly tools: BesideTools }) {
  const { id, ref, version, content, answers, supersedes, supersededBy } = query;
  const { encounter, show } = tools;
  const act = useQueries((state) => state.act);
  const refusal = useQueries((state) => state.refusal);
  const keptBack = useQueries((state) => state.keptBack);
  const isBehind = useQueries((state) => state.isBehind);
  const others = useQueries((state) => state.queries);
  const now = useMinute();
  const root = useRef<HTMLDivElement>(null);
  const may = useMayAct();
  const mayMakeKit = useMay('queries.makeKit');
  const mayPrint = useMay('queries.print');
  const mayUndo = useMay('queries.undoSend');
  const mayAsk = useMay('queries.saveDraft');
  useKeepFocus(root, `${query.state} ${act ?? ''}`);
  useEffect(() => root.current?.closest<HTMLElement>('[data-focus="context"]')?.focus(), []);
  const acts = actsOf(query, now).filter(may);
  const begin = (next: ActName): void => showQuery(id, next);
  useCommands(acts.map((each) => ({ id: `query-act-${each}`, title: `Query ${ref}: ${actWords[each].label.toLowerCase()}`, group: 'Encounter' as const, keys: actWords[each].keys, enabled: act === null, run: () => begin(each) })));
  const versionOf = (other: typeof supersedes): Query | undefined => others?.find((each) => each.id === other);
  return (
    <div className={styles['detail']} ref={root} tabIndex={-1}>
      <header className={styles['detailHead']}>
        <div className={styles['headLine']}>
          <IconButton label="All queries of this encounter" icon={ArrowLeft} shortcut="Alt+A" onPress={() => { showQuery(null); focusContext(); }} />
          <strong className={styles['bigRef']}>{ref}</strong>
          {version > 1 && <Tag>{`version ${version}`}</Tag>}
          <StateMark {...query} />
          <DueMark query={query} now={now} />
        </div>
        <p>{stateSentences[query.state]}</p>
        <p className={styles['faint']}>
          {[kindWords[query.kind].label, urgencyWords[query.urgency], query.channel === null ? '' : channelWords[query.channel].label, query.sentAt === null ? '' : `sent ${formatDateTime(query.sentAt)}`].filter((part) => part !== '').join(' · ')}
        </p>
        <Versions before={versionOf(supersedes)} after={versionOf(supersededBy)} />
      </header>
      {isBehind && act !== null && (
        <Notice tone="info" title="It has come further" actions={<Button dataFocus="query-behind" onPress={() => showQuery(id)}>Leave the form and see</Button>}>What you fill in stays here; it may not be possible any more.</Notice>
      )}
      {refusal !== null && (
        <Notice tone="error" title={faultMessage(refusal).title} actions={<Button variant="quiet" onPress={() => useQueries.setState({ refusal: null })}>Dismiss</Button>}>{faultMessage(refusal).text}</Notice>
      )}
      {keptBack.length > 0 && (
        <Notice tone="error" title="The rules keep it back">
          <ul className={styles['plain']}>{keptBack.map(({ rule, message }, index) => <li key={index}><strong>{rule}</strong> {message}</li>)}</ul>
        </Notice>
      )}
      {act === null && mayUndo && <UndoPart query={query} />}
      {query.state === 'cancelled' && mayAsk && tools.isEditable && <WriteAgainPart query={query} tools={tools} />}
      {act === null || !acts.includes(act) ? (
        acts.length > 0 && (
          <div className={styles['acts']} role="group" aria-label="What can be done">
            {acts.map((each, index) => (
              <Button key={each} variant={index === 0 ? 'primary' : 'plain'} shortcut={actWords[each].keys} dataFocus={`query-act-${each}`} onPress={() => begin(each)}>{actWords[each].label}</Button>
            ))}
          </div>
        )
      ) : <ActForm key={act} act={act} query={query} tools={tools} />}
      {query.channel === 'kit' && isAwaited(query.state) && mayMakeKit && <KitPart key={id} query={query} />}
      {query.channel === 'print' && isAwaited(query.state) && mayPrint && <PrintPart key={`print ${id}`} query={query} />}
      {answers.map((answer) => <AnswerCard key={answer.number} answer={answer} query={query} tools={tools} />)}
      <QuerySheet
        encounterRef={encounter.ref}
        queryRef={ref}
        kind={query.kind}
        title={content.title}
        body={content.body}
        options={content.options}
        indicators={content.indicators.map(({ documentId, date, ...rest }) => ({ ...rest, date: date ?? encounter.documents.find((document) => document.id === documentId)?.datedOn ?? null }))}
        chosen={countingAnswer(query)?.chosen ?? []}
        onShow={(index) => { const indicator = content.indicators[index]; if (indicator !== undefined) show(indicator, true); }}
      />
      <Timeline query={query} />
    </div>
  );
}

/** The versions before and after this one. */
function Versions({ before, after }: { readonly before: Query | undefined; readonly after: Query | undefined }) {
  if (before === undefined && after === undefined) return null;
  return (
    <p className={styles['faint']}>
      {before !== undefined && <>Corrects <Button variant="quiet" onPress={() => showQuery(before.id)}>{`version ${before.version}`}</Button></>}
      {after !== undefined && <>Corrected by <Button variant="quiet" onPress={() => showQuery(after.id)}>{`version ${after.version}`}</Button></>}
    </p>
  );
}
