import { MessageCircleQuestion } from 'lucide-react';
import { useEffect } from 'react';
import type { Query } from '../../shared/queries';
import { useMay } from '../accounts';
import type { BesideTools } from '../coding';
import { Button, EmptyState, faultMessage, Notice, runCommand, Skeleton } from '../ui';
import { focusComposer } from './ask';
import { Composer } from './compose/Composer';
import { useComposer } from './compose/store';
import { EncounterQueries, openFrom } from './read/EncounterQueries';
import { QueryDetail } from './read/QueryDetail';
import { Help } from './Help';
import styles from './read/read.module.css';
import { readQueries, shownQuery, useQueries } from './store';

/** The tab of queries: one being written, one being read, or all of this encounter. */
export function QueryPanel(tools: BesideTools) {
  const composed = useComposer((state) => state.composed);
  const queries = useQueries((state) => state.queries);
  const shown = useQueries(shownQuery);
  const fault = useQueries((state) => state.fault);
  const mayAsk = useMay('queries.saveDraft');
  if (fault !== null) return <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => void readQueries()}>Try again</Button>}>{faultMessage(fault).text}</Notice>;
  if (shown !== null && !(shown.state === 'draft' && shown.isOwn && tools.isEditable)) return <QueryDetail key={shown.id} query={shown} tools={tools} />;
  if (shown !== null) return <OpenDraft query={shown} encounter={tools.encounter} isEditable={tools.isEditable} />;
  if (composed !== null) return <Composer {...tools} composed={composed} />;
  if (queries === null) return <Skeleton lines={6} label="Reading the queries" />;
  if (queries.length > 0) return <EncounterQueries queries={queries} tools={tools} />;
  return (
    <div className={styles['detail']}>
      <EmptyState
        icon={MessageCircleQuestion}
        title="No queries"
        text="When the chart does not support a code, ask. Select words, a code or a finding, then press Q: they come along."
        actions={mayAsk ? <Button variant="primary" shortcut="Q" onPress={() => runCommand('ask-provider')}>Ask the provider</Button> : null}
      />
      <Help />
    </div>
  );
}

/** A draft of one's own that was asked for from elsewhere goes on being written. */
function OpenDraft({ query, encounter, isEditable }: Pick<BesideTools, 'encounter' | 'isEditable'> & { readonly query: Query }) {
  useEffect(() => void openFrom(query, { encounter, isEditable }).then(focusComposer), [query, encounter, isEditable]);
  return <Skeleton lines={6} label="Opening the draft" />;
}
