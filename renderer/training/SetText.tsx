import { useMemo } from 'react';
import { blocksOf, type Block } from '../../shared/training';
import styles from './training.module.css';

/** A plain text set for reading. Its words are only ever text: nothing in them is understood as HTML. */
export function SetText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return <>{blocks.map((block, index) => <SetBlock key={index} block={block} />)}</>;
}

function SetBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      // Below the title of the page and of the text.
      const Heading = block.level === 1 ? 'h3' : 'h4';
      return <Heading className={styles[`heading${block.level}`]}>{block.text}</Heading>;
    }
    case 'list':
      return (
        <ul className={styles['list']}>
          {block.items.map(({ mark, text }, index) => <li key={index}><span className={styles['mark']}>{mark}</span><span>{text}</span></li>)}
        </ul>
      );
    case 'paragraph':
      return <p className={styles['paragraph']}>{block.text}</p>;
  }
}
