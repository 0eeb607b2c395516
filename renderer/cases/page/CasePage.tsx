import { ArrowLeft } from 'lucide-react';
import { useRef } from 'react';
import { localDate } from '../../../shared/kernel';
import { Button, classNames, faultMessage, formatDate, Notice, showAndFocus, Skeleton, Tag, useCommands, useKeepFocus } from '../../ui';
import shared from '../cases.module.css';
import styles from './page.module.css';
import { dueTone, leftWords } from '../due';
import { nextStep, sectionNames, type NextStep, type SectionName } from '../next-step';
import { open, readOpened, showSection, useCases, type CaseFile } from '../store';
import type { StepName } from '../workup/steps';
import { caseStateWords, outcomeWords, typeWords } from '../words';
import { Section } from './Section';

const sectionWords: Readonly<Record<SectionName, string>> = { report: 'Known', timeline: 'Timeline', reporter: 'Reporter', 'work-up': 'Work-up', outputs: 'Papers', lessons: 'Lessons', clocks: 'Clocks' };

export type CasePageProps = {
  /** Whether the clocks have no pane of their own. */
  readonly withoutClocks: boolean;
  /** Whether there is room for the case alone. */
  readonly alone: boolean;
};

/** A case: what to do next, by when and by which rule; and everything that belongs to it. */
export function CasePage({ withoutClocks, alone }: CasePageProps) {
  const file = useCases((state) => state.file);
  const trouble = useCases((state) => state.trouble);
  if (trouble !== null) {
    const { title, text } = faultMessage(trouble);
    return <div className={shared['message']}><Notice tone="error" title={title} actions={<Button onPress={() => void readOpened()}>Try again</Button>}>{text}</Notice></div>;
  }
  if (file === null) return <Skeleton lines={8} label="Reading the case" />;
  return <Page key={file.row.id} file={file} withoutClocks={withoutClocks} alone={alone} />;
}

function Page({ file, withoutClocks, alone }: CasePageProps & { readonly file: CaseFile }) {
  const opened = useCases((state) => state.opened);
  const refusal = useCases((state) => state.refusal);
  const body = useRef<HTMLDivElement>(null);
  const { row } = file;
  const asked = opened?.what === 'case' ? opened.section : 'report';
  const offered = sectionNames.filter((name) => name !== 'clocks' || withoutClocks);
  const section = offered.includes(asked) ? asked : 'report';
  const next = nextStep(file);
  useKeepFocus(body, `${section} ${file.version} ${file.timeline.length} ${file.replies.length}`);
  const goTo = (name: SectionName, step: StepName | null = null): void => void showAndFocus(() => showSection(name, step), name === 'clocks' && !withoutClocks ? '[data-clocks]' : '[data-case-body]');
  const goNext = (): void => {
    if (next !== null) goTo(next.section, next.step);
  };
  useCommands([
    { id: 'case-next-step', title: next === null ? 'What to do next in the case' : `Next: ${next.title}`, group: 'Desk', keys: 'F8', alsoInText: true, enabled: next !== null, run: goNext },
    ...sectionNames.map((name, index) => ({
      id: `case-section-${name}`, title: `Case: ${sectionWords[name].toLowerCase()}`, group: 'View' as const, keys: `Alt+${index + 1}`, alsoInText: true,
      run: () => goTo(name),
    })),
  ]);
  return (
    <article className={styles['case']} aria-label={`Case ${row.ref}`}>
      <header className={styles['caseHead']}>
        <div className={shared['headLine']}>
          {alone && <Button variant="quiet" icon={ArrowLeft} shortcut="Escape" dataFocus="cases-back" onPress={() => open(null)}>All cases</Button>}
          <h2 className={styles['ref']}>{row.ref}</h2>
          <Tag tone={caseStateWords[row.state].tone}>{caseStateWords[row.state].label}</Tag>
          {row.outcome !== null && <Tag tone={row.outcome === 'breach' ? 'warning' : 'neutral'}>{outcomeWords[row.outcome].label}</Tag>}
          <span className={shared['soft']}>{row.types.map((type) => typeWords(type)).join(', ')}</span>
        </div>
        {next === null ? <p className={shared['soft']}>Nothing is to be done: the case is closed.</p> : <Next next={next} onGo={goNext} />}
        <div className={styles['sections']} role="tablist" aria-label="Parts of the case">
          {offered.map((name) => (
            <button
              key={name} type="button" role="tab" className={styles['section']} id={`case-tab-${name}`} aria-selected={name === section} aria-controls="case-body" tabIndex={name === section ? 0 : -1}
              aria-keyshortcuts={`Alt+${sectionNames.indexOf(name) + 1}`} data-focus={`case-tab-${name}`} onClick={() => showSection(name)}
              onKeyDown={(event) => { if (moveTab(event.key, offered, name)) event.preventDefault(); }}
            >
              {sectionWords[name]}
            </button>
          ))}
        </div>
      </header>
      <div className={styles['body']} id="case-body" ref={body} role="tabpanel" aria-labelledby={`case-tab-${section}`} tabIndex={0} data-case-body>
        {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
        <Section file={file} section={section} />
      </div>
    </article>
  );
}

/** What to do next: the one thing that whoever comes rarely must not have to look for. */
function Next({ next: { title, why, rule, due }, onGo }: { readonly next: NextStep; readonly onGo: () => void }) {
  const today = localDate(Date.now());
  const tone = due === null ? 'calm' : dueTone(due, today);
  return (
    <section className={classNames(styles['next'], tone === 'late' && styles['nextLate'])} aria-label="What to do next">
      <div className={styles['nextWords']}>
        <p className={styles['nextTitle']}>{title}</p>
        <p>{why}</p>
        <p className={shared['soft']}>{due !== null && <><strong className={tone === 'calm' ? undefined : shared[tone]}>By {formatDate(due)}, {leftWords(due, today)}</strong> · </>}{rule}</p>
      </div>
      <Button variant="primary" shortcut="F8" dataFocus="case-next" onPress={onGo}>Do it now</Button>
    </section>
  );
}

/** Left and right among the tabs, as tabs are walked. */
function moveTab(key: string, offered: readonly SectionName[], at: SectionName): boolean {
  const index = offered.indexOf(at);
  const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: offered.length - 1 }[key];
  const name = next === undefined ? undefined : offered[(next + offered.length) % offered.length];
  if (name === undefined) return false;
  showAndFocus(() => showSection(name), `#case-tab-${name}`);
  return true;
}
