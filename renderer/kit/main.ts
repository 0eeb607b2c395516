/** The page of a sealed question: opened by a provider in any browser, without a network and without Chartlock. */
import { attestation, type KitContent } from '../../shared/queries/kit';
import { answerView } from './answer-view';
import { element } from './element';
import { passcodeView } from './passcode-view';
import { questionView, type GivenAnswer } from './question-view';
import { contentOf, sealAnswer } from './sealed';
import './kit.css';

const patienceMs = 10 * 60_000;

const root = element('main', {});
document.body.append(root);
const sealed = contentOf(document);
let idle: ReturnType<typeof setTimeout> | undefined;

function show(view: HTMLElement): void {
  root.replaceChildren(view);
  (view.querySelector<HTMLElement>('#title') ?? view.querySelector('input'))?.focus();
}

function begin(): void {
  clearTimeout(idle);
  idle = undefined;
  show(passcodeView(sealed, (content) => {
    waitAnew();
    ask(content, null);
  }));
}

function ask(content: KitContent, before: GivenAnswer | null): void {
  show(questionView(content.question, before, (answer) => void give(content, answer)));
}

async function give(content: KitContent, answer: GivenAnswer): Promise<void> {
  const { kit, asked, question: { ref, version } } = content;
  const text = await sealAnswer({ kind: 'chartlock-query-reply', format: 1, kit, ref, version, asked, ...answer, attested: attestation.version, at: Date.now() }, content);
  // Closed while it was sealed.
  if (idle === undefined) return;
  show(answerView({ name: `answer-${kit}.chartlock`, text }, { change: () => ask(content, answer), close: begin }));
}

/** An open question that nobody touches closes: the words of the record do not stay on a screen that was left. */
function waitAnew(): void {
  clearTimeout(idle);
  idle = setTimeout(begin, patienceMs);
}

for (const touch of ['keydown', 'pointerdown'] as const) document.addEventListener(touch, () => idle !== undefined && waitAnew());
begin();
