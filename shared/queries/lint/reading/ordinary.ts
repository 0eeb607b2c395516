import type { Evidence } from '../../../clinical/diagnoses';
import { anyOf, inTurn, oneOf } from '../any-of';
import type { Span } from '../model';

/** Words of a chart by which something is said to be as it should be. */
const asItShould = anyOf(
  'i',
  inTurn(/^\W*(?:(?:was|were|is|are|on|of|from|at|in|both|all|repeat(?:ed)?|x ?\d|(?:\d[\d/.:-]*\d?)|report|result(?:s|ed)?|shows?|showed|reads?|remain(?:s|ed)?|final|read as|with|the|entirely|otherwise|grossly|completely|fully|bilateral(?:ly)?|lungs?|heart|sinuses|leads?|limbs?|pupils|exam|throughout)\W+)*/, oneOf(
    /normal|negative|neg\b|clear|unremarkable|intact|wnl|nl\b|within (?:normal|usual) (?:limits|range)|within (?:his|her|the) (?:usual|normal) range|not (?:detected|elevated|seen|present|increased|decreased|palpable)/,
    /no (?!improvement|response|flatus|urine|bowel|pulses?|palpable|flow|longer|other|further|verbal)|without|none|absent|nonischemic|non-ischemic|nonobstruct\w+|sinus rhythm|nsr\b|(?:un|not )changed|at (?:his |her |the |their )?baseline|patent|supple|benign|reassuring|nonfocal|non-focal|nonspecific|sterile|undetectable|nonreactive|nondistended|nontender/,
  )),
  /\b(?:normal sinus rhythm|NSR|within normal limits|unremarkable|is normal|was normal|normal (?:size|limits|range|flora|study|exam))\b/,
);
const parts = /,|;|\/(?!\d)|\band\b/;
/** Up to where words tell of what stands before them: the end of the sentence, of a bracket, or of a line. */
const reach = /[.;\n?)](?!\d)/;
const otherwise = /\b(?:but|however|except|although|until|then|later|worse|worsen\w*|new|increas\w*|now)\b/i;

/** Tests, looks and listens: words that name how something was examined, and nothing that was found. */
const examined = anyOf('i', inTurn(/^(?:(?:chest|abdominal|head|brain|neck|hepatic|urine|blood|renal|liver|lower|rapid|repeat|portable|serum|stool|sputum|respiratory) )*/, oneOf(
  /ecg|ekg|cxr|(?:chest )?(?:x ?-?ray|radiograph|film)|kub|ct\b.*|cta|ctpa|mri.*|mra|ultrasound|us|echo(?:cardiogram)?|tte|tee|doppler|duplex|eeg|emg|scan|imaging|pet|angiogra(?:m|phy)|cath\w*|egd|endoscopy|colonoscopy|ercp|hida/,
  /ua|urinalysis|urine(?: (?:protein|wbc|culture|drug screen))?|nitrites?|leukocyte esterase|culture|cx|bcx|bottles|gram stain|pcr|antigen|panel|dat|coombs|direct antiglobulin|antibody|csf|lumbar puncture|lp|spinal tap|smear|uds|drug screen|d dimer|ketones?|toxin|gdh|troponins?|trop|hs troponin|lactate|bnp|procalcitonin|crp|lipase|ammonia|biopsy|pathology|cytology|lymphadenopathy/,
  /exam|abdomen|abdominal exam|lungs?|breath sounds|lung fields|mental status|mentation|speech|memory|gait|reflexes|sensation|pulses|skin|telemetry|tele|rhythm|neuro\w*|murmurs?|heart|swallow(?: study| evaluation)?|gag|vision|strength|tone|fontanel(?:le)?|mucous membranes|turgor|cap(?:illary)? refill|bowel sounds|stool|monofilament|mood|appetite|intake|work of breathing|protein creatinine(?: ratio)?|proteinuria|visual|st|coronary|valve|cervix|fetal|tm|wound/,
), /s?$/));
const before = /\b(?:normal|negative|unremarkable|clear|benign|nonischemic|normal sinus|sterile|intact|reassuring)\s+(?:[\w-]+ ){0,1}$/i;

/** Behind the name of a test: that its document is meant, and nothing that it shows. */
const document = /^ (?:report|note|strip|tracing|result)s?(?:,? (?:of|from|dated|on))? ?\(?\d[\d/-]*\)?\s*(?:[.;,)\n]|$)/i;

