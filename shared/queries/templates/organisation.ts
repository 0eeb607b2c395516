import type { LintContext } from '../lint';
import { lintTemplate, slotsOf } from './filling';
import { queryTemplateSchema, templateFileSchema, type OwnTemplates, type QueryTemplate, type RefusedTemplate } from './model';

/**
 * Reads an organisation's templates. What is not of the form, what leaves slots of its case open, and what the rules would
 * block is refused with the reason: in words for who wrote it, or with each rule and its source.
 * @param file the content of the organisation's file, as parsed JSON
 * @param severities what the policy makes of the rules: a template that they block cannot be used at this desk
 * @returns null where the file is not of the form `{"templates": [...]}`
 */
export function readOwnTemplates(file: unknown, severities?: LintContext['severities']): OwnTemplates | null {
  const read = templateFileSchema.safeParse(file);
  if (!read.success) return null;
  const templates = new Map<string, QueryTemplate>();
  const refused: RefusedTemplate[] = [];
  read.data.templates.forEach((candidate, index) => {
    const judged = judge(candidate, index, severities);
    if ('why' in judged) refused.push(judged);
    else if (templates.has(judged.id)) refused.push({ id: judged.id, topic: judged.topic, why: 'Another template of this file has the same id.', breaks: [] });
    else templates.set(judged.id, judged);
  });
  return { templates: [...templates.values()], refused };
}

/** A template as it is offered, and whose it is. */
export type OfferedTemplate = QueryTemplate & { readonly isOwn: boolean };

/** An organisation's templates among the built-in ones, by topic: one with the id of another takes its place. */
export function offeredTemplates(builtIn: readonly QueryTemplate[], own: readonly QueryTemplate[]): readonly OfferedTemplate[] {
  const kept = builtIn.filter(({ id }) => !own.some((template) => template.id === id));
  return [...kept.map((template) => ({ ...template, isOwn: false })), ...own.map((template) => ({ ...template, isOwn: true }))].toSorted((one, other) => one.topic.localeCompare(other.topic, 'en'));
}

function judge(candidate: unknown, index: number, severities: LintContext['severities']): QueryTemplate | RefusedTemplate {
  const read = queryTemplateSchema.safeParse(candidate);
  if (!read.success) {
    const [issue] = read.error.issues;
    const name = `Template ${index + 1}`;
    return { id: '', topic: name, why: `${issue === undefined || issue.path.length === 0 ? name : issue.path.join('.')}: ${issue?.message ?? 'not of the form'}`.slice(0, 1000), breaks: [] };
  }
  const template = read.data;
  const { id, topic } = template;
  const open = slotsOf(template).filter((slot) => !Object.hasOwn(template.case.slots, slot));
  if (open.length > 0) return { id, topic, why: `Its case says nothing for {${open.join('}, {')}}.`.slice(0, 1000), breaks: [] };
  const breaks = lintTemplate(template, severities).findings.filter(({ severity }) => severity === 'block').map(({ rule, message, citation }) => ({ rule, message, citation }));
  return breaks.length === 0 ? template : { id, topic, why: '', breaks };
}
