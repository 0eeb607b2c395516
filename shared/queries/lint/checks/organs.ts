import type { Span } from '../model';

/** Organs and states that only some patients have, and how a text describes who commonly does not have them. */
const organs: readonly { readonly named: RegExp; readonly described: RegExp; readonly otherwise: RegExp; readonly as: string }[] = [
  {
    named: /\b(?:ovar(?:y|ies|ian)|endometri(?:um|al|osis|tis)|uter(?:us|ine)|vagin(?:a|al|itis)|vulv(?:a|ar)|fallopian|pregnan(?:t|cy)|pre-?eclampsia|eclampsia|postpartum|menstrua\w+|cervical (?:cancer|carcinoma|dysplasia))\b/i,
    described: /\b(?:man|male|gentleman|boy)\b|\b\d{1,3} ?y\/?o ?M\b/,
    otherwise: /\b(?:woman|female|lady|girl|transgender|trans)\b/i,
    as: 'a man',
  },
  {
    named: /\b(?:prostat(?:e|ic|itis)|testic(?:le|ular)|testis|scrot(?:um|al)|epididym\w+|penile)\b/i,
    described: /\b(?:woman|female|lady|girl)\b|\b\d{1,3} ?y\/?o ?F\b/,
    otherwise: /\b(?:man|male|gentleman|boy|transgender|trans)\b/i,
    as: 'a woman',
  },
];

/**
 * An organ in the words of an answer that the patient, as the text describes them, commonly does not have, and of which the text says
 * nothing. What is shown decides, not the description: an organ that the text names may be anybody's.
 */
export function organElsewhere(answer: string, prose: string): (Span & { readonly as: string }) | null {
  for (const { named, described, otherwise, as } of organs) {
    const match = named.exec(answer);
    if (match !== null && described.test(prose) && !otherwise.test(prose) && !named.test(prose)) return { start: match.index, end: match.index + match[0].length, as };
  }
  return null;
}
