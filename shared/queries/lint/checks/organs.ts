import { anyOf, inTurn, oneOf } from '../any-of';
import type { Found } from '../found';
import type { Span } from '../model';
import type { Reading } from '../reading';
import { masked } from '../reading/sentences';
import { isContradicted } from './contrary';

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

/** A child, by the years or by what children are called. */
const child = anyOf(
  'i',
  inTurn(/\b(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/, oneOf(/[ -]?(?:y\/?o|yrs?[ -]old|years?[ -]old|yo|months?[ -]old|m\/o)\b/, /[Yy][Oo]?[FM]\b/)),
  /\b(?:toddler|preschool(?:er)?|newborn|neonate|infant|kindergart\w+)\b/,
);
/** Of an operation, where on the body it was. */
const operatedOn = anyOf(
  '',
  /\b(?:lumbar|posterior|interbody|spinal|lumbosacral) (?:\w+ )?(?:fusion|laminectomy|decompression|discectomy)|\b[Pp]edicle screws?|\bL[1-5][-/ ]{1,3}(?:L[1-5]|S1)\b/,
  /\b(?:knee|hip|shoulder|ankle) (?:arthroplasty|replacement|arthroscop\w+)|\b(?:TKA|THA|ORIF)\b|[Cc]arpal tunnel release|(?:[Bb]elow|[Aa]bove)[- ]knee amputation/,
);

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
  {
    named: /\b(?:pregnan(?:t|cy)|pre-?eclampsia|eclampsia|postpartum|hyperemesis gravidarum|chorioamnionitis|HELLP|placental|placenta (?:previa|accreta))\b/i,
    described: [/\b(?:post-?menopausal|(?:after|since) (?:the )?menopause|menopause (?:at|in) \d)/i],
    otherwise: /\b(?:mother|maternal|gravida|gestation\w*|IVF|weeks?|daughter|donor)\b/i,
    as: 'past the menopause',
  },
  {
    // What takes decades to come, or a body that is grown.
    named: anyOf(
      'i',
      /\b(?:(?:AE)?COPD|chronic obstructive|chronic bronchitis|Alzheimer\w*|vascular dementia|senile|age[- ]related|BPH|prostat(?:e|ic) (?:cancer|carcinoma|hyper\w+)|benign prostatic|osteoarthritis|degenerative joint|(?:post-?|peri-?)?menopaus\w+|presbyopia|presbycusis)\b/,
      /\b(?:Parkinson['’]?s|(?:temporal|giant cell) arteritis|polymyalgia|pregnan(?:t|cy)|pre-?eclampsia|eclampsia|postpartum|hyperemesis gravidarum|HELLP|alcohol (?:use disorder|dependence)|alcoholic)\b/,
    ),
    described: [child],
    otherwise: /\b(?:mother|maternal|fetal|gravida|gestation\w*|parents?|father|grand\w+|family|sibling|adult|woman|lady|gentleman|(?:1[3-9]|[2-9]\d)[ -]?(?:y\/?o|yrs?[ -]old|years?[ -]old|yo)|(?:years?|months?)[ -]old (?!(?:boy|girl|child|male|female|patient|with|who|admitted|seen|presents?|brought)\b))/i,
    as: 'a child',
  },
  {
    // Of the first weeks: an adult may have been left with it, and then the text says so.
    named: /\b(?:transient tachypnea|TTN|kernicterus|BRUE|brief resolved|cephalohematoma|hyaline membrane|infantile colic|low birth weight|neonatal abstinence)\b/i,
    described: [adult],
    otherwise: /\b(?:newborn|infant|neonat\w+|baby|babies|NICU|mother|maternal|gestation\w*|gravida|deliver\w+|born|birth|weeks?|history of|childhood|congenital)\b/i,
    as: 'an adult',
  },
  {
    // Ways to an operation that do not lead to where it was.
    named: /\b(?:trans-?vaginal(?:ly)?|vaginal approach|trans-?urethral(?:ly)?|hysteroscop\w+|trans-?anal|(?:via|through) the (?:skull base|vagina|urethra|anus|nose|bladder)|skull[- ]base|trans-?sphenoidal|trans-?cranial|endo-?nasal|trans-?nasal|retro-?sigmoid|trans-?orbital|(?:median )?sternotomy|thoracoscop\w+)\b/i,
    described: [operatedOn],
    otherwise: /\b(?:vagin\w*|uter\w+|hyster\w+|bladder|urethra\w*|prostat\w+|TURP|skull|crani\w+|pituitary|sphenoid|nasal|nose|sinus|brain|clivus|chest|thora\w+|stern\w+|lung|heart|coronary|rectum|rectal|an(?:al|us)|colo\w+|second (?:procedure|operation)|also)\b/i,
    as: 'operated on elsewhere',
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

/** Q05: the same of a question that names its answers itself, "COPD or status asthmaticus?", and of what the text says against all of them. */
export function askedElsewhere({ asks, own, prose, mentions }: Reading): Found[] {
  return asks.flatMap((ask): Found[] => {
    const text = own.slice(ask.start, ask.end);
    if (!/\bor\b|\/|: /.test(text)) return [];
    const told = masked(prose, [ask]);
    const organ = organElsewhere(text, told);
    if (organ !== null) {
      return [{ rule: 'Q05', where: 'body', span: { start: ask.start + organ.start, end: ask.start + organ.end }, message: `Nothing shown here speaks of “${text.slice(organ.start, organ.end)}” in a patient who is described as ${organ.as}. Show it, or leave it out.` }];
    }
    const named = mentions.filter(({ sentence, isQuoted, voice }) => sentence === ask && !isQuoted && voice === 'asked');
    const [first] = named;
    if (first === undefined || named.length < 2 || !named.every(({ start, end }) => isContradicted(prose.slice(start, end), told))) return [];
    return [{ rule: 'Q05', where: 'body', span: { start: first.start, end: first.end }, message: `What is shown here speaks against “${prose.slice(first.start, first.end)}”. Offer only what the chart makes reasonable.` }];
  });
}
