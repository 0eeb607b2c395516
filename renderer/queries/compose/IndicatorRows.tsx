import { Plus, X } from 'lucide-react';
import type { Span } from '../../../shared/coding';
import type { Contrary } from '../../../shared/queries';
import type { Finding } from '../../../shared/queries/lint';
import { Button, formatDate, IconButton } from '../../ui';
import { quote } from '../../coding';
import styles from './compose.module.css';
import { withIndicator, withoutIndicator, type ShownIndicator } from './composed';
import { FieldFindings } from './FieldFindings';
import { changeComposed } from './store';

export type IndicatorRowsProps = {
  readonly indicators: readonly ShownIndicator[];
  /** Words of the chart that say otherwise of the same matters. */
  readonly contrary: readonly ShownIndicator[];
  /** The same of documents that were not opened yet. */
  readonly unread: readonly Contrary[];
  readonly findings: readonly Finding[];
  /** Takes the words selected in the reader; null while none are. */
  readonly onTake: (() => void) | null;
  readonly onShow: (span: Span) => void;
};

/** What the query rests on: words of the chart, verbatim, each with its value, day and document; a press goes there. */
export function IndicatorRows({ indicators, contrary, unread, findings, onTake, onShow }: IndicatorRowsProps) {
  return (
    <fieldset className={styles['group']} data-focus="query-indicators">
      <legend className={styles['legend']}>Clinical indicators <span className={styles['faint']}>{indicators.length}</span></legend>
      {indicators.length === 0 && <p className={styles['faint']}>None yet. Select words in a document and press Q, or Alt+Q while you are writing.</p>}
      <ul className={styles['indicators']}>
        {indicators.map((indicator, index) => (
          <li key={`${indicator.span.documentId} ${indicator.span.start} ${indicator.span.end}`}>
            <div className={styles['indicator']}>
              <IndicatorQuote indicator={indicator} dataFocus={`query-indicator-${index}`} onShow={onShow} />
              <IconButton label={`Drop indicator ${index + 1}`} icon={X} onPress={() => changeComposed((composed) => withoutIndicator(composed, index))} />
            </div>
            <FieldFindings findings={findings} at={`indicator-${index}`} />
          </li>
        ))}
      </ul>
      {contrary.length + unread.length > 0 && (
        <div className={styles['contrary']} role="group" aria-label="The chart also says">
          <p className={styles['contraryTitle']}>The chart also says</p>
          <ul className={styles['indicators']}>
            {contrary.map((indicator) => (
              <li key={`${indicator.span.documentId} ${indicator.span.start}`} className={styles['indicator']}>
                <IndicatorQuote indicator={indicator} onShow={onShow} />
                <IconButton label={`Add “${quote(indicator.text, 60)}” as an indicator`} icon={Plus} onPress={() => changeComposed((composed) => withIndicator(composed, indicator))} />
              </li>
            ))}
            {unread.map(({ span, ...shown }) => (
              <li key={`${span.documentId} ${span.start}`} className={styles['indicator']}>
                <IndicatorQuote indicator={{ ...shown, span, value: '' }} isUnread onShow={onShow} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {onTake !== null && <div><Button variant="quiet" icon={Plus} shortcut="Alt+Q" onPress={onTake}>Take the selected words</Button></div>}
    </fieldset>
  );
}

type QuoteProps = { readonly indicator: ShownIndicator; readonly dataFocus?: string; /** Its document opens by a press. */ readonly isUnread?: boolean; readonly onShow: (span: Span) => void };

function IndicatorQuote({ indicator: { span, text, value, date, documentDate, documentTitle }, dataFocus, isUnread = false, onShow }: QuoteProps) {
  const on = date ?? documentDate;
  return (
    // Its name is what it shows: the words, then where they stand, which is where a press goes.
    <button type="button" className={styles['quote']} data-focus={dataFocus} onClick={() => onShow(span)}>
      <q>{quote(text)}</q>
      <span className={styles['source']}>
        {value !== '' && <strong className={styles['value']}>{value}</strong>}
        <span>{on === null ? 'no day given' : formatDate(on)} · {documentTitle}{isUnread && ' · not opened yet'}</span>
      </span>
    </button>
  );
}
