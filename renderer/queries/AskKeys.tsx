import { useEffect } from 'react';
import { useMay } from '../accounts';
import { markCodes } from '../codesets';
import { focusContext, openContext, useBench, useCoding, type BesideTools } from '../coding';
import { useShelf } from '../shelf';
import { isOpen } from '../../shared/queries';
import { useCommands } from '../ui';
import { ask } from './ask';
import { closeComposer, putAside, resumeComposer } from './compose/store';
import styles from './queries.module.css';
import { closeQueries, openQueries, readQueries, showQuery, useQueries } from './store';
import { warmLinter } from './warm';

/** What of queries is there whichever tab is in front: keys, marks of held codes, and what was being written. */
export function AskKeys({ encounter, clearSelection }: BesideTools) {
  const { id: encounterId } = encounter;
  const mayAsk = useMay('queries.saveDraft');
  const said = useQueries((state) => state.said);
  const selection = useBench((state) => state.selection);
  const finding = useBench((state) => state.finding);
  const coding = useCoding((state) => state.coding);
  useEffect(() => {
    openQueries(encounterId);
    resumeComposer(encounterId);
    return () => {
      closeComposer();
      closeQueries();
    };
  }, [encounterId]);
  useEffect(() => {
    // A code that is assigned, removed or finalised changes what holds it.
    if (coding !== null) void readQueries();
  }, [coding]);
  useEffect(() => {
    if (mayAsk) warmLinter();
  }, [mayAsk]);
  const wanted = useBench((state) => state.wantedQuery);
  useEffect(() => {
    if (wanted === null) return;
    useBench.setState({ wantedQuery: null });
    void putAside().then(() => { showQuery(wanted.queryId); focusContext(); });
  }, [wanted]);
  useHeldMarks();
  useCommands([
    {
      id: 'ask-provider', group: 'Encounter', keys: 'Q', enabled: mayAsk,
      title: selection !== null ? 'Ask the provider about the selected words' : finding !== null ? 'Ask the provider about this finding' : 'Ask the provider',
      run: () => void ask(encounter).then((isUsed) => { if (isUsed) clearSelection(); }),
    },
    { id: 'queries-of-encounter', title: 'Queries of this encounter', group: 'Encounter', keys: 'Alt+A', alsoInText: true, run: () => void putAside().then(() => { showQuery(null); openContext('query'); focusContext(); }) },
  ]);
  return <p className={styles['spoken']} role="status">{said}</p>;
}

/** Lets rows of codes show which wait for an answer. */
function useHeldMarks(): void {
  const queries = useQueries((state) => state.queries);
  const assignments = useCoding((state) => state.coding?.assignments);
  const waiting = useShelf((state) => state.basket?.waiting);
  useEffect(() => {
    const holds = (queries ?? []).filter(({ state }) => isOpen(state)).flatMap(({ content }) => content.holds);
    const held = new Set<string>(holds.map((holding) => (holding.what === 'code' ? holding.assignmentId : holding.candidateId)));
    markCodes('held', [
      ...(assignments ?? []).filter(({ id }) => held.has(id)),
      ...(waiting ?? []).flatMap(({ candidateId, code }) => (code !== null && held.has(candidateId) ? [code] : [])),
    ]);
  }, [queries, assignments, waiting]);
  useEffect(() => () => markCodes('held', []), []);
}
