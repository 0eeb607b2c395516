import { useState } from 'react';
import type { PolicyProblem } from '../../shared/policy';
import { Button } from '../ui';
import styles from './policy.module.css';
import { problemWords, spotWords, type ProblemWords } from './problems';

/** Problems shown at first: a file of another program may have hundreds. */
const atFirst = 4;

/** What is wrong with a policy, problem by problem: what, where, what is expected, what to do. */
export function ProblemList({ problems }: { readonly problems: readonly PolicyProblem[] }) {
  const [areAll, setAreAll] = useState(false);
  const shown = areAll ? problems : problems.slice(0, atFirst);
  return (
    <>
      <ul className={styles['problems']} aria-label="What is wrong">
        {shown.map((problem, index) => <li key={index}><Problem words={problemWords(problem)} /></li>)}
      </ul>
      {problems.length > atFirst && <div><Button onPress={() => setAreAll(!areAll)} isExpanded={areAll}>{areAll ? 'Show fewer problems' : `Show all ${problems.length} problems`}</Button></div>}
    </>
  );
}

function Problem({ words: { setting, what, where, line, column, expected, remedy } }: { readonly words: ProblemWords }) {
  return (
    <>
      <p className={styles['problem']}>{setting !== null && <><strong>{setting}</strong>: </>}{setting === null ? what : what.charAt(0).toLowerCase() + what.slice(1)}.</p>
      <dl className={styles['facts']}>
        <div><dt>Where</dt><dd><span className={styles['mono']}>{where}</span>{spotWords({ line, column })}</dd></div>
        {expected !== null && <div><dt>Expected</dt><dd>{expected}</dd></div>}
        <div><dt>What to do</dt><dd>{remedy}</dd></div>
      </dl>
    </>
  );
}
