import type { BroughtKind } from './model';

/**
 * How documents announce themselves, most telling first: an operative report quotes the history, a
 * discharge summary quotes everything. `_` and `.` of file names have become spaces before.
 */
const announcements: readonly (readonly [BroughtKind, RegExp])[] = [
  ['discharge-summary', /\b(discharge summary|discharge sum|dc summary|d\/c summary|dsum|hospital course summary|death summary)\b/],
  ['history-and-physical', /\b(history (and|&) physical|h ?(&|and|n) ?p|h\/p|hnp|admission (note|history)|admit note)\b/],
  ['operative-report', /\b(operative (report|note|record)|op (report|note)|opnote|report of operation|brief op|cesarean note|delivery (note|summary|record))\b/],
  ['pathology', /\b(patholog(y|ic)|surgical path|path report|cytology|histolog(y|ic)|biopsy report)\b/],
  ['radiology', /\b(radiolog(y|ic)|imaging|x ?-?rays?|xr|cxr|cta|ct (scan|of|head|brain|neck|spine|chest|thorax|abd|abdomen|pelvis|angio)|mri|ultrasound|sonogram|mammogra(m|phy)|echocardiogram|fluoroscopy|dexa)\b/],
  ['procedure-note', /\b(procedure (note|report)|proc note|colonoscopy|endoscopy|egd|bronchoscopy|cardiac cath(eterization)?|infusion (note|record)|injection note)\b/],
  ['emergency', /\b(emergency (department|room|medicine|physician|note)|ed (note|provider|physician|visit|record|chart)|er (note|visit)|ednote)\b/],
  ['consultation', /\b(consult(ation)?( note| report)?|consultant)\b/],
  ['office-visit', /\b(office (visit|note)|clinic (visit|note)|outpatient (visit|note)|follow ?-?up visit|telehealth|televisit|annual wellness|new patient visit|established patient)\b/],
  ['progress-note', /\b(progress (note|report)|daily note|soap( note)?|hospital day|prog note|postop(erative)? day)\b/],
  ['nursing', /\b(nurs(e|ing)( note| assessment)?|flowsheet|medication administration record|wound care note|intake and output)\b/],
  ['laboratory', /\b(lab(s|oratory)?( results?| report)?|chemistry|cbc|cmp|bmp|microbiology|culture( report)?|results)\b/],
  ['orders', /\b(orders?|order set|requisition|prescription)\b/],
];

/** Lines at a document's top in which it says what it is; further down it speaks of other documents. */
const headLines = 12;

/** What kind of document a file seems to be: by its name, else by its first lines, else `other`. */
export function suggestedKind(name: string, text: string): BroughtKind {
  return kindSaidIn(inWords(baseName(name))) ?? kindSaidIn(headOf(text)) ?? 'other';
}

/** A title from a file's name: its words, without folder and extension. */
export function suggestedTitle(name: string): string {
  const words = inWords(baseName(name)).slice(0, 160).trim();
  return words === '' ? 'Document' : words.charAt(0).toUpperCase() + words.slice(1);
}

function kindSaidIn(words: string): BroughtKind | undefined {
  const lower = words.toLowerCase();
  return announcements.find(([, pattern]) => pattern.test(lower))?.[0];
}

/** The first lines that hold words, line by line in order: an early line says more than a later one. */
function headOf(text: string): string {
  const lines = text.slice(0, 4000).split('\n').filter((line) => /\p{Letter}/u.test(line)).slice(0, headLines);
  return lines.find((line) => kindSaidIn(line) !== undefined) ?? '';
}

function baseName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '');
}

/** `dischargeSummary_2026-03-04` → `discharge Summary 2026-03-04`: hyphens between digits are dates and stay. */
function inWords(name: string): string {
  return name
    .replace(/(?<=\p{Lowercase})(?=\p{Uppercase})/gu, ' ')
    .replace(/[_.+]+/g, ' ')
    .replace(/(?<!\d)-|-(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
