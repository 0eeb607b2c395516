import { lintQuery, type LintContext, type LintReport } from '../lint';
import { slotPattern, type QueryTemplate } from './model';

/** `{Condition}` is `{condition}` at the beginning of a sentence. */
const lowered = (slot: string): string => slot.charAt(0).toLowerCase() + slot.slice(1);
const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of a template's slots, in their order: what the coder still has to write. */
export function slotsOf({ title, body, options }: Pick<QueryTemplate, 'title' | 'body' | 'options'>): readonly string[] {
  return [...new Set([title, body, ...options].flatMap((text) => [...text.matchAll(slotPattern)].map(([, slot = '']) => lowered(slot))))];
}

/** What a query begins with: the template's words, with what is known put into its slots. Slots of which nothing is known stay as they are. */
export function fillTemplate(template: QueryTemplate, slots: Readonly<Record<string, string>> = {}): Pick<QueryTemplate, 'kind' | 'title' | 'body' | 'options'> & { readonly template: Pick<QueryTemplate, 'id' | 'version'> } {
  const fill = (text: string): string => text.replace(slotPattern, (whole, slot: string) => {
    const given = Object.hasOwn(slots, lowered(slot)) ? slots[lowered(slot)] : undefined;
    return given === undefined ? whole : slot === lowered(slot) ? given : raised(given);
  });
  return { kind: template.kind, title: fill(template.title), body: fill(template.body), options: template.options.map(fill), template: { id: template.id, version: template.version } };
}

/**
 * Holds a template against the rules of compliant query practice, filled with the case that it brings.
 * @param severities what the policy makes of the rules
 */
export function lintTemplate(template: QueryTemplate, severities?: LintContext['severities']): LintReport {
  const { kind, title, body, options } = fillTemplate(template, template.case.slots);
  const indicators = template.case.indicators.map(({ text, value, date, document }) => ({ text, date, document, ...(value === undefined ? {} : { value }) }));
  return lintQuery({ id: template.id, title, body, kind, ...(options.length === 0 ? {} : { options }), indicators, documentedDiagnoses: template.case.documentedDiagnoses }, severities === undefined ? {} : { severities });
}
