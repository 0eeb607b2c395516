import { tokens, wordings } from './terms';
import type { DiagnosisFamily } from './family';

/** Words that make a diagnosis another one: whoever has documented pneumothorax has not documented tension pneumothorax. */
const qualifying = new Set([
  'acute', 'chronic', 'severe', 'moderate', 'mild', 'tension', 'gangrenous', 'necrotizing', 'metastatic', 'systolic', 'diastolic', 'combined', 'catheter', 'paroxysmal', 'persistent', 'permanent', 'hypoxic', 'hypercapnic', 'toxic', 'metabolic',
  'hemorrhagic', 'ischemic', 'recurrent', 'postoperative', 'traumatic', 'pathological', 'pathologic', 'morbid', 'decompensated', 'exacerbation', 'perforated', 'unstageable', 'massive', 'saddle', 'septic', 'obstructive', 'osteoporotic', '1', '2', '3', '4', '5', 'iv', 'iii', 'deep',
  'bacterial', 'viral', 'major', 'drug', 'heparin', 'tubular', 'alcoholic', 'malignant', 'complicated', 'status', 'withdrawal',
]);

/** What abbreviations say without writing it. */
const hidden: Readonly<Record<string, string>> = {
  aki: 'acute', ahrf: 'acute hypoxic', atn: 'acute tubular', hfref: 'systolic', hfpef: 'diastolic', ckd: 'chronic', copd: 'chronic obstructive', ards: 'acute', abla: 'acute', ami: 'acute', nstemi: 'acute', stemi: 'acute', cauti: 'catheter', adhf: 'acute decompensated', aecopd: 'acute exacerbation chronic obstructive', t2dm: '2', t1dm: '1', dm2: '2', dm1: '1', mdd: 'major', dvt: 'deep', hit: 'heparin drug',
};

function qualifiersOf(name: string): Set<string> {
  return new Set(tokens(name).flatMap(({ plain }) => [plain, ...(hidden[plain] ?? '').split(' ')]).filter((word) => qualifying.has(word)));
}

const own = new Map<string, ReadonlySet<string>>();

/** The qualifiers that a family has by its plainest names, so that they say nothing more. */
function ownQualifiers({ id, names }: DiagnosisFamily): ReadonlySet<string> {
  const known = own.get(id);
  if (known !== undefined) return known;
  const plainest = names.slice(0, 2).flatMap((name) => wordings(name.replace(/^=/, '')).toSorted((one, other) => one.length - other.length).slice(0, 1));
  const found = new Set(plainest.flatMap((name) => [...qualifiersOf(name)]));
  own.set(id, found);
  return found;
}

/** Whether a name says no more of its family than was documented. */
export function saysNoMore(name: string, family: DiagnosisFamily, documented: readonly string[]): boolean {
  const said = new Set(documented.flatMap((each) => [...qualifiersOf(each)]));
  const usual = ownQualifiers(family);
  return [...qualifiersOf(name)].every((word) => usual.has(word) || said.has(word));
}
