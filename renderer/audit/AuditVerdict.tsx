import type { AuditVerdict as Verdict } from '../../shared/audit';
import type { Fault } from '../../shared/kernel';
import { faultMessage, Notice } from '../ui';

type Broken = Extract<Verdict, { sound: false }>;

const reasons: Readonly<Record<Broken['why'], string>> = {
  missing: 'an event is missing before it',
  changed: 'it was changed after it was written',
  unreadable: 'it cannot be read',
  truncated: 'events at the end of the log are gone',
};

/** What the verification of the log found, for everyone to see. */
export function AuditVerdict({ verdict }: { readonly verdict: Verdict | Fault }) {
  if ('code' in verdict) {
    const { title, text } = faultMessage(verdict);
    return <Notice tone="error" title={title}>{text}</Notice>;
  }
  if (verdict.sound) {
    return (
      <Notice tone="success" title={`Sound: ${verdict.events.toLocaleString('en-US')} events`}>
        Every event is linked to the one before it, and none was changed, removed or put in later.
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={`Not sound: event ${verdict.firstBad.toLocaleString('en-US')} is the first that does not hold`}>
      {`Of ${verdict.events.toLocaleString('en-US')} events, those before ${verdict.firstBad.toLocaleString('en-US')} hold. At that event, ${reasons[verdict.why]}. Charts and codes are not affected by this check. Tell your privacy officer and keep this machine as it is.`}
    </Notice>
  );
}
