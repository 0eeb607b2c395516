import { createHash } from 'node:crypto';
import { beforeBundle, bundleLineSchema, bundleSealSchema, decisionLacks, decisionStatementSchema, encryptionOf, provedIn, workUpSchema, type BundleLine, type BundlePart, type BundleSeal, type SignedProof } from '../../../../shared/cases';
import { readOfficerCard, toOfficerSchema } from '../../../../shared/incidents';
import { canonicalJson, receivedIdSchema } from '../../../../shared/kernel';
import { fingerprintOf, verifyText } from '../../../signatures';
import { auditRowHash } from '../../audit';
import { verifySigned } from '../../signing';
import { entryHash } from '../timeline';
import { beforeTimeline } from '../timeline';

/** What is wrong with a line, in closed words. */
export const bundleFaults = {
  form: 'the line is not as it was written',
  chain: 'it does not follow the line before: one was changed, removed, moved or put in',
  'no-seal': 'the file does not end with its seal: lines are missing at its end',
  seal: 'the seal does not fit the lines before it',
  signature: 'the signature does not fit: statement, signature or key was altered',
  unsigned: 'a desk that was open signs what it sends, and this bears no signature',
  key: 'it was signed with another key than the officer’s',
  digest: 'what it holds has another digest than it says',
  missing: 'it names something that is not in the file',
  unnamed: 'nothing in the timeline names it',
  timeline: 'the entry does not follow the one before, or was altered',
  'work-up': 'the decision was made on another work-up than the version it names',
  lacks: 'the decision lacks what the rule asks for',
  event: 'the event of the log was altered',
  gap: 'events of the log are missing: what follows is not bound to what stands before',
  range: 'events at the start or the end of this stretch of the log are missing, or do not belong to it',
  proof: 'the decision says something else of encryption than the reports prove',
  twice: 'there is more than one',
} as const;
export type BundleFault = keyof typeof bundleFaults;

/** A finding: at which line, about which part and id, and why. */
export type BundleFinding = { readonly line: number; readonly part: BundlePart['part'] | 'seal'; readonly id: string | null; readonly why: BundleFault };

export type BundleVerdict = {
  readonly sound: boolean;
  readonly lines: number;
  /** What the seal says; null where it cannot be read. */
  readonly seal: BundleSeal | null;
  /** The fingerprint of the key that sealed it. */
  readonly signedBy: string | null;
  /** From which event of the log to which it is here; null where none is. */
  readonly log: { readonly firstSeq: number; readonly lastSeq: number } | null;
  /** How many parts of each kind there are. */
  readonly parts: Readonly<Record<string, number>>;
  readonly findings: readonly BundleFinding[];
};

type Numbered<Part extends BundlePart['part']> = { readonly line: number; readonly content: Extract<BundlePart, { readonly part: Part }> };

/**
 * Judges the evidence of a case by nothing but itself: every line follows the one before, the seal fits, every signature holds,
 * the timeline is whole and names what is there, and every decision rests on the work-up and on all that the rule asks for
 * (45 CFR 164.414(b), 164.402).
 * @param key the fingerprint that the officer’s key must have, where it is known
 */
