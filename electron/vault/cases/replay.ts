import { factsOfReport, replay, replayFactsSchema, rulesOfReport, type ReplaySetting } from '../../../shared/cases';
import { refuse } from '../../../shared/kernel';
import { policySchema, policySettings, type Policy } from '../../../shared/policy';
import type { Handlers } from '../handlers';
import { contentOf } from './received-store';
import type { CasesNeeds } from './service';

/** Holds what happened against a policy that is tried: nothing is changed by it. */
export function replayHandlers({ policy }: Pick<CasesNeeds, 'policy'>): Pick<Handlers<'cases'>, 'cases.replay'> {
  return {
    'cases.replay': (db, { receivedId, facts, change }) => {
      const { content } = contentOf(db, receivedId);
      if (content?.kind !== 'chartlock-incident-report') return refuse({ code: 'not-found', what: 'report' });
      const known = replayFactsSchema.parse({ ...factsOfReport(content), ...facts });
      return replay(content.type, known, rulesOfReport(content), change === null ? policy() : changed(policy(), change));
    },
  };
}

/** @throws FaultError `malformed` where the setting cannot have that value */
function changed(policy: Policy, { setting, value }: { readonly setting: ReplaySetting; readonly value: string }): Policy {
  const given = policySettings[setting].safeParse(jsonOf(value));
  if (!given.success) return refuse({ code: 'malformed', where: 'change.value' });
  return policySchema.parse({ ...policy, [setting]: given.data });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
