import { answerLacks, attestation, replyTextLimit, type AnswerLack, type KitQuestion } from '../../shared/queries/kit';
import { element } from './element';

export type GivenAnswer = { readonly choice: number | null; readonly words: string; readonly by: string };

const lackWords: Readonly<Record<AnswerLack, string>> = {
  choice: 'Choose one of the answers.',
  words: 'Write your answer in your own words.',
  name: 'Write your name: the answer is signed with it.',
};

/** The question, what it rests on, and the fields of the answer. */
export function questionView(question: KitQuestion, before: GivenAnswer | null, given: (answer: GivenAnswer) => void): HTMLElement {
  const choices = question.options.map((option, index) => element('input', { type: 'radio', name: 'choice', id: `choice-${index}`, value: String(index), checked: before?.choice === index }));
  const words = element('textarea', { id: 'words', rows: '4', maxlength: String(replyTextLimit) });
  const by = element('input', { id: 'by', type: 'text', autocomplete: 'off', maxlength: '120' });
  words.value = before?.words ?? '';
  by.value = before?.by ?? '';
  const fault = element('p', { class: 'fault', role: 'alert' });
  const seal = element('button', { type: 'submit', class: 'primary' }, 'Seal the answer');

  function answer(): GivenAnswer {
    const chosen = choices.findIndex(({ checked }) => checked);
    return { choice: chosen === -1 ? null : chosen, words: words.value.trim(), by: by.value.trim() };
  }

  function give(): void {
    const [lack] = answerLacks(question.options, answer());
    if (lack === undefined) return given(answer());
    fault.textContent = lackWords[lack];
    ({ choice: choices[0] ?? words, words, name: by })[lack].focus();
  }

  const form = element(
    'form', { class: 'card' },
    element('h1', { tabindex: '-1', id: 'title' }, question.title),
    element('dl', { class: 'facts' }, ...facts(question)),
    ...(question.indicators.length === 0 ? [] : [element('h2', {}, 'From the record'), indicatorTable(question)]),
    element('h2', { id: 'question' }, 'Question'),
    ...question.body.split(/\n+/).map((paragraph) => element('p', { class: 'question' }, paragraph)),
    ...(choices.length === 0 ? [] : [element(
      'fieldset', {},
      element('legend', {}, 'Your answer'),
      ...choices.map((choice, index) => element('label', { class: 'choice', for: choice.id }, choice, element('kbd', { 'aria-hidden': 'true' }, String(index + 1)), question.options[index]?.label ?? '')),
    )]),
    element('label', { for: 'words' }, choices.length === 0 ? 'Your answer' : 'In your own words, where the answer asks for it or there is more to say'), words,
    element('label', { for: 'by' }, 'Your name, as you sign'), by,
    element('p', { class: 'small' }, attestation.text),
    fault,
    element('div', { class: 'actions' }, seal, element('span', { class: 'small' }, 'Ctrl+Enter')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    give();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      give();
    }
    // A digit chooses, wherever no words are typed.
    const typing = event.target === words || event.target === by;
    const choice = typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key) ? undefined : choices[Number(event.key) - 1];
    if (choice === undefined) return;
    event.preventDefault();
    choice.checked = true;
    choice.focus();
  });
  return form;
}

function facts({ from, to, ref, version, encounterRef, askedAt, answerBy }: KitQuestion): readonly Node[] {
  const rows: readonly (readonly [string, string])[] = [
    ['From', from], ['To', to], ['Query', version === 1 ? ref : `${ref}, version ${version}`], ['Encounter', encounterRef], ['Asked', said(askedAt)],
    ...(answerBy === null ? [] : [['Answer hoped for by', said(answerBy)] as const]),
  ];
  return rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
}

function indicatorTable({ indicators }: KitQuestion): HTMLElement {
  return element(
    'table', {},
    element('thead', {}, element('tr', {}, ...['In the words of the record', 'Value', 'Date', 'Document'].map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...indicators.map(({ text, value, date, document }) => element('tr', {}, ...[`“${text}”`, value, date, document].map((cell) => element('td', {}, cell))))),
  );
}

function said(instant: number): string {
  return new Date(instant).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}
