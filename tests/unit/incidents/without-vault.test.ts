import { describe, expect, it } from 'vitest';
import { concernPacket, incidentReportSchema, packetSchema, packetWithoutVault, toOfficerSchema, type SaidWithoutVault } from '../../../shared/incidents';
import { incidentIdSchema, packetIdSchema } from '../../../shared/kernel';

const noticedAt = 1_700_000_000_000;
const packetId = packetIdSchema.parse(`pkt_${'0'.repeat(20)}`);
const said: SaidWithoutVault = {
  incidentId: incidentIdSchema.parse('I-0000-0000-0000'),
  packetId,
  noticed: { at: noticedAt, uptimeMs: 5000 },
  type: 'misdirected',
  marks: [{ step: 'recall', outcome: 'not-possible', at: noticedAt + 1000 }, { step: 'recall', outcome: 'done', at: noticedAt + 2000 }],
  facts: { words: 'The fax of 8:10 went to a dental office.', where: 'fax', stillExposed: 'unknown' },
  name: ' Nora Quill ',
};
const statementOf = (packet: string): unknown => JSON.parse(packetSchema.parse(JSON.parse(packet)).statement);

describe('A report that is made without an open vault', () => {
  it('is a report like any other to the officer, and says where it was made', () => {
    expect(toOfficerSchema.parse(statementOf(packetWithoutVault(said, noticedAt + 9000)))).toMatchObject({ kind: 'chartlock-incident-report', origin: 'lock-screen', type: 'misdirected', noticed: said.noticed, sealedAt: noticedAt + 9000, facts: said.facts });
  });

  it('claims nothing that only a vault could vouch for', () => {
    const packet = packetSchema.parse(JSON.parse(packetWithoutVault(said, noticedAt)));
    expect(packet.signed).toBeNull();
    expect(incidentReportSchema.parse(JSON.parse(packet.statement))).toMatchObject({ reporter: { name: 'Nora Quill', identifier: '', role: null }, activity: [], device: null, audit: null, held: [], replyTo: null });
  });

  it('names nobody where nobody gives a name', () => {
    expect(statementOf(packetWithoutVault({ ...said, name: '  ' }, noticedAt))).toMatchObject({ reporter: null });
  });

  it('keeps every mark of a step, also one that was thought better of', () => {
    expect(statementOf(packetWithoutVault(said, noticedAt))).toMatchObject({ marks: said.marks });
  });
});

describe('A concern without a name', () => {
  const morning = Date.UTC(2026, 2, 8, 7, 31, 12, 345);

  it('has its words, a random reference and the day, and nothing else', () => {
    expect(statementOf(concernPacket('Charts lie in the hall.', packetId, morning))).toEqual({ kind: 'chartlock-concern', format: 1, packetId, at: Date.UTC(2026, 2, 8, 12), words: 'Charts lie in the hall.' });
  });

  it('is the same at every minute of the day, so that the time points to no shift', () => {
    const minutes = [0, 1, 719, 720, 1439].map((minute) => concernPacket('x', packetId, Date.UTC(2026, 2, 8) + minute * 60_000));
    expect(new Set(minutes).size).toBe(1);
  });
});
