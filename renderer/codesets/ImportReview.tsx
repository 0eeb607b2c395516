import { useRef, useState } from 'react';
import { Button, DateField, Notice, TextField } from '../ui';
import { fillIn, problemsOfRelease, startImport, type ImportJob } from './queue';
import { useCodesets } from './store';
import { systemWords } from './words';
import styles from './codesets.module.css';

/** What a file's name says of its release, for the person to confirm or mend before anything is imported. */
export function ImportReview({ job }: { readonly job: ImportJob }) {
  const { form, grantId, inspection } = job;
  const [isTried, setIsTried] = useState(false);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const fields = useRef<HTMLFormElement>(null);
  const replaced = useCodesets((state) =>
    state.releases.find((release) => release.official && release.system === inspection?.system && release.name === form.name.trim()),
  );
  const problems = problemsOfRelease(form);
  const shown = isTried ? problems : {};

  const note = (field: string) => (isReadable: boolean): void =>
    setUnreadable((before) => (isReadable ? before.filter((name) => name !== field) : [...new Set([...before, field])]));

  function submit(): void {
    setIsTried(true);
    if (Object.keys(problems).length === 0 && unreadable.length === 0) void startImport(grantId);
    else requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form className={styles['review']} ref={fields} autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {inspection?.release === null && (
        <Notice tone="info" title="The file does not say which release it is">Name it, and give the first day on which it is in force.</Notice>
      )}
      <div className={styles['fields']}>
        <TextField label="Release" value={form.name} onChange={(name) => fillIn(grantId, { name })} error={shown.name ?? null} placeholder="FY2026" dataFocus="import-name" />
        <DateField label="In force from" value={form.effectiveFrom} onChange={(effectiveFrom) => fillIn(grantId, { effectiveFrom })} onReadable={note('from')} error={shown.effectiveFrom ?? null} dataFocus="import-from" />
        <DateField label="To" isOptional value={form.effectiveTo} onChange={(effectiveTo) => fillIn(grantId, { effectiveTo })} onReadable={note('to')} error={shown.effectiveTo ?? null} dataFocus="import-to" />
      </div>
      {replaced !== undefined && (
        <Notice tone="info" title={`Replaces ${systemWords[replaced.system]} ${replaced.name}`}>
          The release of this name that is loaded now stays until the import is whole, and is then replaced at once.
        </Notice>
      )}
      <div className={styles['buttons']}>
        <Button variant="primary" type="submit">Import</Button>
      </div>
    </form>
  );
}
