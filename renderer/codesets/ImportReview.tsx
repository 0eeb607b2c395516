import { useRef, useState } from 'react';
import { areDates, Button, DateField, focusShown, Notice, TextField } from '../ui';
import { fillIn, letGo, noteDate, problemsOfRelease, startImport, type ImportJob } from './queue';
import { useCodesets } from './store';
import { releaseTitle } from './words';
import styles from './codesets.module.css';

/** What a file's name says of its release, for the person to confirm or mend before anything is imported. */
export function ImportReview({ job }: { readonly job: ImportJob }) {
  const { form, id, inspection, dates, isChanged } = job;
  const [isTried, setIsTried] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const replaced = useCodesets((state) =>
    state.releases.find((release) => release.official && release.system === inspection?.system && release.book === inspection.book && release.name === form.name.trim()),
  );
  const problems = problemsOfRelease(form);
  const shown = isTried ? problems : {};

  function submit(): void {
    setIsTried(true);
    if (Object.keys(problems).length === 0 && areDates(dates)) void startImport(id);
    else focusShown(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  }

  return (
    <form className={styles['review']} ref={fields} autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {isChanged && (
        <Notice tone="warning" title="The file has changed since you looked over it">What you typed is as you left it. See whether it is still right, then import.</Notice>
      )}
      {inspection?.release === null && (
        <Notice tone="info" title="The file does not say which release it is">Name it, and give the first day on which it is in force.</Notice>
      )}
      <div className={styles['fields']}>
        <TextField label="Release" value={form.name} onChange={(name) => fillIn(id, { name })} error={shown.name ?? null} placeholder={inspection?.system === 'cpt' ? '2026' : 'FY2026'} dataFocus={`import-name:${id}`} />
        <DateField label="In force from" value={form.effectiveFrom} onChange={(effectiveFrom) => fillIn(id, { effectiveFrom })} typed={dates['from'] ?? null} onTyped={(text) => noteDate(id, 'from', text)} error={shown.effectiveFrom ?? null} dataFocus={`import-from:${id}`} />
        <DateField label="To" isOptional value={form.effectiveTo} onChange={(effectiveTo) => fillIn(id, { effectiveTo })} typed={dates['to'] ?? null} onTyped={(text) => noteDate(id, 'to', text)} error={shown.effectiveTo ?? null} dataFocus={`import-to:${id}`} />
      </div>
      {replaced !== undefined && inspection?.isBrief === true && (
        <Notice tone="warning" title={`Replaces ${releaseTitle(replaced)} by medium or short descriptors`} actions={<Button onPress={() => letGo(id)}>Leave it out</Button>}>
          This file has one descriptor a code, in capitals and cut off. Those of {replaced.fileName} go. A file with the long ones serves the desk better; CPT Link has all three.
        </Notice>
      )}
      {replaced !== undefined && inspection?.isBrief !== true && (
        <Notice tone="info" title={`Replaces ${releaseTitle(replaced)}`}>
          {replaced.fileName === job.fileName ? '' : `It came from ${replaced.fileName}. `}The release of this name that is loaded now stays until the import is whole, and is then replaced at once.
        </Notice>
      )}
      <div className={styles['buttons']}>
        <Button variant="primary" type="submit">Import</Button>
      </div>
    </form>
  );
}
