import { isReason, reasonsOwed, type Recipient } from '../../../shared/queries';
import type { Finding } from '../../../shared/queries/lint';
import type { QueryRules } from '../rules';
import type { Composed } from './composed';

/** Why a query cannot be sent yet: each in words, with the control in which it is mended. */
export type Hindrance = { readonly words: string; readonly control: string };

/** The control in which a reason is given: it stands in the preview, where everything else is written. */
export const reasonControl = 'query-reason';

/**
 * What stands in the way of sending. The vault looks at all of it again; here it is said before.
 * @param rules the ways that policy permits, and over which warnings it asks for a reason
 * @param isWithheld whether the policy names another directory than the one here
 */
export function hindrancesOf(composed: Composed, findings: readonly Finding[], recipient: Recipient | null, { channels: permitted, warningReason }: Pick<QueryRules, 'channels' | 'warningReason'>, isWithheld = false): readonly Hindrance[] {
  const owed = reasonsOwed(findings, warningReason);
  const blocking = findings.filter(({ severity }) => severity === 'block');
  return [
    ...blocking.map(({ rule, message }) => ({ words: `${rule}: ${message}`, control: '' })),
    ...(recipient === null ? [{ words: 'Nobody is chosen who is asked.', control: 'query-recipient' }] : []),
    ...(isWithheld ? [{ words: 'Nobody of this directory can be asked: the policy names another one.', control: '' }] : []),
    ...(recipient !== null && recipient.unconfirmed !== null ? [{ words: `${recipient.name} is ${recipient.unconfirmed === 'new' ? 'new in' : 'changed in'} the directory and not confirmed.`, control: 'query-confirm' }] : []),
    ...(recipient !== null && !recipient.listed ? [{ words: `${recipient.name} is not in the directory any more.`, control: 'query-recipient' }] : []),
    ...(composed.channel === 'verbal' && composed.spokenAt === null ? [{ words: 'When it was asked is not said.', control: 'query-spoken' }] : []),
    ...(permitted.length === 0 ? [{ words: 'The policy permits no way to send a query.', control: 'query-channel' }] : []),
    ...(permitted.length > 0 && (composed.channel === null || !permitted.includes(composed.channel)) ? [{ words: 'No way is chosen by which it is sent.', control: 'query-channel' }] : []),
    ...(composed.channel === 'fhir' && recipient !== null && recipient.reference === '' ? [{ words: `The server does not know ${recipient.name}: the directory has no reference to it.`, control: 'query-channel' }] : []),
    ...(owed.length > 0 && !isReason(composed.reason) ? [{ words: `Why it is sent over ${owed.length === 1 ? 'this warning' : 'these warnings'} is not said.`, control: reasonControl }] : []),
  ];
}
