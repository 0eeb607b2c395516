/** Which part a modifier plays beside its code. */
export const modifierParts = ['anatomic', 'distinct-service', 'anesthesia', 'other'] as const;
export type ModifierPart = (typeof modifierParts)[number];

/** Where on the body: eyelids, fingers, toes, sides, coronary arteries (Medicare NCCI Policy Manual, chapter I, section E). */
const anatomic = /^(?:E[1-4]|F[A1-9]|T[A1-9]|LT|RT|LC|LD|LM|RC|RI)$/;
/** In place of modifier 59: separate encounter, structure, practitioner, or an unusual service that does not overlap (same section). */
const distinct = /^X[ESPU]$/;
/** Who gave the anesthesia, and how it was monitored (Medicare Claims Processing Manual, chapter 12, section 50). */
const anesthesia = /^(?:AA|AD|G8|G9|QK|QS|QX|QY|QZ)$/;

/** The part that a HCPCS Level II modifier plays. */
export function modifierPart(modifier: string): ModifierPart {
  if (anatomic.test(modifier)) return 'anatomic';
  if (distinct.test(modifier)) return 'distinct-service';
  return anesthesia.test(modifier) ? 'anesthesia' : 'other';
}
