import { Pin, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ListedRelease, Release } from '../../shared/codesets';
import { useMay } from '../accounts';
import { Button, ConfirmDialog, faultMessage, formatCount, formatDateTime, IconButton, Notice, showAndFocus, Tag, Tooltip, useKeepFocus } from '../ui';
import { span } from './InForceOn';
import { removeRelease } from './store';
import { contentWords } from './count-words';
import { bookWords, releaseTitle, systemWords } from './words';
import styles from './codesets.module.css';

/** Every loaded release, with what identifies the file that it came from. */
export function ReleasesTable({ releases }: { readonly releases: readonly ListedRelease[] }) {
  const mayRemove = useMay('codesets.remove');
  const [leaving, setLeaving] = useState<Release | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; text: string } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  useKeepFocus(table, releases.length);

  async function remove(release: Release): Promise<void> {
    setIsRemoving(true);
    const fault = await removeRelease(release.id);
    // The button that opened the dialog has gone with its release.
    showAndFocus(() => {
      setIsRemoving(false);
      setLeaving(null);
      setRefusal(fault === null ? null : faultMessage(fault));
    }, () => (fault === null ? table.current : null));
  }

  return (
    <>
      {refusal !== null && <Notice tone="error" title={refusal.title} actions={<Button onPress={() => setRefusal(null)}>Close</Button>}>{refusal.text}</Notice>}
      <table className={styles['table']} tabIndex={-1} ref={table} aria-label="Loaded releases">
        <thead>
          <tr>
            <th scope="col">System</th>
            <th scope="col">Book</th>
            <th scope="col">Release</th>
            <th scope="col">In force</th>
            <th scope="col" className={styles['number']}>Codes</th>
            <th scope="col" className={styles['number']}>Billable</th>
            <th scope="col">File and SHA-256</th>
            <th scope="col">Imported</th>
            <th scope="col"><span className={styles['hidden']}>Remove</span></th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release.id}>
              <th scope="row">{systemWords[release.system]}</th>
              <td>{bookWords[release.book]}</td>
              <td>
                <span className={styles['releaseName']}>{release.name}</span>{' '}
                <Tag tone={release.official ? 'neutral' : 'warning'}>{release.official ? 'Official' : 'Not official'}</Tag>{' '}
                <Pinned release={release} />
              </td>
              <td>{span(release.effectiveFrom, release.effectiveTo)}</td>
              {release.book === 'codes' ? (
                <>
                  <td className={styles['number']} data-label="Codes">{formatCount(release.codes)}</td>
                  <td className={styles['number']} data-label="Billable">{formatCount(release.billable)}</td>
                </>
              ) : (
                <td className={styles['counts']} colSpan={2}>{contentWords(release)}</td>
              )}
              <td><Fingerprint release={release} /></td>
              <td data-label="Imported">{formatDateTime(release.importedAt)}</td>
              <td className={styles['end']}>{mayRemove && <IconButton icon={Trash2} label={`Remove ${releaseTitle(release)}`} onPress={() => setLeaving(release)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving !== null && (
        <ConfirmDialog
          isOpen
          title={`Remove ${releaseTitle(leaving)}`}
          confirmLabel="Remove the release"
          isPending={isRemoving}
          onConfirm={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        >
          {leaving.book !== 'codes' && <p>{contentWords(leaving)} leave this desk. What they say is not shown any more; codes and encounters stay as they are.</p>}
          {leaving.book === 'codes' && <p>
            {formatCount(leaving.codes)} codes leave this desk. Encounters with a controlling date in {span(leaving.effectiveFrom, leaving.effectiveTo)} can
            then not be coded in {systemWords[leaving.system]} until a release for these days is imported again. Codes already assigned stay in their encounters.
          </p>}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Whether the organisation has pinned the release to one file, and whether this is the one. */
function Pinned({ release: { pinnedTo, sha256 } }: { readonly release: ListedRelease }) {
  if (pinnedTo === null) return null;
  return pinnedTo === sha256 ? <Tag icon={Pin}>Pinned by your organisation</Tag> : <Tag tone="error">Not the required file</Tag>;
}

/** The file's name and the start of its hash; the whole hash on focus, and on request in place. */
function Fingerprint({ release: { fileName, sha256 } }: { readonly release: Release }) {
  const [isWhole, setIsWhole] = useState(false);
  const short = `${sha256.slice(0, 12)}…`;
  return (
    <span className={styles['fingerprint']}>
      <span className={styles['fileName']} title={fileName}>{fileName}</span>
      <Tooltip text={sha256}>
        <Button variant="quiet" onPress={() => setIsWhole(!isWhole)} ariaLabel={`${isWhole ? '' : `${short} `}SHA-256 ${sha256}`}>
          <span className={isWhole ? styles['hashWhole'] : styles['hash']}>{isWhole ? sha256 : short}</span>
        </Button>
      </Tooltip>
    </span>
  );
}
