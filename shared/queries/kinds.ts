import { z } from '../kernel';

/**
 * How a query asks. A verbal one is asked aloud and put in writing the same day; `poa` asks whether a documented
 * condition was present on admission, `cause-effect` whether two documented conditions belong together.
 */
export const queryKinds = ['open-ended', 'multiple-choice', 'yes-no', 'clinical-validation', 'poa', 'cause-effect', 'verbal'] as const;
export const queryKindSchema = z.enum(queryKinds);
export type QueryKind = z.infer<typeof queryKindSchema>;

/** A kind as people write it: "Yes/No", "multiple choice"; undefined where it is none. */
export function kindNamed(written: string | undefined): QueryKind | undefined {
  return queryKindSchema.safeParse(written?.trim().toLowerCase().replaceAll(/[\s/_]+/g, '-')).data;
}
