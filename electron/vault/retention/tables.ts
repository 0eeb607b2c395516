import type { RecordClass } from '../../../shared/kernel';

/** The structure of the vault: what it is made of, and no record of anything that happened in a chart. */
type Structure = 'vault';

/**
 * What every table of the vault is, as far as its end is concerned. Whoever adds a table says here with which class
 * its rows die; a test compares this with the schema.
 */
export const tableClasses = {
  encounters: 'chart',
  documents: 'chart',
  document_texts: 'chart',
  document_reads: 'chart',
  assignments: 'chart',
  evidence: 'chart',
  acts: 'chart',
  act_changes: 'chart',
  /** That a chart is one that others would look up. */
  sensitive_charts: 'chart',
  /** Codes that were looked at, and what may become one: sealed under the chart's key. */
  recents: 'chart',
  candidates: 'chart',
  /** The words of queries, and which codes wait for an answer. */
  query_words: 'chart',
  query_holds: 'chart',
  /** What leaves by a network and what came back: sealed under the chart's key, or, without a chart, to its recipient. */
  outbox: 'chart',
  outbox_taken: 'chart',
  /** A hold keeps its chart alive, and goes when it is released. */
  holds: 'chart',
  /** What happened to queries: ids, closed words and times. */
  queries: 'query',
  query_steps: 'query',
  /** Reports of privacy incidents: no row of them dies with a chart. */
  incidents: 'incident',
  incident_marks: 'incident',
  incident_attachments: 'incident',
  incident_packets: 'incident',
  incident_returned: 'incident',
  incident_clocks: 'incident',
  evidence_holds: 'incident',
  /** The privacy officer’s cases, and all that came in for them. */
  cases: 'incident',
  case_received: 'incident',
  case_attachments: 'incident',
  case_timeline: 'incident',
  case_workups: 'incident',
  case_decisions: 'incident',
  case_replies: 'incident',
  case_notices: 'incident',
  case_correctives: 'incident',
  case_papers: 'incident',
  drafts: 'draft',
  grants: 'draft',
  audit: 'log',
  audit_head: 'log',
  /** Opaque ids and dates of what is no longer there, until the certificate takes its place. */
  deaths: 'log',
  certificates: 'log',
  /** Keys by which a server finds what is still to be taken back there; nothing of what it said. */
  outbox_orphans: 'log',
  /** Where a server keeps what came to the privacy officer, and what became of it; nothing of what it said. */
  case_mail: 'log',
  attestations: 'log',
  printouts: 'log',
  /** The ledger of what people have signed, with the texts that they have signed. */
  training_signatures: 'log',
  training_texts: 'log',
  /** Who opened which opaque reference, why and when. */
  glass: 'log',
  /** What became of a look at unusual access. */
  oversight_reviews: 'log',
  /** The signed policies that this vault has seen, so that none older is believed. */
  policies_seen: 'log',
  people: 'vault',
  /** Which header the log has last put in force: a hash. */
  header_mark: 'vault',
  /** The directory of those who can be asked; no patient is in it. */
  recipients: 'vault',
  /** The organisation's templates of queries: words of its own, and no patient's. */
  query_templates: 'vault',
  /** Which file that directory came from. */
  recipient_directory: 'vault',
  second_factors: 'vault',
  recovery_codes: 'vault',
  /** Hashes, so that none comes back. */
  earlier_passphrases: 'vault',
  /** Names that a person gave of their own, until they take them back. */
  near_names: 'vault',
  /** A person's own codes and what they note to them, held against the identifiers of open charts when written. */
  favourite_groups: 'vault',
  favourites: 'vault',
  code_notes: 'vault',
  /** One row a person: ids, widths and scroll positions. What it names and is no longer there is not restored. */
  places: 'vault',
  /** When each text was first asked of each person, and how far they have come with its questions. */
  training_asked: 'vault',
  training_attempts: 'vault',
  /** How far the desk’s time has come. */
  desk_time: 'vault',
  /** The public key to which reports of incidents are sealed. */
  officer_card: 'vault',
  signing_key: 'vault',
  /** Opens what was sealed to the privacy officer, for as long as there is a vault. */
  officer_keys: 'vault',
  /** How each way out of the desk was found last. */
  outbox_ways: 'vault',
  /** How far what is addressed to the privacy office was read at each server. */
  case_mail_marks: 'vault',
  /** With which the desk signs in there. */
  outbox_client_key: 'vault',
  /** That the file is to be rewritten. */
  wipes: 'vault',
  /** SQLite's own count of the numbers given out. */
  sqlite_sequence: 'vault',
} as const satisfies Readonly<Record<string, RecordClass | Structure>>;
