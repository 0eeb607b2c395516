import { create } from 'zustand';
import type { CallOutput } from '../../shared/ipc';
import type { Fault } from '../../shared/kernel';
import type { OfferedTemplate, RefusedTemplate } from '../../shared/queries/templates';
import { call } from '../bridge';
import type { PickerItem } from '../ui';
import { kindWords } from './words';

/** The organisation's templates, as the vault process judged them last. */
export type TemplatesState = { readonly own: CallOutput<'queries.templates'> | null; readonly fault: Fault | null };

/** Templates that nobody has looked into: also what a lock leaves. */
export function emptyTemplates(): TemplatesState {
  return { own: null, fault: null };
}

export const useTemplates = create<TemplatesState>(emptyTemplates);

export async function readTemplates(): Promise<void> {
  const answer = await call('queries.templates', {});
  useTemplates.setState(answer.ok ? { own: answer.value, fault: null } : { fault: answer.fault });
}

/** Whose a template is, and which version of it, in a few words. */
export function templateMark({ isOwn, version }: Pick<OfferedTemplate, 'isOwn' | 'version'>): string {
  return `${isOwn ? 'Your organisation’s' : 'Built in'}, version ${version}`;
}

/**
 * The templates as they are offered: one of the organisation's says so, with its version. What of the organisation's
 * cannot be used comes last with the reason, so that nobody looks for it in vain.
 */
export function templateItems(offered: readonly OfferedTemplate[], refused: readonly RefusedTemplate[]): readonly PickerItem<string>[] {
  return [
    ...offered.map((template) => ({ id: template.id, label: template.topic, detail: [kindWords[template.kind].label, template.title, ...(template.isOwn ? [templateMark(template)] : [])].join(' · ') })),
    ...refused.map(({ topic, why, breaks }, index) => ({ id: `refused-${index}`, label: topic, detail: 'Your organisation’s; cannot be used', refusal: breaks.length === 0 ? why : breaksWords(breaks) })),
  ];
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Which rules keep a template back; what each says stands on the page of templates. */
function breaksWords(breaks: RefusedTemplate['breaks']): string {
  return `It breaks ${listed.format([...new Set(breaks.map(({ rule }) => rule))])}. The page Templates says how.`;
}
