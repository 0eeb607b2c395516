import { findDiagnoses, lineage } from '../../../clinical/diagnoses';
import { tableOf } from '../any-of';
import type { Found } from '../found';
import type { Reading } from '../reading';

const msPerDay = 86_400_000;

/** What a query is about: the families of its diagnoses with the broader ones, else the words of its title. */
function topicsOf(texts: readonly string[]): Set<string> {
  const families = texts.flatMap((text) => findDiagnoses(text).flatMap(({ family }) => lineage(family).map(({ id }) => id)));
  return new Set(families.length > 0 ? families : texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== ''));
}

const declined = tableOf(
  'i',
  /\b(you|provider|dr\.?( \w+)?) (have |has |had )?(already |previously |twice |again )?(answered|responded|replied|declined|disagreed|selected|chose|indicated|ignored)\b/,
  /\b(previous|prior|earlier|first|last|second|third|our) (query|queries|request|clarification)\b/,
  /\b(second|third|repeat|follow[- ]?up) (query|request|attempt)\b|\b(still|re-?)(quer(y|ying)|asking|sending)\b/,
  /\bas (previously|already) (asked|queried)\b/,
);

/** Q29: what was answered is not asked again without a reason. */
export function repeated({ context, input: { title, options = [], body }, own, sentences }: Reading): Found[] {
  if (context.repeatReason !== undefined && context.repeatReason.trim() !== '') return [];
  const history = context.history ?? [];
  const topics = history.length === 0 ? new Set<string>() : topicsOf([title ?? '', ...options, body]);
  const answered = history.find(({ state, topics: earlier }) => state === 'answered' && [...topicsOf(earlier)].some((topic) => topics.has(topic)));
  if (answered !== undefined) {
    const day = answered.answeredOn === undefined ? '' : ` on ${answered.answeredOn}`;
    return [{ rule: 'Q29', where: 'whole', message: `This was asked and answered${day}. Say why it is asked again, or escalate.` }];
  }
  const open = history.find(({ state, topics: earlier }) => state === 'open' && [...topicsOf(earlier)].some((topic) => topics.has(topic)));
  if (open !== undefined) return [{ rule: 'Q29', where: 'whole', message: 'A query about the same is open. Wait for its answer, or recall it.' }];
  const shown = sentences.find((sentence) => declined.test(own.slice(sentence.start, sentence.end)));
  return shown === undefined ? [] : [{ rule: 'Q29', where: 'body', span: { start: shown.start, end: shown.end }, message: 'The question was asked before. Say in one line what is new, or escalate.' }];
}

/** Q30: after the bill, only so long as the policy allows. */
export function afterBill({ context: { today, encounter, postBillDays } }: Reading): Found[] {
  const billedOn = encounter?.billedOn ?? null;
  if (billedOn === null || today === undefined) return [];
  const days = Math.round((Date.parse(today) - Date.parse(billedOn)) / msPerDay);
  const isLate = postBillDays === undefined || days > postBillDays;
  return isLate ? [{ rule: 'Q30', where: 'whole', message: `The encounter was billed on ${billedOn}, ${days === 1 ? '1 day' : `${days} days`} ago. ${postBillDays === undefined ? 'The policy names no days for queries after the bill.' : `The policy allows ${postBillDays}.`} Ask the lead.` }] : [];
}

const conflict = /\bconflict\w*|\battending\b[^?]*\b(consult\w*|cardiology|neurology|nephrology)\b|\b(consult\w*|cardiology|neurology|nephrology)\b[^?]*\battending\b/i;
const procedure = /\b(operative (report|note)|op(erative)? (note|report)|procedure note|debrid\w+|approach|laparoscop\w+|excis\w+|incision|laceration|technique)\b/i;

/** Q27: whoever is asked wrote it, did it or attends; a conflict goes to the attending. */
export function recipientUnable({ context: { recipient }, input: { title, body }, asks }: Reading): Found[] {
  if (recipient === undefined) return [];
  const { role, relation } = recipient;
  const text = `${title ?? ''}\n${body}`;
  if (['nursing', 'dietitian', 'other'].includes(role)) return [{ rule: 'Q27', where: 'whole', message: 'Only a provider who is responsible for the diagnosis can answer. Choose the author, the attending or the operator.' }];
  if (relation === 'none') return [{ rule: 'Q27', where: 'whole', message: 'The recipient has no part in this encounter. Choose the author, the attending or the operator.' }];
  if (conflict.test(text) && relation !== 'attending' && role !== 'attending') return [{ rule: 'Q27', where: 'whole', message: 'Conflicting documentation is the attending’s to resolve. Choose the attending.' }];
  const asked = [title ?? '', ...asks.map((ask) => ask.text)].join('\n');
  if (procedure.test(asked) && ['consultant', 'attending'].includes(relation) && role !== 'surgeon') return [{ rule: 'Q27', severity: 'info', where: 'whole', message: 'A question about a procedure is best answered by whoever performed it.' }];
  return [];
}
