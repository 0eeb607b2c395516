import type { CalendarDate, Role } from '../../shared/kernel';
import { isInForce, type BusinessAssociateAgreement, type DataUseAgreement, type IncidentAddressee, type Policy, type PolicyName, type RosterEntry, type Severity, type ShownPolicy, type ShownRequirement } from '../../shared/policy';
import { formatCount, formatDate } from '../ui';
import { roleName } from './roles';
import { severityWords } from './words';

/** A list of the policy as a table: what its columns are called, and every entry in words. */
export type EntryTable = {
  readonly columns: readonly { readonly title: string; readonly isMono?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

const systems: Readonly<Record<Policy['codesetPins'][number]['system'], string>> = { icd10cm: 'ICD-10-CM', icd10pcs: 'ICD-10-PCS', hcpcs: 'HCPCS Level II', cpt: 'CPT' };
const channels: Readonly<Record<Policy['queryChannels'][number], string>> = { fhir: 'The organisation’s FHIR server', kit: 'A sealed reply kit', print: 'On paper', verbal: 'Asked aloud, written down the same day' };
const kinds: Readonly<Record<ShownRequirement['kind'], string>> = { training: 'Training', policy: 'Policy', 'sanction-policy': 'Sanction policy' };
const scopes: Readonly<Record<BusinessAssociateAgreement['scopes'][number], string>> = { queries: 'queries', reviews: 'reviews', billing: 'billing', audits: 'audits', worklist: 'worklist' };
const addressees: Readonly<Record<IncidentAddressee, string>> = { 'privacy-officer': 'Privacy officer', leadership: 'Leadership', 'covered-entity': 'Covered entity', 'business-associate': 'Business associate' };
const purposes: Readonly<Record<DataUseAgreement['purpose'], string>> = { research: 'Research', 'public-health': 'Public health', operations: 'Health care operations' };

/** Whoever reads the page: of a roster, their own entry is all that it has. Null where nobody is there, or no roster rules. */
export type Reader = RosterEntry | null;

/**
 * The entries of a setting that is a list, in the policy's own order; null for any other setting.
 * @param today the day on which an agreement is in force or not
 */
export function entriesOf(name: PolicyName, policy: ShownPolicy, today: CalendarDate, reader: Reader): EntryTable | null {
  switch (name) {
    case 'roster':
      return { columns: [{ title: 'Person' }, { title: 'Role' }], rows: reader === null || policy.roster.people === 0 ? [] : [[`${reader.identifier} (you)`, roleName(reader.role)]] };
    case 'networks':
      return { columns: [{ title: 'Known by' }, { title: 'Network', isMono: true }], rows: policy.networks.map(networkRow) };
    case 'requirements':
      return {
        columns: [{ title: 'Text' }, { title: 'Kind' }, { title: 'Version' }, { title: 'Asked of' }, { title: 'Questions' }, { title: 'To be done' }],
        rows: policy.requirements.map(requirementRow),
      };
    case 'allowedHosts':
      return { columns: [{ title: 'Host', isMono: true }], rows: policy.allowedHosts.map((host) => [host]) };
    case 'baaRegister':
      return {
        columns: [{ title: 'Partner' }, { title: 'For' }, { title: 'Agreement', isMono: true }, { title: 'In force' }],
        rows: policy.baaRegister.map((each) => [each.counterparty, each.scopes.map((scope) => scopes[scope]).join(', '), each.id, forceWords(each, today)]),
      };
    case 'duaRegister':
      return {
        columns: [{ title: 'Recipient' }, { title: 'For' }, { title: 'Agreement', isMono: true }, { title: 'In force' }],
        rows: policy.duaRegister.map((each) => [each.recipient, purposes[each.purpose], each.id, forceWords(each, today)]),
      };
    case 'codesetPins':
      return {
        columns: [{ title: 'Code set' }, { title: 'Release' }, { title: 'SHA-256 of its file', isMono: true }],
        rows: policy.codesetPins.map(({ system, release, sha256 }) => [systems[system], release, sha256]),
      };
    case 'queryChannels':
      return { columns: [{ title: 'Way' }], rows: policy.queryChannels.map((channel) => [channels[channel]]) };
    case 'privacyContact':
      return {
        columns: [{ title: 'Part' }, { title: 'Name' }, { title: 'Telephone' }, { title: 'E-mail' }, { title: 'When' }],
        rows: policy.privacyContact.map(({ part, name: contact, phone, email, hours }) => [part, contact, ...[phone, email, hours].map((each) => (each === '' ? 'Not said' : each))]),
      };
    case 'incidentClocks':
      return { columns: [{ title: 'To' }, { title: 'Within' }, { title: 'Clock', isMono: true }], rows: policy.incidentClocks.map((clock) => [addressees[clock.to], clock.hours === 1 ? '1 hour' : `${formatCount(clock.hours)} hours`, clock.id]) };
    case 'editSeverities':
    case 'querySeverities':
      return { columns: [{ title: 'Rule', isMono: true }, { title: 'Weight' }], rows: Object.entries(policy[name]).map(severityRow) };
    default:
      return null;
  }
}

function networkRow(network: string): readonly string[] {
  const [kind, pattern] = [network.slice(0, network.indexOf(':')), network.slice(network.indexOf(':') + 1)];
  return [kind === 'cidr' ? 'Address range' : 'Interface', pattern];
}

function requirementRow({ title, kind, version, roles, questions, passPercent, validDays }: ShownRequirement): readonly string[] {
  return [title, kinds[kind], version, askedOf(roles), questions === 0 ? 'None' : `${questions}, ${passPercent} % right`, validDays === null ? 'Once' : `Every ${formatCount(validDays)} days`];
}

function askedOf(roles: readonly Role[]): string {
  return roles.length === 0 ? 'Everyone' : roles.map(roleName).join(', ');
}

function forceWords(agreement: Pick<BusinessAssociateAgreement, 'effectiveOn' | 'expiresOn'>, today: CalendarDate): string {
  const { effectiveOn, expiresOn } = agreement;
  const span = expiresOn === null ? `since ${formatDate(effectiveOn)}` : `${formatDate(effectiveOn)} to ${formatDate(expiresOn)}`;
  if (isInForce(agreement, today)) return `Yes, ${span}`;
  return today < effectiveOn ? `Not yet: ${span}` : `No longer: ${span}`;
}

function severityRow([rule, severity]: readonly [string, Severity]): readonly string[] {
  return [rule === '*' ? 'All others' : rule, severityWords[severity]];
}
