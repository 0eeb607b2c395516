import { MessageCircleQuestion, NotebookPen, ShoppingBasket, Star, type LucideIcon } from 'lucide-react';
import type { System } from '../../../shared/codesets';
import styles from './find.module.css';
import { hitKey } from './hits';
import { codeMarks, useCodeMarks, type CodeMark } from './marks';

const looks: Readonly<Record<CodeMark, { readonly icon: LucideIcon; readonly words: string }>> = {
  held: { icon: MessageCircleQuestion, words: 'held by an open query' },
  favourite: { icon: Star, words: 'on your shelf' },
  note: { icon: NotebookPen, words: 'has a note of yours' },
  basket: { icon: ShoppingBasket, words: 'in the basket' },
};

/** The marks of a code, each an icon with its words for the ear and as a title. */
export function CodeMarks({ system, code }: { readonly system: System; readonly code: string }) {
  const key = hitKey({ system, code });
  // One text, so that a row is drawn anew only when its own marks change.
  const marks = useCodeMarks((state) => codeMarks.filter((mark) => state[mark].has(key)).join(' '));
  if (marks === '') return null;
  return (
    <span className={styles['codeMarks']}>
      {codeMarks.filter((mark) => marks.split(' ').includes(mark)).map((mark) => {
        const { icon: Icon, words } = looks[mark];
        return <span key={mark} role="img" aria-label={words} title={words}><Icon size={12} aria-hidden /></span>;
      })}
    </span>
  );
}
