import { useEffect, useMemo } from 'react';
import type { Encounter } from '../../../shared/encounters';
import { localDate } from '../../../shared/kernel';
import { lintQuery, type Finding, type LintContext } from '../../../shared/queries/lint';
import { call } from '../../bridge';
import { useQueryRules } from '../rules';
import type { Composed } from './composed';
import { inOrder, lintInputOf, standingFindings } from './lint';
import { useComposer } from './store';

/** What this page knows beside the words: the rest only the vault knows. */
function contextOf(encounter: Encounter, { severities, yesNo }: Pick<LintContext, 'severities' | 'yesNo'>): LintContext {
  const from = encounter.admittedOn ?? encounter.serviceFrom;
  return {
    today: localDate(Date.now()),
    ...(severities === undefined ? {} : { severities }),
    ...(yesNo === undefined ? {} : { yesNo }),
    ...(from === null ? {} : { encounter: { from, to: encounter.dischargedOn ?? encounter.serviceTo } }),
  };
}

/** What stands against a query at this moment, in the order in which it is mended: judged here at each key, by the vault a moment later. */
export function useFindings(composed: Composed, encounter: Encounter): readonly Finding[] {
  const judged = useComposer((state) => state.judged);
  const queryId = useComposer((state) => state.queryId);
  const isSaved = useComposer((state) => state.saving === 'saved');
  const { severities, yesNo } = useQueryRules();
  const documented = judged?.documented;
  const input = useMemo(() => ({ ...lintInputOf(composed), ...(documented === undefined ? {} : { documentedDiagnoses: [...documented] }) }), [composed, documented]);
  const context = useMemo(() => contextOf(encounter, { severities, yesNo }), [encounter, severities, yesNo]);
  const here = useMemo(() => lintQuery(input, context), [input, context]);
  useEffect(() => {
    // The vault judges the words that it has.
    if (!isSaved || queryId === null) return;
    void call('queries.judge', { encounterId: encounter.id, queryId }).then((answer) => {
      const now = useComposer.getState();
      if (!answer.ok || now.queryId !== queryId || now.composed !== composed) return;
      const { report: vault, documentedDiagnoses, contrary } = answer.value;
      const judgedInput = { ...lintInputOf(composed), documentedDiagnoses };
      useComposer.setState({ judged: { input: judgedInput, here: lintQuery(judgedInput, context), vault, documented: documentedDiagnoses, contrary } });
    });
  }, [isSaved, queryId, composed, encounter.id, context]);
  return useMemo(() => inOrder(standingFindings(input, here, judged)), [input, here, judged]);
}