export function judgeBundle(text: string, key?: string): BundleVerdict {
  const lines = text.replace(/\n$/, '').split('\n');
  const findings: BundleFinding[] = [];
  const read: { readonly line: number; readonly content: BundlePart }[] = [];
  let seal: { readonly line: number; readonly signed: Extract<BundleLine, { seal: unknown }>['seal'] } | undefined;
  let previous = beforeBundle;
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const parsed = readLine(written);
    if (parsed === undefined) findings.push({ line, part: 'seal', id: null, why: 'form' });
    else if (parsed.n !== line || parsed.previous !== previous) findings.push({ line, part: 'seal' in parsed ? 'seal' : parsed.content.part, id: null, why: 'chain' });
    if (parsed !== undefined && 'seal' in parsed) seal = { line, signed: parsed.seal };
    else if (parsed !== undefined) read.push({ line, content: parsed.content });
    previous = sha256(written);
  }
  const ofPart = <Part extends BundlePart['part']>(part: Part): Numbered<Part>[] => read.flatMap(({ line, content }) => (isPart(content, part) ? [{ line, content }] : []));
  const cards = ofPart('head').flatMap(({ content }) => content.cards.flatMap((card) => readOfficerCard(card)?.signer ?? []));
  const sealed = judgeSeal(lines, seal, cards, key);
  findings.push(
    ...sealed.findings,
    ...ofPart('received').flatMap((part) => judgeReceived(part, ofPart('attachment'))),
    ...ofPart('attachment').flatMap(({ line, content }) => (sha256(Buffer.from(content.base64, 'base64')) === content.sha256 ? [] : [finding(line, content, content.id, 'digest')])),
    ...ofPart('reply').flatMap(({ line, content }) => officerSigned(line, content, content.id, content, cards)),
    ...judgeTimeline(ofPart('entry'), namedBy(ofPart('received'), ofPart('reply'), ofPart('decision'))),
    ...ofPart('decision').flatMap((part) => [...officerSigned(part.line, part.content, part.content.id, part.content.signed, cards), ...judgeDecision(part, ofPart('work-up'), ofPart('entry'), ofPart('received'))]),
    ...judgeEvents(ofPart('event'), ofPart('log')),
    ...(['head', 'log'] as const).flatMap((part) => judgeNumber(part, ofPart(part))),
    ...ofPart('certificate').flatMap(({ line, content }) => (verifySigned(content.signed) ? [] : [finding(line, content, null, 'signature')])),
  );
  const parts: Record<string, number> = {};
  for (const { content } of read) parts[content.part] = (parts[content.part] ?? 0) + 1;
  return { sound: findings.length === 0, lines: lines.length, seal: sealed.seal, signedBy: sealed.signedBy, log: rangeOf(ofPart('event')), parts, findings: findings.toSorted((one, other) => one.line - other.line) };
}

function rangeOf(events: readonly Numbered<'event'>[]): BundleVerdict['log'] {
  const [first, last] = [events[0], events.at(-1)];
  return first === undefined || last === undefined ? null : { firstSeq: first.content.event.seq, lastSeq: last.content.event.seq };
}

function isPart<Part extends BundlePart['part']>(content: BundlePart, part: Part): content is Extract<BundlePart, { readonly part: Part }> {
  return content.part === part;
}

