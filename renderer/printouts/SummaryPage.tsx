import { groupOf } from '../../shared/coding';
import type { CodingSummary } from '../../shared/printouts';
import { cptCredit } from '../codesets';
import styles from './sheet.module.css';
import { aboutWords, releasesWords, restsOnWords } from './words';

/** The coding summary of an encounter as it is on paper. */
export function SummaryPage({ summary }: { readonly summary: CodingSummary }) {
  const diagnoses = summary.codes.filter(({ system }) => groupOf(system) === 'diagnosis');
  const procedures = summary.codes.filter(({ system }) => groupOf(system) === 'procedure');
  return (
    <>
      <header className={styles['head']}>
        <h1>Coding summary <span className={styles['ref']}>{summary.ref}</span></h1>
        <p>{aboutWords(summary)}</p>
        {summary.codes.length > 0 && <p>{`Code sets: ${releasesWords(summary.codes)}`}</p>}
      </header>
      {diagnoses.length > 0 && <Codes title="Diagnoses" codes={diagnoses} />}
      {procedures.length > 0 && <Codes title="Procedures" codes={procedures} />}
      <div className={styles['foot']}>
        {summary.codes.some(({ system }) => system === 'cpt') && <p>{cptCredit}</p>}
        <p>Not part of the medical record. A working copy is kept on the desk it was printed from.</p>
      </div>
    </>
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
