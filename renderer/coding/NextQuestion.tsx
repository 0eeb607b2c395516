import { useEffect, useRef } from 'react';
import { axisAmong, tellingApart } from '../../shared/codesets';
import { axisQuestions } from '../codesets';
import { Button } from '../ui';
import { lookAtCode, useBench } from './bench';
import styles from './context.module.css';
import type { LookedUp } from './useLook';

/**
 * What the record has to answer before a code that is looked at can be assigned: the axis along which the Tabular List divides it
 * and what it may say. Where nothing is left to ask, there is nothing to see.
 */
export function NextQuestion({ looked }: { readonly looked: LookedUp }) {
  const { entry, children } = looked;
  const section = useRef<HTMLElement>(null);
  const isAnswering = useRef(false);
  const way = useBench((state) => state.way);
  useEffect(() => {
    if (!isAnswering.current) return;
    isAnswering.current = false;
    const next = section.current?.querySelector<HTMLElement>('button') ?? document.querySelector<HTMLElement>('[data-focus="assign-looked"]');
    next?.focus();
  }, [entry.code]);
  const titles = children.map(({ title }) => title);
  const telling = tellingApart(titles);
  return (
    <section ref={section} className={styles['section']} aria-label="What decides the code">
      {way !== null && <p className={styles['faint']}>By the {way.words}</p>}
      {!entry.billable && children.length > 0 && (
        <>
          <h3 className={styles['sectionHead']}>{axisQuestions[axisAmong(titles)]}</h3>
          <ul className={styles['answers']}>
            {children.map(({ code, written, title }, index) => (
              <li key={code}>
                <Button variant="quiet" onPress={() => { isAnswering.current = true; lookAtCode({ system: entry.system, code }); }}>
                  <span className={styles['answerCode']}>{written}</span> {telling[index] ?? title}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
