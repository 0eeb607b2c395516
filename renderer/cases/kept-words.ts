import { choiceField } from '../../shared/desk';
import { z } from '../../shared/kernel';
import { useCaretKeeping, useKept, type Kept } from '../desk';

/** The name of a form of the page, under which what is half written in it is kept. `about` is an id of this vault. */
export function formName(form: string, about: string): string {
  return choiceField(`case-${form}:${about}`);
}

/** What is half written in a form: there again after a lock, with the caret where it was. */
export function useForm<Value>(form: string, about: string, schema: z.ZodType<Value>, atFirst: () => Value): Kept<Value> {
  const field = formName(form, about);
  useCaretKeeping(field, null, true);
  const kept = useKept(field, null, schema, atFirst);
  return {
    ...kept,
    drop: () => {
      kept.change(atFirst());
      kept.drop();
    },
  };
}

const wordsSchema = z.string();

/** The same, for a form of a few words. */
export function useWords(form: string, about: string): Kept<string> {
  return useForm(form, about, wordsSchema, () => '');
}
