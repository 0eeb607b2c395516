import { Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { attachmentLimits } from '../../../shared/incidents';
import { Button, formatBytes, IconButton, useKeepFocus } from '../../ui';
import styles from '../incidents.module.css';
import { chooseFiles, type ChosenFile } from './store';

export type ChosenFilesProps = {
  readonly files: readonly ChosenFile[];
  readonly onChange: (change: (before: ChosenFile[]) => ChosenFile[]) => void;
};

/** The files that are to go along with a fact: chosen now, read and encrypted when it is added. */
export function ChosenFiles({ files, onChange }: ChosenFilesProps) {
  const part = useRef<HTMLDivElement>(null);
  useKeepFocus(part, files.length);
  const add = (): void => void chooseFiles().then((chosen) => {
    if (chosen.length > 0) onChange((before) => [...before, ...chosen].slice(0, attachmentLimits.count));
  });
  return (
    <div ref={part} tabIndex={-1} className={styles['chosenFiles']} role="group" aria-label="Files that go along">
      {files.map(({ grantId, name }) => (
        <p key={grantId} className={styles['fileLine']}>
          <Paperclip size={14} aria-hidden /> {name}
          <IconButton label={`Take ${name} off`} icon={X} onPress={() => onChange((before) => before.filter((each) => each.grantId !== grantId))} />
        </p>
      ))}
      <div><Button icon={Paperclip} isDisabled={files.length >= attachmentLimits.count} dataFocus="incident-fact-attach" onPress={add}>Attach files…</Button></div>
      <p className={styles['soft']}>Up to {attachmentLimits.count} files, {formatBytes(attachmentLimits.bytes)} each and {formatBytes(attachmentLimits.allBytes)} together. They go to the privacy officer alone.</p>
    </div>
  );
}
