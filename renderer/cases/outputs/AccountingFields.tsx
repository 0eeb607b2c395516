import { accountingDue, type PaperRequest } from '../../../shared/cases';
import { dateSchema, localDate, z } from '../../../shared/kernel';
import { areDates, Button, DateField, formatDate, TextField, withTypedDate } from '../../ui';
import styles from '../cases.module.css';
import { useForm } from '../kept-words';
import type { CaseFile } from '../store';
import { CountField } from '../workup/CountField';
import { disclosureBy, disclosureIn, type TypedDisclosure } from './disclosure';
import type { PaperWordsHandle } from './paper-words';

const askedSchema = z.strictObject({ recordReference: z.string().max(60), requestedOn: dateSchema.nullable(), from: dateSchema.nullable(), suspendedUntil: dateSchema.nullable(), typed: z.record(z.string(), z.string()) });
type Asked = z.infer<typeof askedSchema>;
type AccountingRequest = Extract<PaperRequest, { readonly kind: 'accounting' }>;

export type AskedHandle = {
  readonly asked: Asked;
  readonly change: (part: Partial<Asked>) => void;
  /** What is asked for, as far as it is said; the paper shows what is missing. */
  readonly request: AccountingRequest;
  /** Why it cannot be made yet; null where it can. */
  readonly lack: string | null;
};

/** Who has asked for an accounting, and for which time. */
export function useAsked({ row: { id } }: CaseFile): AskedHandle {
  const today = localDate(Date.now());
  const { value: asked, change } = useForm<Asked>('accounting', id, askedSchema, () => ({ recordReference: '', requestedOn: today, from: null, suspendedUntil: null, typed: {} }));
  const { recordReference, requestedOn, from, suspendedUntil, typed } = asked;
  return {
    asked,
    change: (part) => change((before) => ({ ...before, ...part })),
    request: { kind: 'accounting', caseId: id, recordReference: recordReference.trim(), requestedOn: requestedOn ?? today, from, suspendedUntil },
    lack: recordReference.trim() === '' ? 'Say whose record it is, by its reference.' : requestedOn === null || !areDates(typed) ? 'A date is missing or cannot be read.' : null,
  };
}

/** What a person is told of disclosures of their information: who asked, and each disclosure with day, recipient, what and why (45 CFR 164.528). */
export function AccountingFields({ file, handle, asked: { asked, change, lack } }: { readonly file: CaseFile; readonly handle: PaperWordsHandle; readonly asked: AskedHandle }) {
  const { recordReference, requestedOn, typed } = asked;
  const { disclosures, onDisclosures } = handle;
  const day = (label: string, field: 'requestedOn' | 'from' | 'suspendedUntil', isOptional: boolean, description?: string) => (
    <DateField label={label} isOptional={isOptional} {...(description === undefined ? {} : { description })} value={asked[field]} typed={typed[field] ?? null} onTyped={(text) => change({ typed: withTypedDate(typed, field, text) })} onChange={(next) => change({ [field]: next })} dataFocus={`accounting-${field}`} />
  );
  return (
    <section className={styles['part']} aria-label="What is accounted for">
      <h3 className={styles['partTitle']}>Who asks</h3>
      <div className={styles['fields']}>
        <TextField label="Reference of the record" value={recordReference} maxLength={60} description="The organisation’s own, never the name." dataFocus="accounting-record" onChange={(next) => change({ recordReference: next })} />
        {day('Asked on', 'requestedOn', false)}
        {day('From', 'from', true, 'Six years back, where nothing is said.')}
        {day('Suspended until', 'suspendedUntil', true, 'By an agency: 45 CFR 164.528(a)(2).')}
      </div>
      <p className={styles['soft']} role="status">{lack ?? `Owed by ${formatDate(accountingDue(requestedOn ?? localDate(Date.now())).due)}; 30 days later, where the person is told why in writing.`}</p>
      <h3 className={styles['partTitle']}>Disclosures</h3>
      {disclosures.length === 0 && <p className={styles['soft']}>None is recorded. A breach is a disclosure that no exception covers.</p>}
      {disclosures.map((disclosure, index) => (
        <DisclosureFields
          key={index} number={index + 1} disclosure={disclosure} handle={handle}
          onChange={(part) => onDisclosures(disclosures.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          onRemove={() => onDisclosures(disclosures.filter((_each, at) => at !== index))}
        />
      ))}
      <div className={styles['acts']}><Button dataFocus="disclosure-add" isDisabled={disclosures.length >= 50} onPress={() => onDisclosures([...disclosures, disclosureBy(file)])}>Add a disclosure</Button></div>
    </section>
  );
}

type DisclosureProps = {
  readonly number: number;
  readonly disclosure: TypedDisclosure;
  readonly handle: PaperWordsHandle;
  readonly onChange: (part: Partial<TypedDisclosure>) => void;
  readonly onRemove: () => void;
};

function DisclosureFields({ number, disclosure, handle: { typed, onTyped }, onChange, onRemove }: DisclosureProps) {
  const { recipient, address, what, purpose, times } = disclosure;
  const isSeveral = times !== null && times > 1;
  const name = `disclosure-${number}`;
  const day = (label: string, field: 'on' | 'lastOn') => <DateField label={label} value={disclosure[field]} typed={typed[`${name}-${field}`] ?? null} onTyped={(text) => onTyped(`${name}-${field}`, text)} onChange={(next) => onChange({ [field]: next })} dataFocus={`${name}-${field}`} />;
  return (
    <fieldset className={styles['box']} aria-label={`Disclosure ${number}`}>
      <div className={styles['fields']}>
        {day(isSeveral ? 'First on' : 'On', 'on')}
        <CountField label="How often" value={times} dataFocus={`${name}-times`} onChange={(next) => onChange({ times: next })} />
        {isSeveral && day('Last on', 'lastOn')}
        <TextField label="Who received it" isOptional value={recipient} maxLength={200} description="Empty where nobody knows." dataFocus={`${name}-recipient`} onChange={(next) => onChange({ recipient: next })} />
        <TextField label="Their address" isOptional value={address} maxLength={300} dataFocus={`${name}-address`} onChange={(next) => onChange({ address: next })} />
      </div>
      <TextField label="What was disclosed, in short" value={what} maxLength={400} dataFocus={`${name}-what`} onChange={(next) => onChange({ what: next })} />
      <TextField label="Why" value={purpose} maxLength={400} description="So that the person understands on what ground." dataFocus={`${name}-purpose`} onChange={(next) => onChange({ purpose: next })} />
      <div className={styles['foot']}>
        <span className={styles['lack']} role="status">{disclosureIn(disclosure) === null ? 'Not in the paper yet: it needs its days, what and why.' : ''}</span>
        <Button variant="quiet" ariaLabel={`Leave disclosure ${number} out`} onPress={onRemove}>Leave it out</Button>
      </div>
    </fieldset>
  );
}
