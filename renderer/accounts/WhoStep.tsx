import { useState } from 'react';
import { newPersonSchema, type NewPerson } from '../../shared/accounts';
import { Button, Select, TextField } from '../ui';
import { roleDoes, roleOptions } from './roles';
import styles from './Wizard.module.css';

export type WhoStepProps = { readonly person: NewPerson; readonly onChange: (person: NewPerson) => void; readonly onNext: () => void };

const problems: Readonly<Record<'name' | 'identifier', string>> = {
  name: 'Enter your name, at least two letters.',
  identifier: 'Enter your work e-mail address or employee id.',
};

/** Who sits at this desk. Every act in the audit log carries this name. */
export function WhoStep({ person, onChange, onNext }: WhoStepProps) {
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = (field: 'name' | 'identifier'): boolean => !newPersonSchema.shape[field].safeParse(person[field]).success;
  const error = (field: 'name' | 'identifier'): string | null => (isAsked && isMissing(field) ? problems[field] : null);

  function next(): void {
    setIsAsked(true);
    if (!isMissing('name') && !isMissing('identifier')) onNext();
  }

  return (
    <form className={styles['form']} autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); next(); }}>
      <div className={styles['intro']}>
        <h1 className={styles['title']}>Set up this desk</h1>
        <p className={styles['soft']}>Charts you open here stay encrypted on this computer. Two short steps: who you are, and the passphrase that locks them.</p>
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
      <Select label="Role" value={person.role} onChange={(role) => onChange({ ...person, role })} options={roleOptions} description={roleDoes(person.role)} size="tall" />
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" size="tall">Continue</Button>
      </div>
    </form>
  );
}
