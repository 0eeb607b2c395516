import { findDiagnoses, type NamedDiagnosis } from '../../../clinical/diagnoses';

const headInjury = /\b(?:traumatic|head|skull|concuss\w+|TBI|injur\w+|contusions?|axonal)\b/i;
const accident = /\b(?:fell|falls?|fallen|struck|hit (?:his|her|the) head|assault\w*|collision|crash|MV[CA]|trauma|injur\w+|at (?:the )?scene|on scene|GCS|Glasgow|amnes\w+|bystanders?|witness\w*)\b/i;
const insideHead = /\b(?:brain|cerebral|intracranial|intracerebral|subdural|epidural|extradural|subarachnoid|head|skull|concuss\w+|TBI|axonal)\b/i;
/** Families of what an accident leaves in a head. */
const injuries = new Set(['brain-hemorrhage', 'brain-injury', 'injury']);
const unconscious = 'loss of consciousness';
const named = /\b(?:loss of consciousness|lost consciousness|LOC|unconscious\w*)\b/i;

/**
 * What a documented diagnosis is asked about by its classification, and is no other diagnosis: whether consciousness was lost
 * with an injury of the head, and for how long (ICD-10-CM, category S06, sixth character).
 */
export function detailsOf(documented: readonly NamedDiagnosis[], prose: string): readonly NamedDiagnosis[] {
  const isInjured = documented.some(({ name }) => insideHead.test(name) && headInjury.test(name)) || (accident.test(prose) && documented.some(({ family: { id } }) => injuries.has(id)));
  const isAsked = named.test(prose) && isInjured;
  return isAsked ? findDiagnoses(unconscious).map(({ family }) => ({ family, name: unconscious })) : [];
}
