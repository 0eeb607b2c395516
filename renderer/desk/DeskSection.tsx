import type { ReactNode } from 'react';
import styles from './DeskView.module.css';
import { takeWhenThere } from './focus';

export type DeskSectionProps = {
  readonly title: string;
  /** Name by which a command or the list of contents goes here. */
  readonly id: string;
  readonly children: ReactNode;
};

/** One section of the Desk page. */
export function DeskSection({ title, id, children }: DeskSectionProps) {
  return (
    <section className={styles['section']} aria-label={title} data-section={id} tabIndex={-1}>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['content']}>{children}</div>
    </section>
  );
}

/** Facts of a section: a name and what holds. */
export function DeskFacts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Goes to a section of the Desk page once it is there; the focus goes along, so that Tab goes on from it. */
export function showDeskSection(id: string): void {
  takeWhenThere(() => document.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`), (section) => {
    section.scrollIntoView({ block: 'start' });
    section.focus({ preventScroll: true });
  });
}
