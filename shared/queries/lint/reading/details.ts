import { findDiagnoses, type NamedDiagnosis } from '../../../clinical/diagnoses';

const headInjury = /\b(?:traumatic|head|skull|concuss\w+|TBI|injur\w+|contusions?|axonal)\b/i;
const insideHead = /\b(?:brain|cerebral|intracranial|intracerebral|subdural|epidural|extradural|subarachnoid|head|skull|concuss\w+|TBI|axonal)\b/i;
const unconscious = 'loss of consciousness';
const named = /\b(?:loss of consciousness|lost consciousness|LOC|unconscious\w*)\b/i;

/**
 * What a documented diagnosis is asked about by its classification, and is no other diagnosis: whether consciousness was lost
 * with an injury of the head, and for how long (ICD-10-CM, category S06, sixth character).
 */
export function detailsOf(documented: readonly NamedDiagnosis[], prose: string): readonly NamedDiagnosis[] {
  const isAsked = named.test(prose) && documented.some(({ name }) => headInjury.test(name) && insideHead.test(name));
  return isAsked ? findDiagnoses(unconscious).map(({ family }) => ({ family, name: unconscious })) : [];
}
