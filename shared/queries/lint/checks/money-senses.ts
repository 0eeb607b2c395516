import type { Span } from '../model';

/** Abbreviations of payment and measurement that medicine has too, each with what in a query shows the other sense. */
const senses: readonly { readonly letters: RegExp; readonly clinical: RegExp }[] = [
  { letters: /^(?:MS[- ]?|APR[- ]?|AP[- ]?)?DRGs?$/, clinical: /\b(?:dorsal root|ganglion|ganglia|ganglionitis|neuromodulat\w+|(?:DRG|spinal cord) (?:stimulat\w+|lead|electrode|implant)|stimulator|radiculopath\w+|zoster|shingles)\b/i },
  { letters: /^PSI(?:[- ]?\d{1,3})?s?$/, clinical: /\bpneumonia severity\b|\bPORT (?:score|class|index)\b|\bCURB\b|\b(?:PSI|class) (?:I{1,3}|IV|V)\b|\b\d+ ?psi\b|\bpounds per\b|\bpressure (?:injector|setting|gauge)\b/i },
  { letters: /^HCCs?$/, clinical: /\bhepato-?cellular\b|\bhepatoma\b|\bcirrho\w+|\bAFP\b|\balpha-?fetoprotein\b|\bLI-?RADS\b|\bBCLC\b|\bTACE\b|\bY-?90\b|\bliver (?:lesion|mass|tumou?r|nodule|cancer|transplant)\b|\bsorafenib\b|\blenvatinib\b|\bhepatolog\w+|\bhepatitis [BC]\b|\bHB[SV]\w*|\bHCV\b|\bRFA\b|\bablation\b|\bMELD\b|\bsegment (?:[IV]+|\d)\b|\batezolizumab\b/i },
  { letters: /^MCCs?$/, clinical: /\bmerkel\b|\bneuroendocrine (?:carcinoma|tumou?r) of the skin\b|\bmetacarpal\b|\bmotorcycl\w+|\bEMS\b|\bat (?:the )?scene\b|\bGCS\b|\bhelmet\w*|\btrauma (?:H&P|team|bay|activation|service)\b|\bmicrocalcif\w+|\bmulti-?cystic\b|\bWLE\b|\bwide local excision\b|\bMohs\b|\bsentinel\b|\bSLNB?\b|\bderm(?:atolog\w+|-?onc\w*)?\b|\bavelumab\b|\bpolyomavirus\b|\bMCPyV\b|\bskin (?:cancer|nodule|lesion|primary)\b|\b(?:R|L|right|left|scalp|cheek|forearm|eyelid|thigh) MCC\b|\bMCC (?:of|on|at|R|L|right|left)\b/i },
  { letters: /^CCs?$/, clinical: /\bchief complaint\b|\bcorpus callosum\b|\bcraniocaudal\b|\bcubic cent\w+/i },
  { letters: /^SOI$/, clinical: /\bsource of infection\b|\bsite of injury\b/i },
  { letters: /^(?:the )?ROM\b/i, clinical: /\brange of motion\b|\brupture of membranes\b|\bmembranes ruptured\b|\bdeliver(?:y|ed)\b|\bOB\b|\blabou?r\b|\bFHR\b|\bPP?ROM\b|\bamnio\w*|\bchorio\w*|\bgestation\w*|\bGBS\b|\bfetal\b|\bL&D\b|\bmaternal\b|\bcervix\b|\bmeconium\b|\bnewborn\b|\bbirth\b|\bG\d ?P\d|\bknee|\bshoulder|\bflexion\b|\bextension\b|\babduction\b|\bcontractures?\b|\bgoniomet\w+|\bphysical therapy\b|\bPT\b|\bhip\b|\belbow\b|\bankle\b|\bAROM\b|\bPROM\b/i },
  { letters: /^RAF$/, clinical: /\bBRAF\b|\brapid (?:AF|afib|atrial)\b|\bAF\b|\bdiltiazem\b|\btelemetry\b|\bRVR\b|\bcardioversion\b|\batrial fib\w*|\bRAF (?:kinase|inhibitor|mutation)\b|\bMEK\b/i },
  { letters: /^CMI$/, clinical: /\bmesenteric\b|\bcell-?mediated\b|\bSMA\b|\bceliac\b|\bpost-?prandial\b|\bfood fear\b|\b(?:gut|bowel) (?:ischemia|angina)\b|\bcongenital muscular\b|\bcarpometacarpal\b/i },
  { letters: /^MIPS$/, clinical: /\bmaximum intensity\b|\bprojections?\b|\bMIP images\b/i },
  { letters: /^HACs?$/, clinical: /\bhyperadrenocort\w+/i },
  { letters: /^RAC$/, clinical: /\bright atrial\b|\bretinal?\b|\brheumatoid\b/i },
  { letters: /^profiles?$/i, clinical: /\b(?!(?:the|this|that|an?|his|her|their|your|our|my|and|or|of|on|for|in|provider|physician|surgeon|hospital|quality|performance|public|mortality|severity|unit|department|practice)\b)[\w-]+ profile\b/i },
  { letters: /^(?:O ?\/ ?E|O\/E)$/, clinical: /\bon examination\b/i },
];

/** Beside them the letters are those of payment, whatever else the query speaks of. */
const ofHouse = /\b(?:captur|weight|group|cod(?:e|ed|ing)|credit|assign|pay|paid|reimburs|audit|score|model|risk adjust|V2[48]|shift|mov|drop|rates?(?!,? (?:of |in (?:the )?)?\d)|report|financ|optimi|impact|higher|lower|claim|bill|member|panel|working|final|target|quality|measure|numbers|our|hospital|add|need|giv|gain|qualif|earn|count|metric)\w*|\b(?:us|we)\b/i;
const around = 24;

/** The words without those that the query uses in a clinical sense. */
export function withoutClinical(spans: readonly Span[], text: string, query: string): Span[] {
  return spans.filter(({ start, end }) => {
    const words = text.slice(start, end).trim();
    const sense = senses.find(({ letters }) => letters.test(words));
    if (sense === undefined || !sense.clinical.test(query)) return true;
    // Behind an answer in brackets it is a tag, unless the bracket explains what stands before it.
    if (/^M?CCs?$/.test(words) && text[start - 1] === '(' && text[end] === ')' && !sense.clinical.test(text.slice(Math.max(0, start - 2 * around), start))) return true;
    const beside = `${text.slice(Math.max(0, start - around), start)} ${text.slice(end, end + around)}`.replace(/\b(?:CURB-?65|PSI|PORT|risk) scor\w*|\bscor(?:e|ed) (?:of )?\d+/gi, '');
    return ofHouse.test(beside) && !/^\s*(?:score|index|class)?\s*(?:of |was |is |[:=(])?\s*\(?(?:\d{1,3}|I{1,3}|IV|V)\b/i.test(text.slice(end));
  });
}
