#!/usr/bin/env node
// @ts-check
/**
 * Verifies what Chartlock has taken out of a desk: the export of an audit log, and the evidence of a case.
 *
 *   node verify-audit.mjs FILE [--key FINGERPRINT] [--earlier FILE] [--json]
 *
 * One file, written from the description of the format (README.md beside it) and not from Chartlock's sources, of which it uses
 * nothing: it needs Node 20 and nothing else. Read it before you rely on it. Exit codes: 0 sound, 1 not sound, 2 it could not look.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const NOTHING = '0'.repeat(64);
/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const ED25519_DER = Buffer.from('302a300506032b6570032100', 'hex');
const MOST_FINDINGS = 50;

/** @typedef {{ line: number, why: string }} Finding */
/** @typedef {{ [name: string]: any }} Json */
/** @typedef {{ kind: string, lines: number, events: number, first: { seq: number } | null, last: { seq: number, hash: string } | null, signedBy: string | null, hashes: Map<number, string> }} Read */

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * The one writing of a value: names sorted by code unit, no blanks, numbers and texts as JSON has them.
 * @param {any} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/**
 * @param {unknown} text
 * @param {number} length in bytes
 * @returns {Buffer | null} what a base64 text stands for, where it is the only text that stands for it
 */
function bytesOf(text, length) {
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null;
}

