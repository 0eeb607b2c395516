import { canonicalJson, z } from '../kernel';
import { questionSchema, type Requirement } from '../policy';

/** What a signature binds of a requirement: each character of these. A new title, kind or pass mark asks nobody to sign anew. */
export const contentSchema = z.strictObject({ id: z.string(), version: z.string(), text: z.string(), questions: z.array(questionSchema) });
export type Content = z.infer<typeof contentSchema>;

/** The one form of a requirement's content, whose SHA-256 a signature names. */
export function contentOf({ id, version, text, questions }: Content): string {
  return canonicalJson({ id, version, text, questions: questions.map(({ question, options, answer, because }) => ({ question, options, answer, because })) });
}

/** A content read back; null where it is not, to the letter, one that would have been written. */
export function readContent(text: string): Content | null {
  try {
    const content = contentSchema.parse(JSON.parse(text));
    return contentOf(content) === text ? content : null;
  } catch {
    return null;
  }
}

/** What a person says by signing: on the page before, and in the signed statement. */
export function declarationOf({ kind, title, version }: Pick<Requirement, 'kind' | 'title' | 'version'>): string {
  const followed = kind === 'training' ? 'completed' : 'read';
  return `I have ${followed} “${title}”, version ${version}, and will follow it.`;
}
