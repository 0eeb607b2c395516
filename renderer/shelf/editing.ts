import { z } from '../../shared/kernel';

/** What of the shelf is being written: a label, a reason, the name of a group, or of a new one. A lock does not lose it. */
export const editSchema = z.strictObject({ what: z.enum(['label', 'reason', 'group', 'new-group']), id: z.string(), text: z.string() }).nullable();
export type Edit = z.infer<typeof editSchema>;

export type Editing = {
  readonly edit: Edit;
  readonly begin: (edit: NonNullable<Edit>) => void;
  readonly end: () => void;
};