/** Behind the name of a test: that nobody made it. */
const notDone = /^(?: levels?| panel)?,? (?:was |were |is |are |has |have )?(?:not|never|n['’]t) (?:been )?(?:drawn|sent|done|obtained|ordered|checked|measured|performed|available|repeated|recorded)\b/i;

/** Awake, oriented, and doing what is asked. */
const awake = anyOf(
  'i',
  /\b(?:a ?& ?o|a\/o|aa?&?ox|oriented|alert)\b[^.;\n]*?(?:x ?[34]\b|times (?:3|4|three|four)|person|fully|appropriate|convers\w+|interactive|cooperative|follow\w*|throughout|and oriented|, oriented)/,
  /\baa?&?ox ?[34]\b|\bfollow(?:s|ed|ing) (?:all )?(?:\w+ )?commands|\bCAM(?:-ICU)?\W*(?:is |was |screen )*neg\w*|\bGCS(?: of)? 15\b/,
  /\b(?:mental status|mentation|cognition|memory|speech|orientation)\b[^.;\n,]{0,24}\b(?:normal|intact|baseline|clear|unchanged|fluent|appropriate)\b|\bnormal (?:mental status|mentation|speech|memory)\b|\bclear speech\b/,
);
const asleep = /\bx ?[012]\b|\bGCS\b(?: (?:of|was|is|score))?:? ?(?:[3-9]|1[0-2])\b(?!\/\d)|\bnot (?:oriented|alert|follow\w*)|\boriented (?:only )?to (?:self|person|name)(?: only)?(?!,? (?:and )?(?:place|time|date))|\b(?:un|in)able to (?:follow|answer)|\bonly\b|\bslow\w*\b|\bintermittent\w*|\bwax\w*/i;
const ofMind = /^(?:alert|a ?& ?o(?: ?x ?[34])?|oriented|orientation|a ?o|aa?ox ?[34]?|a ox ?[34]?|cam|follow(?:s|ed|ing)? commands|mental status|mentation|speech|memory|baseline mental|gcs|baseline)$/i;

const atEase = /\b(?:speak\w*|talk\w*) in full sentences|\b(?:no|without|denies) (?:\w+ ){0,3}(?:distress|dyspnea|retractions|accessory)|\bunlabored|\bbreathing (?:comfortably|easily)|\brespirations? (?:are |were )?(?:even|regular|easy|nonlabored)/i;
const ofEase = /^(?:full sentences|respirations|breathing|work of breathing|breath sounds|(?:respiratory )?distress)$/i;

/** A swollen knee, fluid in an ear: the same word of another place. */
const elsewhere = /\b(?:knee|joint|shoulder|elbow|wrist|finger|thumb|hip|jaw|gum|lip|eyelid|eye|ear|tympanic|middle ear|wound|incision|tongue|throat|scrot\w+|parotid|lymph node|bursa|calf|stump)\b/i;
/** Before white cells: that they are of urine or another fluid, and not of the blood. */
const inFluid = /(?:\b(?:UA|urine|urinalysis|CSF|spinal fluid|stool|pleural|synovial|ascit\w+|peritoneal|joint)\b[^.;,]{0,24}|[>≥] ?\d+(?:-\d+)? )$/i;
const ofHeartAndChest = /^(?:swelling|swollen|edema|effusion|fluid|mass|congestion)$/i;
const placed = new Set<Evidence>(['heart', 'chestImaging', 'volume', 'clot', 'cough', 'breathing']);
const ofChest = /\b(?:pleural|pericardial|chest|lung|pulmonary|leg|pedal|ankle|lower extremit\w+|sacral|pitting)\b/i;

function clauseAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('.', start - 1), text.lastIndexOf(';', start - 1), text.lastIndexOf('\n', start - 1), text.lastIndexOf('|', start - 1)) + 1;
  const until = reach.exec(text.slice(end));
  return text.slice(from, until === null ? text.length : end + until.index);
}

/** Whether all that follows the name of a test says that nothing was found. */
function foundNothing(rest: string): boolean {
  const until = reach.exec(rest);
  const told = (until === null ? rest : rest.slice(0, until.index)).replace(/["“”]/g, ' ').slice(0, 140);
  const segments = told.split(parts).filter((segment) => /\w/.test(segment));
  return segments.length > 0 && !otherwise.test(told) && segments.every((segment) => asItShould.test(segment));
}

/**
 * Whether what is shown is said in words to be as it should be, or is of another place than what it would speak for: a tracing
 * without change, somebody oriented, a swollen knee of the heart.
 * @param text one indicator, or the prose
 */
export function isOrdinary(text: string, shown: Span & { readonly evidence: Evidence }): boolean {
  const { start, end, evidence } = shown;
  const name = text.slice(start, end);
  if (placed.has(evidence) && ofHeartAndChest.test(name)) {
    const clause = clauseAround(text, shown);
    if (elsewhere.test(clause) && !ofChest.test(clause)) return true;
  }
  if (evidence === 'whiteCells' && (inFluid.test(text.slice(Math.max(0, start - 40), start)) || /^s? ?(?:\/ ?|per )(?:hpf|high)/i.test(text.slice(end)))) return true;
  if (ofMind.test(name)) {
    const clause = clauseAround(text, shown);
    if (awake.test(clause) && !asleep.test(clause)) return true;
  }
  if (ofEase.test(name) && atEase.test(clauseAround(text, shown))) return true;
  if (notDone.test(text.slice(end, end + 40))) return true;
  return examined.test(name) && (document.test(text.slice(end, end + 40)) || before.test(text.slice(Math.max(0, start - 30), start)) || foundNothing(text.slice(end)));
}

/** Two names with two values, "Temperature / heart rate" and "36.7 C / 72", each name with its own. */
export function paired(text: string, value: string): string {
  const names = text.split(/\s*[/,;]\s*/);
  const values = value.split(/\s*[/,;]\s+|\s+[/,;]\s*/);
  return names.length > 1 && names.length === values.length ? names.map((name, index) => `${name} ${values[index] ?? ''}`).join(', ') : `${text} ${value}`;
}
