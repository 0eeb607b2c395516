import { anyOf, inTurn, oneOf } from '../any-of';
import type { Span } from '../model';

/** Behind a figure that is an age: years, as charts write them. */
const years = /(?:[ -]?(?:y\/?o|yrs?[ -]old|years?[ -]old|yr?|yo|mo|months?[ -]old|m\/o|d\/o|day[ -]old|wk[ -]old)\b\.?)/;
/** What numbers a tube, a wire or a temperature, and not a patient: "16 F Foley". */
const ofTube = /(?!(?:r|rench)?\b[^.;,]{0,16}\b(?:foley|catheter|tube|sheath|drain|stent|coud\w+|pigtail|dobhoff|scope|line|french|nephrostomy|PEG))/;

/** How a chart begins with who somebody is: "28F", "35 y/o M", "F/28", "a 70yoM". */
function briefly(letter: 'F' | 'M'): RegExp {
  return anyOf(
    '',
    inTurn(/\b\d{1,3}/, years, String.raw`[ ,-]{0,2}${letter}\b`),
    inTurn(/(?:^|[.;\n(]\s*|\b(?:[Pp]t|[Pp]atient|[Aa]n?|[Tt]his|is)[: ] ?)/, /(?:[1-9]|[1-8]\d) ?-?/, letter, /\b(?!-)/, ofTube, /(?=[ ,.;:)])/),
    String.raw`\b\d{1,2}[Yy][Oo]?${letter}\b`,
    String.raw`(?<!\d[ °]{0,2})\b${letter}\/\d{1,2}\b(?!\/)`,
    String.raw`\b(?:[Ss]ex|[Gg]ender): ?${letter}\b`,
  );
}

const adult = anyOf('', inTurn(/\b(?:1[89]|[2-9]\d|10\d)/, oneOf(/[ -]?(?:y\/?o|yrs?[ -]old|years?[ -]old|yo)\b/, /[Yy][Oo]?[FM]\b/)));
const aged = anyOf('', inTurn(/\b(?:6[0-9]|[7-9]\d|10\d)/, oneOf(/[ -]?(?:y\/?o|yrs?[ -]old|years?[ -]old|yo)\b/, /[Yy][Oo]?F\b/)));

type Organ = { readonly named: RegExp; readonly described: readonly RegExp[]; readonly otherwise: RegExp; readonly as: string };

/** Organs and states that only some patients have, and how a text describes who commonly does not have them. */
const organs: readonly Organ[] = [
  {
    named: /\b(?:ovar(?:y|ies|ian)|endometri(?:um|al|osis|tis)|uter(?:us|ine)|vagin(?:a|al|itis)|vulv(?:a|ar)|fallopian|salpingitis|tubo-?ovarian|pelvic inflammatory|hyperemesis gravidarum|chorioamnionitis|placent(?:a|al)|HELLP|pregnan(?:t|cy)|pre-?eclampsia|eclampsia|postpartum|menstrua\w+|menorrhagia|cervical (?:cancer|carcinoma|dysplasia)|carcinoma of the cervix)\b/i,
    described: [/\b(?:man|male|gentleman|boy)\b/i, briefly('M')],
    otherwise: /\b(?:woman|female|lady|girl|transgender|trans|mother|maternal|gravida)\b/i,
    as: 'a man',
  },
  {
    named: /\b(?:prostat(?:e|ic|itis)|BPH|testic(?:le|ular)|testis|scrot(?:um|al)|epididym\w+|orchitis|penile|priapism|balanitis|p(?:araph|h)imosis)\b/i,
    described: [/\b(?:woman|female|lady|girl)\b/i, briefly('F')],
    otherwise: /\b(?:man|male|gentleman|boy|transgender|trans|son|newborn|infant|baby)\b/i,
    as: 'a woman',
  },
  {
    named: /\b(?:(?:of(?: the)?) newborn|neonatal|newborn|of prematurity|meconium aspiration)\b/i,
    described: [adult],
    otherwise: /\b(?:newborn|infant|neonat\w+|baby|babies|NICU|mother|maternal|gestation\w*|gravida|deliver\w+|born|weeks?|history of)\b/i,
    as: 'an adult',
  },
  {
    named: /\b(?:alcoholic|alcohol (?:use|abuse|dependence|withdrawal)|dementia|Alzheimer|BPH|menopaus\w+|presbyopia|osteoarthritis)\b/i,
    described: [/\b(?:newborn|neonate|NICU|\d{1,2}[- ]day[- ]old|day of life)\b/i],
    otherwise: /\b(?:mother|maternal|fetal|parent\w*|family)\b/i,
    as: 'a newborn',
  },
  {
    named: /\b(?:pregnan(?:t|cy)|pre-?eclampsia|eclampsia|postpartum|hyperemesis gravidarum|chorioamnionitis|HELLP|placental)\b/i,
    described: [aged],
    otherwise: /\b(?:mother|maternal|gravida|gestation\w*|IVF|weeks?)\b/i,
    as: 'of that age',
  },
];

/**
 * An organ in the words of an answer that the patient, as the text describes them, commonly does not have, and of which the text says
 * nothing. What is shown decides, not the description: an organ that the text names may be anybody's.
 */
export function organElsewhere(answer: string, prose: string): (Span & { readonly as: string }) | null {
  for (const { named, described, otherwise, as } of organs) {
    const match = named.exec(answer);
    if (match !== null && described.some((each) => each.test(prose)) && !otherwise.test(prose) && !named.test(prose)) return { start: match.index, end: match.index + match[0].length, as };
  }
  return null;
}
