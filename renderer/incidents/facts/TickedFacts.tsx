import { informationKinds, informationWords, type Activity, type Concerned } from '../../../shared/incidents';
import { Checkbox, formatCount, formatDateTime, formatTime, Skeleton } from '../../ui';
import type { FactProps } from './FactsFields';
import styles from './facts.module.css';

/** What kinds of information it was. */
export function KindsFact({ form, change }: FactProps) {
  return (
    <fieldset className={styles['set']} data-focus="incident-kinds">
      <legend className={styles['legend']}>What kinds of information</legend>
      <div className={styles['boxes']}>
        {informationKinds.map((kind) => (
          <Checkbox key={kind} label={informationWords[kind]} isSelected={form.kinds.includes(kind)} onChange={(isTicked) => change({ kinds: isTicked ? [...form.kinds, kind] : form.kinds.filter((each) => each !== kind) })} />
        ))}
      </div>
    </fieldset>
  );
}

const activityWords: Readonly<Record<Activity['kind'], string>> = { opened: 'opened', revealed: 'identifiers shown', printed: 'printed', sent: 'sent', exported: 'saved as a file' };

/** One thing of the desk with what was done with it: rows of the log that concern the same are one. */
type Touched = { readonly item: Concerned; readonly words: string; readonly lastAt: number; readonly lastDay: boolean };

/** What may be ticked, the latest first, with what the log says of it. */
export function touchedIn(activity: readonly Activity[]): readonly Touched[] {
  const byId = new Map<string, Touched>();
  for (const { kind, item, count, lastAt, lastDay } of activity) {
    if (item === null) continue;
    const before = byId.get(item.id);
    const said = count === 1 ? activityWords[kind] : `${activityWords[kind]} ${formatCount(count)} times`;
    byId.set(item.id, { item, words: before === undefined ? said : `${before.words}, ${said}`, lastAt: Math.max(lastAt, before?.lastAt ?? 0), lastDay: lastDay || before?.lastDay === true });
  }
  return [...byId.values()].toSorted((one, other) => other.lastAt - one.lastAt);
}

const itemWords: Readonly<Record<Concerned['kind'], string>> = { chart: 'Chart', query: 'Query', printout: 'Printout', outgoing: 'Message' };

/** What of this desk it concerns: taken from the log, so that nobody has to remember a reference. */
export function ConcernedFact({ form, change, activity }: FactProps) {
  if (activity === null) return <Skeleton lines={3} label="Reading the log of the last days" />;
  const touched = touchedIn(activity);
  const { concerned } = form;
  const tick = (item: Concerned, isTicked: boolean): void => change({ concerned: isTicked ? [...concerned, item] : concerned.filter(({ id }) => id !== item.id) });
  const groups = [{ title: 'In the last 24 hours', rows: touched.filter(({ lastDay }) => lastDay) }, { title: 'In the last 7 days', rows: touched.filter(({ lastDay }) => !lastDay) }].filter(({ rows }) => rows.length > 0);
  return (
    <fieldset className={styles['set']} data-focus="incident-concerned">
      <legend className={styles['legend']}>What of this desk it concerns</legend>
      {groups.length === 0 && <p className={styles['soft']}>The log has no chart, query or printout of the last 7 days.</p>}
      {groups.map(({ title, rows }) => (
        <div key={title} className={styles['group']}>
          <p className={styles['soft']}>{title}</p>
          <div className={styles['touched']}>
            {rows.map(({ item, words, lastAt, lastDay }) => (
              <Checkbox
                key={item.id}
                label={<>{itemWords[item.kind]} <code>{item.ref}</code></>}
                description={`${words} · ${lastDay ? formatTime(lastAt) : formatDateTime(lastAt)}`}
                isSelected={concerned.some(({ id }) => id === item.id)}
                onChange={(isTicked) => tick(item, isTicked)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
