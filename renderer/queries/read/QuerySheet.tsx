import type { QueryKind } from '../../../shared/queries';
import { formatDate } from '../../ui';
import styles from './read.module.css';

/** What a provider is shown of an indicator. */
export type SheetIndicator = { readonly text: string; readonly value: string; readonly date: string | null; readonly documentTitle: string };

export type QuerySheetProps = {
  readonly encounterRef: string;
  /** Null while the query has none. */
  readonly queryRef: string | null;
  readonly kind: QueryKind;
  readonly title: string;
  readonly body: string;
  readonly options: readonly string[];
  readonly indicators: readonly SheetIndicator[];
  /** Which of the options were chosen, counted from 0. */
  readonly chosen?: readonly number[];
  /** Goes to the words of an indicator in their document; null where they are not at hand. */
  readonly onShow: ((index: number) => void) | null;
};

/** A query exactly as the provider reads it: nothing of the patient but the words that were chosen. */
export function QuerySheet({ encounterRef, queryRef, kind, title, body, options, indicators, chosen = [], onShow }: QuerySheetProps) {
  return (
    <article className={styles['sheet']} aria-label="What the provider sees">
      <header className={styles['sheetHead']}>
        <h3 className={styles['sheetTitle']}>{title === '' ? 'No title yet' : title}</h3>
        <p className={styles['sheetRefs']}><span className={styles['mono']}>{queryRef ?? 'Q-····'}</span> · encounter <span className={styles['mono']}>{encounterRef}</span></p>
      </header>
      {indicators.length > 0 && (
        <section aria-label="Clinical indicators">
          <h4 className={styles['sheetLabel']}>Clinical indicators</h4>
          <ul className={styles['sheetIndicators']}>
            {indicators.map(({ text, value, date, documentTitle }, index) => (
              <li key={index}>
                {onShow === null
                  ? <q>{text}</q>
                  : <button type="button" className={styles['sheetQuote']} onClick={() => onShow(index)}><q>{text}</q></button>}
                <span className={styles['sheetSource']}>
                  {[text.includes(value) ? '' : value, date === null ? '' : formatDate(date), documentTitle].filter((part) => part !== '').join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles['sheetBody']}>{body === '' ? 'No question yet.' : body}</p>
      {options.length > 0 && (
        <ul className={styles['sheetOptions']} aria-label="Answers offered">
          {options.map((option, index) => (
            <li key={index} className={chosen.includes(index) ? styles['sheetChosen'] : undefined}>
              <span className={styles['box']} aria-hidden>{chosen.includes(index) ? '☒' : '☐'}</span>
              <span>{option === '' ? 'An empty answer' : option}{chosen.includes(index) && <span className={styles['spoken']}>, chosen</span>}</span>
            </li>
          ))}
        </ul>
      )}
      {kind === 'open-ended' && options.length === 0 && <p className={styles['sheetFree']}>Room for an answer in the provider’s own words.</p>}
    </article>
  );
}
