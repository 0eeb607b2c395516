import { FileInput } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useMay } from '../accounts';
import { BarSlot, Button, classNames, EmptyState, faultMessage, Notice, Skeleton, StatusSlot, useFileDrop } from '../ui';
import { BrokenPins } from './BrokenPins';
import { chooseFiles, takeDropped } from './choose';
import { ImportQueue } from './ImportQueue';
import { InForceOn } from './InForceOn';
import { MissingReleases } from './MissingReleases';
import { PlacesOfService } from './PlacesOfService';
import { ReleasesTable } from './ReleasesTable';
import { loadCodesets, useCodesets } from './store';
import styles from './codesets.module.css';

/**
 * The code sets of this desk: what is loaded, what is in force, and the way to get more.
 * @param updates what they mean for the person's work
 */
export function CodesetsView({ updates }: { readonly updates: ReactNode }) {
  const { phase, fault, releases, today } = useCodesets();
  const mayImport = useMay('codesets.import');
  const { isOver, dropProps } = useFileDrop((files) => { if (mayImport) void takeDropped(files); });
  useEffect(() => void loadCodesets(), []);
  const failure = fault === null ? null : faultMessage(fault);
  const importButton = mayImport && <Button variant="primary" icon={FileInput} shortcut="Ctrl+I" onPress={() => void chooseFiles()} dataFocus="codesets-import">Import files</Button>;
  return (
    <section className={classNames(styles['view'], isOver && styles['over'])} aria-label="Code sets" {...dropProps}>
      <BarSlot><h1>Code sets</h1></BarSlot>
      <StatusSlot>{phase === 'ready' ? `${releases.length} ${releases.length === 1 ? 'release' : 'releases'} loaded` : ''}</StatusSlot>
      <div className={styles['page']}>
        {failure !== null && (
          <Notice tone="error" title={failure.title} actions={<Button onPress={() => void loadCodesets()}>Try again</Button>}>{failure.text}</Notice>
        )}
        {(phase === 'idle' || phase === 'loading') && <Skeleton lines={8} label="Reading the code sets" />}
        {phase === 'ready' && (
          <>
            <BrokenPins releases={releases} />
            <MissingReleases today={today} actions={mayImport && <Button icon={FileInput} onPress={() => void chooseFiles()}>Import files</Button>} />
            <ImportQueue />
            {updates}
            <InForceOn />
            <div className={styles['section']}>
              <header className={styles['sectionHead']}>
                <h2 className={styles['heading']}>Loaded releases</h2>
                {importButton}
              </header>
              <p className={styles['explain']}>
                Releases stay side by side; an encounter is coded with the one in force on its controlling date.{' '}
                {mayImport
                  ? 'Files may also be dropped here. A cancelled or broken import leaves the previous release as it was.'
                  : 'A coder, a lead or IT imports and removes them.'}
              </p>
              {releases.length === 0
                ? <EmptyState title="No release is loaded" text="Import the publishers’ files to code with them." actions={importButton} />
                : <ReleasesTable releases={releases} />}
            </div>
            <PlacesOfService />
          </>
        )}
      </div>
      {isOver && mayImport && <div className={styles['drop']} aria-hidden>Drop the publishers’ files to look at them</div>}
    </section>
  );
}
