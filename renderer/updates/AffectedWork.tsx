import { GitCompareArrows } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/ipc';
import { localDate, type FavouriteId } from '../../shared/kernel';
import { useMay } from '../accounts';
import { call } from '../bridge';
import { useCodesets } from '../codesets';
import { openEncounter } from '../encounters';
import { Button, formatCount, Notice, useCommands } from '../ui';
import { useChanges } from './changes';
import { comparableBooks } from './editions';
import styles from './updates.module.css';
import { counted } from './words';

type Affected = CallOutput<'updates.affected'>;

/** How many charts are named on the page. */
const named = 8;

/** On the page of code sets: what the releases there are mean for the person's work, and the way to what changed. */
export function AffectedWork() {
  const releases = useCodesets((state) => state.releases);
  const mayAsk = useMay('updates.affected');
  const [affected, setAffected] = useState<Affected | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    if (mayAsk) void call('updates.affected', {}).then((answer) => {
      if (isCurrent && answer.ok) setAffected(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [releases, mayAsk, asked]);
  const canCompare = comparableBooks(releases).length > 0;
  const show = (): void => useChanges.setState({ isOpen: true });
  useCommands([{ id: 'what-changed', title: 'What changed between two releases', group: 'Codes', keys: 'Ctrl+Shift+D', enabled: canCompare, run: show }]);
  const confirm = async (favouriteId: FavouriteId): Promise<void> => {
    const answer = await call('shelf.confirmFavourite', { favouriteId, date: localDate(Date.now()) });
    if (answer.ok) setAsked(asked + 1);
  };
  return (
    <section className={styles['affected']} aria-label="What changed">
      <div className={styles['affectedHead']}>
        <h2 className={styles['heading']}>What changed</h2>
        <Button icon={GitCompareArrows} shortcut="Ctrl+Shift+D" dataFocus="what-changed" isDisabled={!canCompare} onPress={show}>Compare two releases</Button>
      </div>
      {!canCompare && <p className={styles['faint']}>Nothing to compare yet: two official editions of one book are needed, which a sample is not. Once they are loaded, every code, title, note and term that differs can be seen here.</p>}
      {affected !== null && affected.total > 0 && (
        <Notice tone="warning" title={`${counted(affected.total, 'chart')} in work ${affected.total === 1 ? 'is' : 'are'} affected`}>
          <p>A release has deleted, divided or revised codes that stand in {affected.total === 1 ? 'it' : 'them'}, or the notes that hold for them. The check of each chart names them.</p>
          <div className={styles['charts']}>
            {affected.charts.slice(0, named).map(({ encounterId, ref, findings }) => (
              <Button key={encounterId} ariaLabel={`Open ${ref}, ${counted(findings, 'finding')}`} onPress={() => openEncounter(encounterId)}>{ref} · {formatCount(findings)}</Button>
            ))}
            {affected.total > named && <span className={styles['faint']}>and {formatCount(affected.total - named)} more, marked on the worklist</span>}
          </div>
        </Notice>
      )}
      {affected !== null && affected.favourites.length > 0 && (
        <Notice tone="info" title={`${counted(affected.favourites.length, 'favourite')} of yours ${affected.favourites.length === 1 ? 'has' : 'have'} changed`}>
          <ul className={styles['plain']}>
            {affected.favourites.map(({ favouriteId, written, title, revisedFrom, fault }) => (
              <li key={favouriteId} className={styles['favourite']}>
                <span><b className={styles['code']}>{written}</b> {revisedFrom === null || fault === 'not-held' ? 'is not in the release in force today' : <>reads now “{title}”; it was “{revisedFrom}”</>}</span>
                {revisedFrom !== null && fault !== 'not-held' && <Button ariaLabel={`Confirm ${written}`} onPress={() => void confirm(favouriteId)}>Confirm</Button>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {affected !== null && affected.total === 0 && affected.favourites.length === 0 && canCompare && <p className={styles['faint']}>No chart in work and no favourite of yours is affected by the releases that are loaded.</p>}
    </section>
  );
}
