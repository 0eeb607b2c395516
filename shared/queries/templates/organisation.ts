import { lintTemplate, slotsOf } from './filling';
import { queryTemplateSchema, templateFileSchema, type QueryTemplate } from './model';

/** A template of an organisation that is not used, and why, in words for who wrote it. */
export type RefusedTemplate = { readonly id: string; readonly why: string };
export type TemplateSet = { readonly templates: readonly QueryTemplate[]; readonly refused: readonly RefusedTemplate[] };

/**
 * Puts an organisation's templates among the built-in ones: one with the id of another takes its place, with its own version. What is not of the
 * form, what leaves slots of its case open, and what the rules would block is refused with the reason; the built-in one of that id stays.
 * @param file the content of the organisation's file, as parsed JSON
 */
export function withOrganisationTemplates(builtIn: readonly QueryTemplate[], file: unknown): TemplateSet {
  const read = templateFileSchema.safeParse(file);
  if (!read.success) return { templates: builtIn, refused: [{ id: '', why: 'The file is not of the form {"templates": [...]}' }] };
  const own = new Map<string, QueryTemplate>();
  const refused: RefusedTemplate[] = [];
  read.data.templates.forEach((candidate, index) => {
    const judged = judge(candidate, index);
    if ('why' in judged) refused.push(judged);
    else if (own.has(judged.id)) refused.push({ id: judged.id, why: 'Another template of this file has the same id' });
    else own.set(judged.id, judged);
  });
  const kept = builtIn.map((template) => own.get(template.id) ?? template);
  const added = [...own.values()].filter(({ id }) => !builtIn.some((template) => template.id === id));
  return { templates: [...kept, ...added], refused };
}

function judge(candidate: unknown, index: number): QueryTemplate | RefusedTemplate {
  const read = queryTemplateSchema.safeParse(candidate);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { id: `template ${index + 1}`, why: `${issue === undefined || issue.path.length === 0 ? 'It' : issue.path.join('.')}: ${issue?.message ?? 'not of the form'}` };
  }
  const template = read.data;
  const open = slotsOf(template).filter((slot) => !Object.hasOwn(template.case.slots, slot));
  if (open.length > 0) return { id: template.id, why: `Its case says nothing for {${open.join('}, {')}}` };
  const blocking = lintTemplate(template).findings.filter(({ severity }) => severity === 'block');
  return blocking.length === 0 ? template : { id: template.id, why: blocking.map(({ rule, message }) => `${rule}: ${message}`).join(' ') };
}