function finding(line: number, { part }: BundlePart, id: string | null, why: BundleFault): BundleFinding {
  return { line, part, id, why };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A line to the letter as it would have been written; undefined where it is not. */
function readLine(text: string): BundleLine | undefined {
  const line = bundleLineSchema.safeParse(jsonOf(text));
  return line.success && canonicalJson(line.data) === text ? line.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judgeSeal(lines: readonly string[], last: { readonly line: number; readonly signed: { readonly statement: string; readonly signature: string; readonly key: string } } | undefined, cards: readonly string[], key: string | undefined): Pick<BundleVerdict, 'seal' | 'signedBy' | 'findings'> {
  if (last === undefined || last.line !== lines.length) return { seal: null, signedBy: null, findings: [{ line: lines.length, part: 'seal', id: null, why: 'no-seal' }] };
  const at = (why: BundleFault): BundleFinding => ({ line: last.line, part: 'seal', id: null, why });
  const signedBy = fingerprintOf(Buffer.from(last.signed.key, 'base64'));
  const said = bundleSealSchema.safeParse(jsonOf(last.signed.statement));
  const findings: BundleFinding[] = [];
  if (!verifyText(last.signed.statement, last.signed.signature, last.signed.key)) findings.push(at('signature'));
  if (!cards.includes(last.signed.key) || (key !== undefined && key !== signedBy)) findings.push(at('key'));
  if (!said.success || said.data.lines !== lines.length - 1 || said.data.head !== sha256(lines.at(-2) ?? '')) findings.push(at('seal'));
  return { seal: said.data ?? null, signedBy, findings };
}

function officerSigned(line: number, content: BundlePart, id: string, signed: { readonly statement: string; readonly signature: string; readonly key: string }, cards: readonly string[]): BundleFinding[] {
  if (!verifyText(signed.statement, signed.signature, signed.key)) return [finding(line, content, id, 'signature')];
  return cards.includes(signed.key) ? [] : [finding(line, content, id, 'key')];
}

/** What came in says what its digest says, is signed where a desk could sign, and all that it names as attached is there. */
function judgeReceived({ line, content }: Numbered<'received'>, attachments: readonly Numbered<'attachment'>[]): BundleFinding[] {
  const said = toOfficerSchema.safeParse(jsonOf(content.statement));
  if (!said.success) return [finding(line, content, content.id, 'form')];
  const { statement, signed, id } = content;
  const findings: BundleFinding[] = [];
  if (sha256(statement) !== content.sha256) findings.push(finding(line, content, id, 'digest'));
  if (signed !== null && !verifyText(statement, signed.signature, signed.key)) findings.push(finding(line, content, id, 'signature'));
  if (signed === null && (said.data.kind === 'chartlock-incident-report' ? said.data.origin === 'desk' : said.data.kind !== 'chartlock-concern')) findings.push(finding(line, content, id, 'unsigned'));
  const named = 'attachments' in said.data ? said.data.attachments : [];
  const isThere = (wanted: (typeof named)[number]): boolean => attachments.some(({ content: each }) => each.receivedId === id && each.id === wanted.id && each.sha256 === wanted.sha256);
  return [...findings, ...named.filter((each) => !isThere(each)).map((each) => finding(line, content, each.id, 'missing'))];
}

type Named = { readonly line: number; readonly content: BundlePart; readonly id: string; readonly sha256: string };

/** What the timeline has to name, with its digest. */
function namedBy(received: readonly Numbered<'received'>[], replies: readonly Numbered<'reply'>[], decisions: readonly Numbered<'decision'>[]): readonly Named[] {
  return [
    ...received.map(({ line, content }) => ({ line, content, id: content.id, sha256: content.sha256 })),
    ...replies.map(({ line, content }) => ({ line, content, id: content.id, sha256: sha256(content.statement) })),
    ...decisions.map(({ line, content }) => ({ line, content, id: content.id, sha256: sha256(content.signed.statement) })),
  ];
}

const kindsWithParts = new Set(['report', 'lock-report', 'addendum', 'concern', 'answer', 'acknowledgement', 'task', 'close', 'decision']);

/** The timeline is whole: numbered without a gap, each bound to the one before; and it and the rest of the file name the same. */
function judgeTimeline(entries: readonly Numbered<'entry'>[], named: readonly Named[]): BundleFinding[] {
  const findings: BundleFinding[] = [];
  const said = new Set<string>();
  let previous = beforeTimeline;
  for (const [index, { line, content }] of entries.entries()) {
    const { hash, ...entry } = content.entry;
    if (entry.number !== index + 1 || entry.previousHash !== previous || entryHash(entry) !== hash) findings.push(finding(line, content, String(entry.number), 'timeline'));
    previous = hash;
    if (entry.about !== null && kindsWithParts.has(entry.kind)) {
      said.add(entry.about);
      if (named.find(({ id }) => id === entry.about)?.sha256 !== entry.sha256) findings.push(finding(line, content, entry.about, 'missing'));
    }
  }
  // What was said before there was a case stands in no entry of it.
  const unnamed = named.filter(({ content, id }) => content.part !== 'reply' && !said.has(id)).map(({ line, content, id }) => finding(line, content, id, 'unnamed'));
  return [...findings, ...unnamed];
}

/** A decision rests on the version that it names, on the timeline as it stood, and on all that the rule asks for. */
function judgeDecision({ line, content }: Numbered<'decision'>, workUps: readonly Numbered<'work-up'>[], entries: readonly Numbered<'entry'>[], received: readonly Numbered<'received'>[]): BundleFinding[] {
  const said = decisionStatementSchema.safeParse(jsonOf(content.signed.statement));
  if (!said.success || canonicalJson(said.data) !== content.signed.statement || said.data.outcome !== content.outcome) return [finding(line, content, content.id, 'form')];
  const { version, workUp, encryption, timeline, outcome } = said.data;
  const findings: BundleFinding[] = [];
  const stored = workUps.find(({ content: each }) => each.version === version);
  const kept = workUpSchema.safeParse(jsonOf(stored?.content.content ?? ''));
  if (!kept.success || canonicalJson(kept.data) !== canonicalJson(workUp)) findings.push(finding(line, content, content.id, 'work-up'));
  if (entries[timeline.entries - 1]?.content.entry.hash !== timeline.hash) findings.push(finding(line, content, content.id, 'timeline'));
  if (decisionLacks(workUp, outcome, timeline.entries).length > 0) findings.push(finding(line, content, content.id, 'lacks'));
  if (encryption !== undefined && canonicalJson(byId(encryption)) !== canonicalJson(byId(provedThen(received, entries.slice(0, timeline.entries))))) findings.push(finding(line, content, content.id, 'proof'));
  return findings;
}

/** What the reports that the timeline named by then prove of encryption. */
function provedThen(received: readonly Numbered<'received'>[], entries: readonly Numbered<'entry'>[]): SignedProof[] {
  const named = new Set(entries.map(({ content }) => content.entry.about));
  return provedIn(encryptionOf(received.filter(({ content: { id } }) => named.has(id)).flatMap(({ content }) => {
    const said = toOfficerSchema.safeParse(jsonOf(content.statement));
    const id = receivedIdSchema.safeParse(content.id);
    return said.success && id.success && said.data.kind === 'chartlock-incident-report' ? [{ id: id.data, report: said.data }] : [];
  })));
}

function byId(proofs: readonly SignedProof[]): SignedProof[] {
  return proofs.toSorted((one, other) => (one.receivedId < other.receivedId ? -1 : Number(one.receivedId > other.receivedId)));
}

/** A part of which there is exactly one. */
function judgeNumber(part: 'head' | 'log', found: readonly { readonly line: number; readonly content: BundlePart }[]): BundleFinding[] {
  const [first, ...more] = found;
  if (first === undefined) return [{ line: 1, part, id: null, why: 'missing' }];
  return more.map(({ line, content }) => finding(line, content, null, 'twice'));
}

/** The log from its first event here to its last: each by its own hash, each bound to the one before, and none left out (45 CFR 164.312(b)). */
function judgeEvents(events: readonly Numbered<'event'>[], logs: readonly Numbered<'log'>[]): BundleFinding[] {
  const findings = events.flatMap(({ line, content }, index): BundleFinding[] => {
    const { hash, ...row } = content.event;
    const before = events[index - 1]?.content.event;
    const found: BundleFinding[] = auditRowHash(row) === hash ? [] : [finding(line, content, String(row.seq), 'event')];
    if (before === undefined) return found;
    if (row.seq > before.seq + 1) return [...found, finding(line, content, `${before.seq + 1} to ${row.seq - 1}`, 'gap')];
    return row.seq === before.seq + 1 && row.previous_hash === before.hash ? found : [...found, finding(line, content, String(row.seq), 'event')];
  });
  const [log] = logs;
  if (log === undefined) return findings;
  const { firstSeq, lastSeq, headSeq, headHash } = log.content;
  const [first, last] = [events[0]?.content.event, events.at(-1)?.content.event];
  const isRange = firstSeq === (first?.seq ?? null) && lastSeq === (last?.seq ?? null) && (lastSeq ?? 0) <= headSeq && (lastSeq !== headSeq || last?.hash === headHash);
  return isRange ? findings : [...findings, finding(log.line, log.content, `${firstSeq ?? 'none'} to ${lastSeq ?? 'none'}`, 'range')];
}
