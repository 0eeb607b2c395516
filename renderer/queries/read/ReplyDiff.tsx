import type { Span } from '../../../shared/coding';
import type { Query } from '../../../shared/queries';
import { useCoding } from '../../coding';
import { useChart } from '../../encounters';
import { Button, classNames, Skeleton, Tag } from '../../ui';
import type { ComparedLine } from './apply';
import styles from './read.module.css';

const standings: Readonly<Record<ComparedLine['standing'], { readonly words: string; readonly tone: 'success' | 'warning' | 'neutral' }>> = {
  new: { words: 'new to the chart', tone: 'success' },
  documented: { words: 'the chart says so too', tone: 'neutral' },
  denied: { words: 'the chart denies it', tone: 'warning' },
};

/** One place of each document: the others stand near it. */
function firstOfEach(places: readonly Span[]): readonly Span[] {
  return places.filter(({ documentId }, index) => places.findIndex((each) => each.documentId === documentId) === index);
}

export type ReplyDiffProps = {
  readonly query: Query;
  /** Null until they are compared. */
  readonly lines: readonly ComparedLine[] | null;
  /** The line that becomes evidence. */
  readonly chosen: number;
  readonly onChoose: (line: number) => void;
  readonly onShow: (span: Span) => void;
};

/** What the chart says of the held codes, then what the reply says, line by line, with how it stands to the chart. */
export function ReplyDiff({ query, lines, chosen, onChoose, onShow }: ReplyDiffProps) {
  const assignments = useCoding((state) => state.coding?.assignments);
  const documents = useChart((state) => state.encounter?.documents);
  const held = (assignments ?? []).filter(({ id }) => query.content.holds.some((holding) => holding.what === 'code' && holding.assignmentId === id));
  const titleOf = ({ documentId }: Span): string => documents?.find(({ id }) => id === documentId)?.title ?? 'a document';
  return (
    <dl className={styles['diff']} aria-label="The reply against the chart">
      {held.map(({ id, written, title }) => (
        <div key={id} className={styles['diffRow']}>
          <dt>Coded now</dt>
          <dd><span className={styles['mono']}>{written}</span> {title}</dd>
        </div>
      ))}
      {query.content.indicators.map(({ id, text }) => (
        <div key={id} className={styles['diffRow']}>
          <dt>Chart says</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {lines === null && <div className={styles['diffRow']}><dt>Reply says</dt><dd><Skeleton lines={2} label="Comparing" /></dd></div>}
      {lines?.map(({ text, standing, places }, index) => (
        <div key={index} className={styles['diffRow']}>
          <dt>Reply says</dt>
          <dd>
            <label className={styles['line']}>
              <input type="radio" name="reply-line" checked={index === chosen} onChange={() => onChoose(index)} />
              <span className={classNames(standing === 'new' && styles['is'])}>{text}</span>
            </label>
            <span className={styles['headLine']}>
              <Tag tone={standings[standing].tone}>{standings[standing].words}</Tag>
              {firstOfEach(places).map((place) => <Button key={`${place.documentId} ${place.start}`} variant="quiet" onPress={() => onShow(place)}>{titleOf(place)}</Button>)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