/** @param {Json | null | undefined} signed @returns {boolean} whether a statement bears the signature of the key beside it (RFC 8032) */
function isSigned(signed) {
  const key = bytesOf(signed?.['key'], 32);
  const signature = bytesOf(signed?.['signature'], 64);
  const statement = signed?.['statement'];
  if (key === null || signature === null || typeof statement !== 'string') return false;
  try {
    return verify(null, Buffer.from(statement, 'utf8'), createPublicKey({ key: Buffer.concat([ED25519_DER, key]), format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}

/** @param {string} text @returns {Json | null} an object, where the text is its one writing */
function objectOf(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) && canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}

/** Reads a file once, line by line, and holds each line against those before it. */
class Reading {
  /** @type {Finding[]} */
  findings = [];
  found = 0;
  line = 0;
  #before = NOTHING;
  #beforeLast = NOTHING;
  /** @type {Json | null} */
  #head = null;
  /** @type {{ line: number, signed: Json } | null} */
  #seal = null;
  #firstSeq = 0;
  events = 0;
  /** @type {Json | null} */
  #lastEvent = null;
  #timeline = { number: 0, hash: NOTHING };
  /** Hashes of events by number, for `--earlier`. @type {Map<number, string>} */
  hashes = new Map();

  /** @param {{ keepsHashes: boolean }} options */
  constructor(options) {
    this.options = options;
  }

  /** @param {string} why @param {number} [line] */
  report(why, line = this.line) {
    this.found += 1;
    if (this.findings.length < MOST_FINDINGS) this.findings.push({ line, why });
  }

  /** @param {string} text */
  take(text) {
    this.line += 1;
    const value = objectOf(text);
    if (value === null) this.report('it is not a line as it was written');
    else {
      if (value['n'] !== this.line || value['previous'] !== this.#before) this.report('it does not follow the line before: one was changed, removed, moved or put in');
      if (this.#seal !== null) this.report('it stands after the seal');
      if (value['seal'] !== undefined) this.#seal = { line: this.line, signed: value['seal'] };
      else this.#part(value['content'] ?? {});
    }
    this.#beforeLast = this.#before;
    this.#before = sha256(text);
  }

  /** @param {Json} content */
  #part(content) {
    switch (content['part']) {
      case 'head':
        this.#head = content;
        if (this.line !== 1) this.report('a head stands in the middle');
        return;
      case 'event':
        return this.#event(content['event'] ?? {});
      case 'log':
        return this.#log(content);
      case 'entry':
        return this.#entry(content['entry'] ?? {});
      case 'received':
        if (sha256(String(content['statement'])) !== content['sha256']) this.report('what came in has another digest than it says');
        if (content['signed'] !== null && !isSigned({ statement: content['statement'], ...content['signed'] })) this.report('the signature of what came in does not fit');
        return;
      case 'attachment':
        if (sha256(Buffer.from(String(content['base64']), 'base64')) !== content['sha256']) this.report('an attachment has another digest than it says');
        return;
      case 'reply':
        if (!isSigned(content)) this.report('the signature of a reply does not fit');
        return;
      case 'decision':
      case 'certificate':
        if (!isSigned(content['signed'])) this.report(`the signature of a ${content['part']} does not fit`);
        return;
    }
  }

  /** An event by its own hash, and by the hash of the one before where that is there. @param {Json} event */
  #event(event) {
    const { seq, at, person_id, role, event: name, encounter_id, body, previous_hash, hash } = event;
    if (sha256(JSON.stringify([seq, at, person_id, role, name, encounter_id, body, previous_hash])) !== hash) this.report(`event ${seq} was altered`);
    const last = this.#lastEvent;
    const isWhole = this.#head?.['kind'] === 'chartlock.audit-log';
    if (last === null) {
      this.#firstSeq = seq;
      if (isWhole && (seq !== 1 || previous_hash !== NOTHING)) this.report('the log does not begin with its first event');
    } else if (seq !== last['seq'] + 1) this.report(`event ${seq} does not come after event ${last['seq']}: one is missing, moved or put in`);
    else if (previous_hash !== last['hash']) this.report(`event ${seq} is not bound to event ${last['seq']}`);
    this.events += 1;
    this.#lastEvent = { seq, hash };
    if (this.options.keepsHashes) this.hashes.set(seq, hash);
  }

  /** How far the log reached when the file was made. @param {Json} log */
  #log(log) {
    const last = this.#lastEvent;
    if ((log['firstSeq'] ?? 0) !== this.#firstSeq || (log['lastSeq'] ?? 0) !== (last?.['seq'] ?? 0)) this.report('it names other events than the file holds');
    const isWhole = this.#head?.['kind'] === 'chartlock.audit-log';
    if (isWhole && (log['headSeq'] !== (last?.['seq'] ?? 0) || log['headHash'] !== (last?.['hash'] ?? NOTHING))) this.report('the log reached further than this file does: events at its end are missing');
    const isPastEnd = (last?.['seq'] ?? 0) > log['headSeq'] || (last?.['seq'] === log['headSeq'] && last?.['hash'] !== log['headHash']);
    if (!isWhole && isPastEnd) this.report('the file holds events from after the end of the log, or another last event');
  }

  /** An entry of a case's timeline. @param {Json} entry */
  #entry(entry) {
    const { caseId, number, kind, at, happenedAt, personId, words, about, sha256: digest, previousHash, hash } = entry;
    const isBound = number === this.#timeline.number + 1 && previousHash === this.#timeline.hash;
    if (!isBound || sha256(JSON.stringify([caseId, number, kind, at, happenedAt, personId, words, about, digest, previousHash])) !== hash) this.report(`entry ${number} of the timeline does not follow the one before, or was altered`);
    this.#timeline = { number, hash };
  }

  /**
   * What can only be said at the end.
   * @param {string | null} key the fingerprint that the key must have
   * @returns {Read}
   */
  end(key) {
    const seal = this.#seal;
    const signed = seal?.signed ?? null;
    const raw = bytesOf(signed?.['key'], 32);
    const signedBy = raw === null ? null : sha256(raw);
    const said = objectOf(String(signed?.['statement'] ?? ''));
    if (seal === null || seal.line !== this.line) this.report('the file does not end with its seal: lines are missing at its end');
    else {
      if (!isSigned(signed)) this.report('the signature of the seal does not fit');
      if (said === null || said['lines'] !== this.line - 1 || said['head'] !== this.#beforeLast) this.report('the seal does not fit the lines before it');
    }
    const kind = String(said?.['kind'] ?? this.#head?.['kind'] ?? '');
    if (kind !== 'chartlock.audit-log' && kind !== 'chartlock.evidence-bundle') this.report('it is neither the export of a log nor the evidence of a case');
    if (kind === 'chartlock.audit-log' && (this.#head?.['kind'] !== kind || this.#head['vaultId'] !== said?.['vaultId'])) this.report('head and seal are of different files');
    if (kind === 'chartlock.audit-log' && (said?.['headSeq'] !== (this.#lastEvent?.['seq'] ?? 0) || said?.['headHash'] !== (this.#lastEvent?.['hash'] ?? NOTHING))) this.report('the seal names another last event');
    if (key !== null && signedBy !== key) this.report('it was signed with another key');
    const last = this.#lastEvent;
    return { kind, lines: this.line, events: this.events, first: this.events === 0 ? null : { seq: this.#firstSeq }, last: last === null ? null : { seq: last['seq'], hash: last['hash'] }, signedBy, hashes: this.hashes };
  }
}

/**
 * @param {string} path
 * @param {{ keepsHashes: boolean, key: string | null }} options
 */
async function read(path, { keepsHashes, key }) {
  const reading = new Reading({ keepsHashes });
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: 0 })) reading.take(line);
  return { reading, ...reading.end(key) };
}

/** @param {string[]} given */
function argumentsOf(given) {
  /** @type {{ file: string | null, key: string | null, earlier: string | null, json: boolean }} */
  const found = { file: null, key: null, earlier: null, json: false };
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? '';
    if (word === '--json') found.json = true;
    else if (word === '--key') found.key = (given[++index] ?? '').toLowerCase().replaceAll(/[\s:]/g, '');
    else if (word === '--earlier') found.earlier = given[++index] ?? null;
    else if (word.startsWith('--') || found.file !== null) return null;
    else found.file = word;
  }
  return found.file === null || (found.key !== null && !/^[0-9a-f]{64}$/.test(found.key)) ? null : { ...found, file: found.file };
}

async function main() {
  const given = argumentsOf(process.argv.slice(2));
  if (given === null) {
    console.error('usage: node verify-audit.mjs FILE [--key FINGERPRINT] [--earlier FILE] [--json]\n\nFILE is what `chartlock vault export-log` or the evidence of a case has written. --key: the fingerprint (64 hexadecimal digits) that\nthe key must have. --earlier: an export of the same log from before, which this one has to contain.');
    return 2;
  }
  let result;
  let earlier = null;
  try {
    result = await read(given.file, { keepsHashes: given.earlier !== null, key: given.key });
    if (given.earlier !== null) earlier = await read(given.earlier, { keepsHashes: false, key: null });
  } catch (error) {
    console.error(`It could not be read (${error instanceof Error && 'code' in error ? error.code : 'unknown'}).`);
    return 2;
  }
  const { reading } = result;
  if (earlier !== null) {
    if (earlier.reading.found > 0) reading.report('the earlier file is not sound by itself', 0);
    if (earlier.signedBy !== result.signedBy) reading.report('the earlier file was signed with another key', 0);
    if (earlier.last !== null && result.hashes.get(earlier.last.seq) !== earlier.last.hash) reading.report(`the earlier file ends with event ${earlier.last.seq}, which this one does not hold as it was: the log was cut short, rewritten, or is an older copy`, 0);
  }
  const { kind, lines, events, last, signedBy } = result;
  const isSound = reading.found === 0;
  if (given.json) console.log(JSON.stringify({ sound: isSound, kind, lines, events, last, signedBy, found: reading.found, findings: reading.findings }));
  else {
    console.log(`${kind === '' ? 'Unknown' : kind}: ${lines} lines, ${events} events${last === null ? '' : `, the last number ${last.seq}`}.`);
    for (const { line, why } of reading.findings) console.log(`BAD, ${line === 0 ? 'against the earlier file' : `line ${line}`}: ${why}.`);
    if (reading.found > reading.findings.length) console.log(`… and ${reading.found - reading.findings.length} more.`);
    console.log(isSound ? 'SOUND: every line and every event follows the one before, nothing is missing, and the signature holds.' : `NOT SOUND: ${reading.found} ${reading.found === 1 ? 'finding' : 'findings'}.`);
    if (signedBy !== null) console.log(`Signed by the key ${signedBy}`);
    if (signedBy !== null && given.key === null) console.log('Whose key that is, the file alone does not prove: compare it with one you know, or name it with --key.');
  }
  return isSound ? 0 : 1;
}

process.exitCode = await main();
