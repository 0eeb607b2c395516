import { createPortal } from 'react-dom';
import { formatDateTime } from '../ui';
import styles from './sheet.module.css';
import { usePrintouts, type Sheet } from './store';
import { watermark } from './words';

/**
 * What a printer sees in place of the page, which itself is never printed (base.css). It stands beside the desk in the
 * document, so that a curtain, which the system's print dialog may draw, leaves it alone; the screen never shows it.
 */
export function PrintSheet() {
  const sheet = usePrintouts((state) => state.sheet);
  return sheet === null ? null : createPortal(<Paper sheet={sheet} />, document.body);
}

/** More than a page takes at any size; what is beyond is cut off. */
const watermarkRows = 16;

function Paper({ sheet: { printout, page } }: { readonly sheet: Sheet }) {
  const mark = watermark(printout);
  return (
    <div className={styles['paper']} data-print-sheet>
      <div className={styles['watermark']} aria-hidden>
        <div className={styles['pattern']}>
          {Array.from({ length: watermarkRows }, (_, row) => <p key={row}>{mark}&emsp;&emsp;{mark}&emsp;&emsp;{mark}</p>)}
        </div>
      </div>
      {page}
      <footer className={styles['foot']}>
        <p>{`Copy ${printout.copyNumber}, printed by ${printout.byName} on ${formatDateTime(printout.printedAt)}. To be shredded by ${formatDateTime(printout.shredBy)}.`}</p>
      </footer>
    </div>
  );
}
