import { canonicalJson, type IncidentId } from '../kernel';
import { noFacts, type IncidentFacts } from './facts';
import { concernSchema, packetSchema, type Concern, type Packet } from './packets';
import { incidentReportSchema, type IncidentReport, type Noticed } from './report';
import type { Mark } from './steps';
import type { IncidentType } from './types';

/** What is said of an incident while no vault is open: few facts, and who says so if they like. */
export type SaidWithoutVault = {
  readonly incidentId: IncidentId;
  readonly packetId: IncidentReport['packetId'];
  readonly noticed: Noticed;
  readonly type: IncidentType;
  readonly marks: readonly Mark[];
  readonly facts: Pick<IncidentFacts, 'where' | 'stillExposed' | 'words'>;
  /** As the reporter gives it; nobody vouches for it. '' = not given. */
  readonly name: string;
};

/**
 * The packet of a report that is made without an open vault: no signature, since the key for one is in the vault, and no activity,
 * device facts or way back.
 * @returns the JSON text that is sealed
 */
export function packetWithoutVault({ name, facts, marks, ...said }: SaidWithoutVault, sealedAt: number): string {
  const report: IncidentReport = incidentReportSchema.parse({
    kind: 'chartlock-incident-report', format: 1, origin: 'lock-screen', ...said, sealedAt, marks,
    reporter: name.trim() === '' ? null : { name: name.trim(), identifier: '', role: null },
    facts: { ...noFacts, ...facts },
    activity: [], device: null, audit: null, held: [], attachments: [], replyTo: null,
  });
  return unsigned(canonicalJson(report));
}

const noon = 12 * 3_600_000;
const day = 24 * 3_600_000;

/**
 * The packet of a concern. Of the time only the day (UTC) is in it: the minute could tell who was at work.
 * @returns the JSON text that is sealed
 */
export function concernPacket(words: string, packetId: Concern['packetId'], now: number): string {
  const concern: Concern = concernSchema.parse({ kind: 'chartlock-concern', format: 1, packetId, at: Math.floor(now / day) * day + noon, words });
  return unsigned(canonicalJson(concern));
}

function unsigned(statement: string): string {
  const packet: Packet = packetSchema.parse({ kind: 'chartlock-incident-packet', format: 1, statement, signed: null, attachments: [] });
  return canonicalJson(packet);
}
