import { useState } from 'react';
import type { CallOutput } from '../../shared/ipc';
import type { Fault } from '../../shared/kernel';
import { call, shell } from '../bridge';
import { Button, Dialog, faultMessage, formatCount, Notice, Tag } from '../ui';
import styles from './shelf.module.css';
import { readFavourites, useShelf } from './store';
import { calledBy, refusalWords, whyNot } from './words';

/** A file of favourites that was looked at, or why it cannot be used. */
export type TeamFile = { readonly seen: CallOutput<'shelf.inspectFavourites'> } | { readonly fault: Fault };

/** Lets the person choose a file of favourites, and looks at it; null when none was chosen. */
export async function chooseTeamFile(date: string): Promise<TeamFile | null> {
  const chosen = await shell('choose', { what: 'favourites-file' });
  if (!chosen.ok) return { fault: chosen.fault };
  const [grant] = chosen.value.grants;
  if (grant === undefined) return null;
  const answer = await call('shelf.inspectFavourites', { grantId: grant.grantId, date });
  return answer.ok ? { seen: answer.value } : { fault: answer.fault };
}

/** Saves the favourites as a file for a team; what declines it stands on the shelf. */
export async function saveForTeam(): Promise<void> {
  const given = await call('shelf.exportFavourites', {});
  const saved = given.ok ? await shell('saveSigned', { what: 'favourites', text: given.value.text }) : given;
  if (!saved.ok) useShelf.setState({ refusal: saved.fault.code === 'cancelled' ? null : saved.fault });
  else if (saved.value.saved && given.ok) useShelf.setState({ said: `${formatCount(given.value.favourites)} favourites saved`, refusal: null });
}

/** What a file holds, before anything is changed. */
export function TeamFileDialog({ file, date, onClose }: { readonly file: TeamFile; readonly date: string; readonly onClose: () => void }) {
  const encounterId = useShelf((state) => state.encounterId);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isPending, setPending] = useState(false);
  if ('fault' in file) {
    const { title, text } = faultMessage(file.fault);
    return <Dialog title="Take favourites over" isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}><Notice tone="error" title={title}>{text}</Notice></Dialog>;
  }
  const { groups, signedBy } = file.seen;
  const fresh = groups.flatMap(({ favourites }) => favourites.filter(({ isNew }) => isNew)).length;
  const takeOver = async (): Promise<void> => {
    setPending(true);
    const answer = await call('shelf.importFavourites', {
      encounterId, groups: groups.map(({ name, favourites }) => ({ name, favourites: favourites.map(({ system, code, label }) => ({ system, code, label })) })),
    });
    setPending(false);
    if (!answer.ok) return setFault(answer.fault);
    await readFavourites();
    onClose();
  };
  const labels = groups.flatMap(({ favourites }) => favourites.map(({ label }) => label)).join(' ');
  return (
    <Dialog
      title="Take favourites over"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={fresh === 0} isPending={isPending} onPress={() => void takeOver()}>{fresh === 0 ? 'Nothing new' : `Take ${formatCount(fresh)} over`}</Button>
        </>
      }
    >
      <p className={styles['faint']}>What you have stays as it is, in its place and with your labels. Signed by the desk with the key {signedBy.slice(0, 12)}.</p>
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{refusalWords(fault, labels)}</Notice>}
      {groups.map(({ name, isNew, favourites }) => (
        <section key={name} className={styles['fileGroup']} aria-label={name}>
          <h3 className={styles['head']}>{name} {isNew && <Tag>new group</Tag>}</h3>
          <ul>
            {favourites.map((favourite) => (
              <li key={`${favourite.system} ${favourite.code}`} className={styles['line']}>
                <span className={styles['code']}>{favourite.written}</span>
                <span className={styles['title']}>{calledBy(favourite, favourite.label)}</span>
                <span className={styles['marks']}>
                  {favourite.fault !== null && <span className={styles['why']}>{whyNot(favourite.fault, date)}</span>}
                  {favourite.isNew ? <span className={styles['assigned']}>new</span> : 'on your shelf'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
