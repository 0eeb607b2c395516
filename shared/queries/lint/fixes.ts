import type { Fix, LintInput, QueryEdit, Where } from './model';

type Replacement = Extract<QueryEdit, { readonly edit: 'replace' }>;

/** The query after a fix. Replacements hold for the text as it was judged, so the later ones are made first. */
export function applyFix(input: LintInput, { edits }: Fix): LintInput {
  const replacements = edits.filter((edit) => edit.edit === 'replace').toSorted((one, other) => other.start - one.start);
  const replaced = replacements.reduce(replace, input);
  const removed = new Set(edits.flatMap((edit) => (edit.edit === 'remove-option' ? edit.option : [])));
  const kept = removed.size === 0 ? replaced : { ...replaced, options: (replaced.options ?? []).filter((_, index) => !removed.has(index)) };
  return edits.reduce(rearrange, kept);
}

function spliced(text: string, { start, end, text: words }: Replacement): string {
  return text.slice(0, start) + words + text.slice(end);
}

function replace(input: LintInput, edit: Replacement): LintInput {
  const { where } = edit;
  if (where === 'title') return { ...input, title: spliced(input.title ?? '', edit) };
  if (where === 'body') return { ...input, body: spliced(input.body, edit) };
  if (typeof where === 'string') return input;
  if ('option' in where) return { ...input, options: (input.options ?? []).map((option, index) => (index === where.option ? spliced(option, edit) : option)) };
  return { ...input, indicators: (input.indicators ?? []).map((indicator, index) => (index === where.indicator ? { ...indicator, text: spliced(indicator.text, edit) } : indicator)) };
}

function rearrange(input: LintInput, edit: QueryEdit): LintInput {
  const options = input.options ?? [];
  switch (edit.edit) {
    case 'replace':
    case 'remove-option':
      return input;
    case 'add-option':
      return { ...input, options: [...options, edit.text] };
    case 'order-options':
      return { ...input, options: edit.order.flatMap((index) => options[index] ?? []) };
    case 'set-kind':
      return { ...input, kind: edit.kind };
  }
}

/** The text of a part of a query; empty where it has none. */
export function textAt(input: LintInput, where: Where): string {
  if (where === 'title') return input.title ?? '';
  if (where === 'body') return input.body;
  if (typeof where === 'string') return '';
  return ('option' in where ? input.options?.[where.option] : input.indicators?.[where.indicator]?.text) ?? '';
}
