import type { Block, Paper } from '../../../shared/cases';
import shared from '../cases.module.css';
import styles from './papers.module.css';

/** A paper as it will be printed, with what is missing marked where it is missing. */
export function PaperSheet({ paper }: { readonly paper: Paper }) {
  return (
    <article className={styles['sheet']} aria-label={paper.title} tabIndex={0}>
      <h4 className={shared['partTitle']}>{paper.title}</h4>
      {paper.blocks.map((block, index) => <Part key={index} block={block} />)}
    </article>
  );
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h5 className={block.level === 1 ? styles['sheetHead'] : shared['strong']}>{block.text}</h5>;
    case 'paragraph':
      return <p className={shared['words']}>{block.text}</p>;
    case 'field':
      return <p className={styles['sheetField']}><span className={shared['soft']}>{block.name}</span> {block.value === null ? <span className={block.needed ? shared['late'] : shared['faint']}>{block.needed ? `missing${block.rule === null ? '' : `, ${block.rule}`}` : 'not said'}</span> : <span className={shared['words']}>{block.value}</span>}</p>;
    case 'list':
      return <ul className={styles['bullets']}>{block.items.map((item, index) => <li key={index}>{item}</li>)}</ul>;
    case 'table':
      return (
        <div className={styles['tableBox']} tabIndex={0} role="region" aria-label={block.caption}>
          <table className={styles['table']}>
            <caption className={shared['unseen']}>{block.caption}</caption>
            <thead><tr>{block.columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
            <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td key={at}>{cell ?? ''}</td>)}</tr>)}</tbody>
          </table>
        </div>
      );
  }
}
