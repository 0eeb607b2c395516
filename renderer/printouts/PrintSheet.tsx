import { createPortal } from 'react-dom';
import { groupOf } from '../../shared/coding';
import type { CodingSummary } from '../../shared/printouts';
import { cptCredit } from '../codesets';
import { formatDateTime } from '../ui';
import styles from './sheet.module.css';
import { usePrintouts, type Sheet } from './store';
import { aboutWords, releasesWords, restsOnWords, watermark } from './words';

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

function Paper({ sheet: { printout, summary } }: { readonly sheet: Sheet }) {
  const diagnoses = summary.codes.filter(({ system }) => groupOf(system) === 'diagnosis');
  const procedures = summary.codes.filter(({ system }) => groupOf(system) === 'procedure');
  const mark = watermark(printout);
  return (
    <div className={styles['paper']} data-print-sheet>
      <div className={styles['watermark']} aria-hidden>
        <div className={styles['pattern']}>
          {Array.from({ length: watermarkRows }, (_, row) => <p key={row}>{mark}&emsp;&emsp;{mark}&emsp;&emsp;{mark}</p>)}
        </div>
      </div>
      <header className={styles['head']}>
        <h1>Coding summary <span className={styles['ref']}>{summary.ref}</span></h1>
        <p>{aboutWords(summary)}</p>
        {summary.codes.length > 0 && <p>{`Code sets: ${releasesWords(summary.codes)}`}</p>}
      </header>
      {diagnoses.length > 0 && <Codes title="Diagnoses" codes={diagnoses} />}
      {procedures.length > 0 && <Codes title="Procedures" codes={procedures} />}
      <footer className={styles['foot']}>
        <p>{`Copy ${printout.copyNumber}, printed by ${printout.byName} on ${formatDateTime(printout.printedAt)}. To be shredded by ${formatDateTime(printout.shredBy)}.`}</p>
        {summary.codes.some(({ system }) => system === 'cpt') && <p>{cptCredit}</p>}
        <p>Not part of the medical record. A working copy is kept on the desk it was printed from.</p>
      </footer>
    </div>
  );
}

function Codes({ title, codes }: { readonly title: string; readonly codes: CodingSummary['codes'] }) {
  return (
    <table className={styles['codes']}>
      <caption>{title}</caption>
      <thead>
        <tr><th scope="col">No.</th><th scope="col">Code</th><th scope="col">Title</th><th scope="col">Rests on</th></tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={`${code.position} ${code.written}`}>
            <td>{code.position}</td>
            <th scope="row">{code.written}</th>
            <td>{code.title === '' ? 'No descriptor' : code.title}</td>
            <td>{restsOnWords(code).map((words) => <span key={words} className={styles['source']}>{words}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
