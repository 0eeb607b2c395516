import { indicatorFamilies } from '../../clinical';
import { z } from '../../kernel';
import { queryKinds } from '../kinds';

const line = (most: number) => z.string().trim().min(1).max(most);
/** How much an organisation's file may hold: more than anybody would choose from, and judged in less than a second. */
export const templateLimits = { bytes: 1_000_000, templates: 200 } as const;
/** Words in braces are the coder's to fill: `{the condition as documented}`. */
export const slotPattern = /\{([^{}]{1,60})\}/g;

/** An invented case: with it the template is held against the rules whenever templates are read. */
export const templateCaseSchema = z.strictObject({
  indicators: z.array(z.strictObject({ text: line(300), value: line(120).optional(), date: z.iso.date(), document: line(120) })).min(1).max(12),
  documentedDiagnoses: z.array(line(120)).max(12).default([]),
  /** What is put into the slots, by their words. */
  slots: z.record(z.string(), line(200)).default({}),
});

/** A query to begin with: everything but what only the chart can give. */
export const queryTemplateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  /** Counted up with every change of its words: a query names the version that it was begun with. */
  version: z.number().int().positive(),
  /** What it is about, for the list: may name the diagnosis, since no provider sees it. */
  topic: line(80),
  kind: z.enum(queryKinds).exclude(['verbal']),
  /** The subject, which names no diagnosis that is not documented. */
  title: line(160),
  body: line(2000),
  options: z.array(line(300)).max(20).default([]),
  /** Which indicators to look for in the chart. */
  gather: z.array(z.enum(indicatorFamilies)).min(1).max(12),
  case: templateCaseSchema,
});
export type QueryTemplate = z.infer<typeof queryTemplateSchema>;

/** The file in which an organisation keeps its own: one with the id of another takes its place. */
export const templateFileSchema = z.strictObject({ templates: z.array(z.unknown()).max(templateLimits.templates) });

/** A rule that keeps a template back, with its source. */
const brokenRuleSchema = z.strictObject({ rule: z.string(), message: z.string(), citation: z.string() });

/** A template of an organisation that cannot be used, and why: in words where it is not of the form, else the rules that it breaks. Without an id where it could not be read. */
export const refusedTemplateSchema = z.strictObject({ id: z.string().max(60), topic: z.string().max(80), why: z.string().max(1000), breaks: z.array(brokenRuleSchema) });
export type RefusedTemplate = z.infer<typeof refusedTemplateSchema>;

/** What an organisation's file comes to. */
export const ownTemplatesSchema = z.strictObject({ templates: z.array(queryTemplateSchema), refused: z.array(refusedTemplateSchema) });
export type OwnTemplates = z.infer<typeof ownTemplatesSchema>;
