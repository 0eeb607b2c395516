import { useCallback, useEffect, useState } from 'react';
import { newPersonSchema, type NewPerson } from '../../shared/accounts';
import type { CallOutput } from '../../shared/ipc';
import { call } from '../bridge';
import { roleDoes, roleName, roleOptions } from '../policy';
import { Button, Notice, Select, TextField } from '../ui';
import styles from './Wizard.module.css';

export type WhoStepProps = { readonly person: NewPerson; readonly onChange: (person: NewPerson) => void; readonly onNext: () => void; readonly onBack?: () => void };

const problems: Readonly<Record<'name' | 'identifier', string>> = {
  name: 'Enter your name, at least two letters.',
  identifier: 'Enter your work e-mail address or employee id.',
};

/** Who sits at this desk. Every act in the audit log carries this name. */
export function WhoStep({ person, onChange, onNext, onBack }: WhoStepProps) {
  const [isAsked, setIsAsked] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const { part, askPart } = usePart(person.identifier);
  const isMissing = (field: 'name' | 'identifier'): boolean => !newPersonSchema.shape[field].safeParse(person[field]).success;
  const error = (field: 'name' | 'identifier'): string | null => (isAsked && isMissing(field) ? problems[field] : null);

  async function next(): Promise<void> {
    setIsAsked(true);
    if (isMissing('name') || isMissing('identifier') || isChecking) return;
    setChecking(true);
    // Who goes on within a moment of typing is still asked for: nobody chooses a passphrase for a desk that will not have them.
    const known = part ?? (await askPart());
    setChecking(false);
    if (known?.by === 'unknown') return;
    if (known?.by === 'organisation') onChange({ ...person, role: known.role });
    onNext();
  }

  return (
    <form className={styles['form']} autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); void next(); }}>
      <div className={styles['intro']}>
        <h1 className={styles['title']}>Set up this desk</h1>
        <p className={styles['soft']}>Charts you open here stay encrypted on this computer. First who you are, then what is enforced here, then the passphrase that locks them.</p>
      </div>
      <TextField label="Your name" value={person.name} onChange={(name) => onChange({ ...person, name })} error={error('name')} maxLength={80} size="tall" autoFocus />
      <TextField
        label="Work e-mail or employee id"
        value={person.identifier}
        onChange={(identifier) => onChange({ ...person, identifier })}
        error={error('identifier')}
        description="As your organisation knows you. It names you in the audit log and is sent nowhere."
        maxLength={120}
        size="tall"
      />
      {(part === null || part.by === 'own') && <Select label="Role" value={person.role} onChange={(role) => onChange({ ...person, role })} options={roleOptions} description={roleDoes(person.role)} size="tall" />}
      <div role="status">
        {part?.by === 'organisation' && <Notice tone="info" title={`Your role: ${roleName(part.role)}`}>Your organisation gives it. {roleDoes(part.role)}</Notice>}
        {part?.by === 'unknown' && <Notice tone="warning" title="You are not on your organisation’s roster">Check how the organisation writes your e-mail address or id. If it is right, ask your lead or IT to add you.</Notice>}
      </div>
      <div className={styles['actions']}>
        {onBack !== undefined && <Button size="tall" onPress={onBack}>Back</Button>}
        <Button type="submit" variant="primary" size="tall" isPending={isChecking}>Continue</Button>
      </div>
    </form>
  );
}

/** How long typing rests before the organisation's role is asked for. */
const restMs = 300;

type Part = CallOutput<'accounts.partOf'>;

/** The part that the organisation gives to an identifier; null until it is known. Only this one is asked for, never the roster. */
function usePart(identifier: string): { readonly part: Part | null; readonly askPart: () => Promise<Part | null> } {
  const [known, setKnown] = useState<{ readonly identifier: string; readonly part: Part } | null>(null);
  const askPart = useCallback(async () => {
    const answer = await call('accounts.partOf', { identifier });
    if (answer.ok) setKnown({ identifier, part: answer.value });
    return answer.ok ? answer.value : null;
  }, [identifier]);
  useEffect(() => {
    if (!newPersonSchema.shape.identifier.safeParse(identifier).success) return undefined;
    const timer = setTimeout(() => void askPart(), restMs);
    return () => clearTimeout(timer);
  }, [identifier, askPart]);
  const isOfIdentifier = known !== null && (known.identifier === identifier || known.part.by === 'own');
  return { part: isOfIdentifier ? known.part : null, askPart };
}
