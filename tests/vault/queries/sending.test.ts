import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { personIdSchema, z, type QueryId } from '../../../shared/kernel';
import { initialPolicy, unmanaged, type Policy } from '../../../shared/policy';
import { atChart, atDesk, declined, given, soundDraft, type AtDesk } from './kit';

const events = (kit: AtDesk): string[] =>
  kit.sessions.current()?.database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event like 'queries.%' or event = 'call.refused' order by seq`).map(({ event }) => event) ?? [];
const ruled = (part: Partial<Policy>) => () => ({ ...initialPolicy, ...part });
/** Hands a query to another author, as if a colleague had written it at this desk. */
function byColleague(kit: AtDesk, queryId: QueryId): void {
  const other = personIdSchema.parse(`per_${'c'.repeat(20)}`);
  kit.sessions.current()?.database.transaction('write', (db) => {
    db.run(sql`insert into people (id, name, identifier, role, created_at) values (${other}, 'Cole League', 'cleague', 'coder', 0)`);
    db.runOne(sql`update queries set author = ${other} where id = ${queryId}`);
  });
}

describe('Sending a query', () => {
  it('puts it on its way, and from then on its words stay as they are', async () => {
    const kit = await atDesk();
    const { id } = await kit.ready();
    const { sent, query } = await kit.done('queries.send', kit.on(id));
    expect([sent, query.state, query.recipient]).toEqual([true, 'queued', 'Adele Ferrer-Sample']);
    expect(await declined(kit, 'queries.saveDraft', { encounterId: kit.encounterId, queryId: id, draft: { ...query.content, indicators: [], title: 'Another' } })).toMatchObject({ code: 'query-state' });
    const reseal = () => kit.sessions.current()?.database.transaction('write', (db) => db.run(sql`update query_words set sealed = chart_seal(encounter_id, 'other words') where query_id = ${id}`));
    expect(reseal).toThrow('a query that is no draft is never changed');
  });

  it('is kept back by the linter, whatever the page said; it stays a draft, and is counted', async () => {
    const kit = await atDesk();
    const { id } = await kit.ready({ options: ['Acute kidney injury'] });
    const { sent, query, report } = await kit.done('queries.send', kit.on(id));
    expect([sent, query.state, report.verdict, report.findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule)]).toEqual([false, 'draft', 'block', expect.arrayContaining(['Q06', 'Q07'])]);
    expect(events(kit).at(-1)).toBe('queries.blocked');
    const { proportions } = await kit.done('queries.ownMetrics', { from: 0, to: kit.time.now + 1 });
    expect(proportions.find(({ metric }) => metric === 'lint-block')).toMatchObject({ hits: 1, n: 1 });
  });

  it('weighs the rules as the policy does', async () => {
    const kit = await atDesk(ruled({ querySeverities: { Q06: 'warn', Q07: 'warn' } }));
    const { id } = await kit.ready({ options: ['Acute kidney injury'] });
    expect((await kit.done('queries.judge', kit.on(id))).report.findings.filter(({ rule }) => rule === 'Q06' || rule === 'Q07').map(({ severity }) => severity)).toEqual(['warn', 'warn']);
  });

  it('starts the clock when it is out, for as long as the policy gives', async () => {
    const kit = await atDesk(ruled({ queryUrgentHours: 8 }));
    const query = await kit.out({ urgency: 'urgent' });
    expect([query.state, query.sentAt, query.dueAt]).toEqual(['sent', kit.time.now, kit.time.now + 8 * 3_600_000]);
  });

  it.each([
    ['no recipient', { recipientId: null }, 'no-recipient'],
    ['no way', { channel: null }, 'no-channel'],
    ['a way that the policy does not permit', { channel: 'print' }, 'channel-not-permitted'],
    ['nothing that says when it was asked aloud', { channel: 'verbal' }, 'not-spoken'],
  ] as const)('is refused with %s', async (_what, changes, why) => {
    const kit = await atDesk();
    const { id } = await kit.ready(changes);
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why });
  });

  it('by the server is refused to whoever the server does not know', async () => {
    const kit = await atDesk(ruled({ queryChannels: ['fhir'] }));
    const { id } = await kit.ready({ channel: 'fhir', recipientId: kit.recipientId('Bela Placeholder') });
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'no-reference' });
  });

  it('to another organisation needs an agreement for queries in force on the day', async () => {
    const agreement = { id: 'elm-cardiology', counterparty: 'Elm Cardiology', scopes: ['queries' as const], effectiveOn: '2020-01-01', expiresOn: null };
    const tried = async (baaRegister: Policy['baaRegister']) => {
      const kit = await atDesk(ruled({ baaRegister }));
      const { id } = await kit.ready({ recipientId: kit.recipientId('Carl Elsewhere') });
      const reply = await kit.call('queries.send', kit.on(id));
      return reply.ok ? 'sent' : reply.fault;
    };
    const refused = { code: 'not-sendable', why: 'no-agreement' };
    expect(await tried([agreement])).toBe('sent');
    expect(await tried([])).toEqual(refused);
    expect(await tried([{ ...agreement, expiresOn: '2020-02-01' }])).toEqual(refused);
    expect(await tried([{ ...agreement, scopes: ['audits'] }])).toEqual(refused);
  });

  it('is for whoever answers for it: a trainee’s query goes through a lead', async () => {
    const kit = await atChart('trainee');
    const { id } = await kit.save();
    expect(await declined(kit, 'queries.send', { encounterId: kit.encounterId, queryId: id })).toMatchObject({ code: 'forbidden' });
  });
});

describe('A query over which a rule warns', () => {
  const withoutOther = { options: ['Acute kidney injury', 'Unable to determine'] };
  const warns = { querySeverities: { Q06: 'warn' } } as const;

  it('goes without a reason unless the policy asks for one', async () => {
    const kit = await atDesk(ruled(warns));
    const { id } = await kit.ready(withoutOther);
    const { sent, report } = await kit.done('queries.send', kit.on(id));
    expect([sent, report.verdict]).toEqual([true, 'warn']);
  });

  it('does not go without one where the policy asks for it, to nobody and not before a lead', async () => {
    const kit = await atDesk(ruled({ ...warns, queryWarningReason: 'every' }));
    const { id } = await kit.ready(withoutOther);
    for (const call of ['queries.send', 'queries.submit'] as const) expect(await declined(kit, call, kit.on(id))).toEqual({ code: 'not-sendable', why: 'reason-needed' });
    expect((await kit.done('queries.read', kit.on(id))).query.state).toBe('draft');
    await kit.save({ ...withoutOther, recipientId: kit.recipientId('Adele Ferrer-Sample'), reason: 'Two answers are all there are' }, id);
    expect((await kit.done('queries.send', kit.on(id))).sent).toBe(true);
  });

  it('asks again what was answered only with a reason, whatever the policy', async () => {
    const kit = await atDesk();
    const { id: first } = await kit.out();
    await kit.answer(first);
    const again = await kit.ready();
    for (const reason of ['', ' . ']) {
      await kit.save({ recipientId: kit.recipientId('Adele Ferrer-Sample'), reason }, again.id);
      expect(await declined(kit, 'queries.send', kit.on(again.id))).toEqual({ code: 'not-sendable', why: 'reason-needed' });
    }
    await kit.save({ recipientId: kit.recipientId('Adele Ferrer-Sample'), reason: 'Creatinine has doubled since' }, again.id);
    expect((await kit.done('queries.send', kit.on(again.id))).sent).toBe(true);
  });
});

describe('A query asked aloud', () => {
  it('is written down the same day, and is out by that', async () => {
    const kit = await atDesk();
    const { id } = await kit.ready({ channel: 'verbal', spokenAt: kit.time.now - 60_000, body: `Spoke with the attending regarding the kidney function, based upon indicators found in the discharge summary. ${soundDraft.body}` });
    const { sent, query, report } = await kit.done('queries.send', kit.on(id));
    expect([sent, report.findings.filter(({ severity }) => severity === 'block'), query.state, query.sentAt]).toEqual([true, [], 'sent', kit.time.now - 60_000]);
  });

  it('on another day is not written down any more, nor before it was asked', async () => {
    const kit = await atDesk();
    for (const spokenAt of [kit.time.now - 26 * 3_600_000, kit.time.now + 60_000]) {
      const { id } = await kit.ready({ channel: 'verbal', spokenAt });
      expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'spoken-another-day' });
    }
  });
});

describe('A lead’s review', () => {
  it('comes first where the policy asks for it', async () => {
    const kit = await atDesk(ruled({ queryReview: 'required' }));
    const { id } = await kit.ready();
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'review-needed' });
    expect((await kit.done('queries.submit', kit.on(id))).query.state).toBe('review');
  });

  it('is never of one’s own query', async () => {
    const kit = await atDesk();
    const { id } = await kit.ready();
    await kit.done('queries.submit', kit.on(id));
    expect(await declined(kit, 'queries.approve', kit.on(id))).toEqual({ code: 'own-matter', what: 'query' });
    expect(await declined(kit, 'queries.sendBack', { ...kit.on(id), note: 'Say more' })).toEqual({ code: 'own-matter', what: 'query' });
  });

  it('sends it, or sends it back with a reason', async () => {
    const kit = await atDesk(ruled({ queryReview: 'required' }));
    const { id } = await kit.ready();
    byColleague(kit, id);
    await kit.done('queries.submit', kit.on(id));
    const back = (await kit.done('queries.sendBack', { ...kit.on(id), note: 'Name the day' })).query;
    expect([back.state, back.steps.at(-1)?.note]).toEqual(['draft', 'Name the day']);
    await kit.done('queries.submit', kit.on(id));
    expect((await kit.done('queries.approve', kit.on(id))).query.state).toBe('queued');
  });
});

describe('The directory', () => {
  it('asks for a second confirmation of whoever is new, by the words of the fingerprint', async () => {
    const kit = await atChart('lead');
    await kit.done('queries.importRecipients', { grantId: given(kit, 'd.csv', 'name,identifier,role\nAdele Ferrer-Sample,1,attending\n') });
    const [recipient] = (await kit.done('queries.recipients', {})).recipients;
    const { id } = await kit.save({ recipientId: recipient?.id ?? null });
    expect(await declined(kit, 'queries.send', { encounterId: kit.encounterId, queryId: id })).toEqual({ code: 'not-sendable', why: 'recipient-unconfirmed' });
    const words = recipient?.fingerprint ?? [];
    expect(await declined(kit, 'queries.confirmRecipient', { recipientId: recipient?.id ?? '', fingerprint: words.toReversed() })).toEqual({ code: 'fingerprint-differs' });
    await kit.done('queries.confirmRecipient', { recipientId: recipient?.id ?? '', fingerprint: words });
    expect((await kit.done('queries.send', { encounterId: kit.encounterId, queryId: id })).sent).toBe(true);
  });

  it('asks anew when a recipient has changed, and sends nothing to one who is not in it any more', async () => {
    const kit = await atDesk();
    const { id } = await kit.ready();
    const import_ = async (text: string) => kit.done('queries.importRecipients', { grantId: given(kit, 'again.csv', text) });
    expect(await import_('identifier,name,role,reference\n1234567893,Adele Ferrer-Sample,attending,Practitioner/somebody-else\n')).toEqual({ added: 0, changed: 1, unlisted: 2, same: 0 });
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'recipient-unconfirmed' });
    await import_('identifier,name,role\n1,Another,nursing\n');
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'recipient-unlisted' });
  });

  it('is refused as a whole, with its line, where one row cannot be read', async () => {
    const kit = await atChart('lead');
    const grantId = given(kit, 'd.csv', 'identifier,name,role\n1,Adele,attending\n2,Bela,wizard\n');
    expect(await declined(kit, 'queries.importRecipients', { grantId })).toMatchObject({ code: 'bad-file', why: 'bad-line', line: 3 });
    expect((await kit.done('queries.recipients', {})).recipients).toEqual([]);
  });

  it('comes from a FHIR bundle with roles, specialties and references, without whoever is not active, and goes on to be asked', async () => {
    const kit = await atChart('lead');
    const bundle = {
      resourceType: 'Bundle', type: 'collection',
      entry: [
        { resource: { resourceType: 'Practitioner', id: 'att-1', identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }], name: [{ given: ['Adele'], family: 'Ferrer-Sample' }] } },
        { fullUrl: 'urn:uuid:7c9', resource: { resourceType: 'Practitioner', id: 'cons-2', identifier: [{ value: 'N-77' }], name: [{ text: 'Bela Placeholder' }] } },
        { resource: { resourceType: 'Practitioner', id: 'left-3', active: false, name: [{ text: 'Gone Example' }] } },
        { resource: { resourceType: 'PractitionerRole', practitioner: { reference: 'Practitioner/att-1' }, code: [{ text: 'Attending physician' }], specialty: [{ coding: [{ display: 'Internal medicine' }] }] } },
        { resource: { resourceType: 'PractitionerRole', practitioner: { reference: 'urn:uuid:7c9' }, code: [{ coding: [{ display: 'Consulting nephrologist' }] }] } },
      ],
    };
    expect(await kit.done('queries.importRecipients', { grantId: given(kit, 'directory.json', JSON.stringify(bundle)) })).toEqual({ added: 2, changed: 0, unlisted: 0, same: 0 });
    const { recipients } = await kit.done('queries.recipients', {});
    expect(recipients.map(({ identifier, name, role, specialty, reference, unconfirmed }) => [identifier, name, role, specialty, reference, unconfirmed])).toEqual([
      ['1234567893', 'Adele Ferrer-Sample', 'attending', 'Internal medicine', 'Practitioner/att-1', 'new'],
      ['N-77', 'Bela Placeholder', 'consultant', '', 'Practitioner/cons-2', 'new'],
    ]);
    const [attending] = recipients;
    await kit.done('queries.confirmRecipient', { recipientId: attending?.id ?? '', fingerprint: attending?.fingerprint ?? [] });
    const { id } = await kit.save({ recipientId: attending?.id ?? null });
    expect((await kit.done('queries.send', { encounterId: kit.encounterId, queryId: id })).sent).toBe(true);
  });

  it('of a bundle in which a Practitioner cannot be read is refused with its entry, and of another resource as a whole', async () => {
    const kit = await atChart('lead');
    const entry = [{ resource: { resourceType: 'Practitioner', id: 'a-1', identifier: [{ value: '1' }], name: [{ text: 'Adele' }] } }, { resource: { resourceType: 'Practitioner', id: 'not an id', name: [{ text: 'Bela' }] } }];
    expect(await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'b.json', JSON.stringify({ resourceType: 'Bundle', entry })) })).toMatchObject({ code: 'bad-file', why: 'bad-line', line: 2 });
    expect(await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'p.json', JSON.stringify({ resourceType: 'Patient', id: 'a-1' })) })).toMatchObject({ code: 'bad-file', why: 'bad-line', line: 1 });
    expect(await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'n.json', '{"resourceType": "Bundle", ') })).toMatchObject({ code: 'bad-file', why: 'unknown-layout' });
    expect((await kit.done('queries.recipients', {})).recipients).toEqual([]);
  });

  it.each([
    ['a letter of another alphabet that looks the same', '1,\u0410dele Ferrer,attending', 'name'],
    ['a name that goes on over the next line', '1,"Adele\nFerrer",attending', 'name'],
    ['a name that hides its order', '1,Adele \u202eFerrer,attending', 'name'],
    ['a hidden character in what identifies', '1\u200b,Adele,attending', 'identifier'],
    ['the identifier of another in other letters', '1a,Adele,attending\n1A,Bela,attending', 'each identifier once'],
  ])('with %s is refused with its line', async (_what, rows, said) => {
    const kit = await atChart('lead');
    const fault = await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'd.csv', `identifier,name,role\n${rows}\n`) });
    expect(fault).toMatchObject({ code: 'bad-file', why: 'bad-line', expected: expect.stringContaining(said) });
  });

  it('with names of one alphabet each, accents and what a spreadsheet takes for a formula is taken as it stands', async () => {
    const kit = await atChart('lead');
    const rows = '1,José Núñez-Ågren,attending\n2,Иван Петров,attending\n3,=HYPERLINK(0),attending\n';
    await kit.done('queries.importRecipients', { grantId: given(kit, 'd.csv', `\ufeffidentifier,name,role\r\n${rows}`) });
    expect((await kit.done('queries.recipients', {})).recipients.map(({ name }) => name).toSorted()).toEqual(['=HYPERLINK(0)', 'José Núñez-Ågren', 'Иван Петров']);
  });

  it('of ten thousand is taken over with the role of each; a bundle may begin with a byte order mark', async () => {
    const kit = await atChart('lead');
    const entry = Array.from({ length: 10_000 }, (_, index) => [
      { resource: { resourceType: 'Practitioner', id: `p-${index}`, identifier: [{ value: String(index) }], name: [{ text: `Provider ${index}` }] } },
      { resource: { resourceType: 'PractitionerRole', practitioner: { reference: `Practitioner/p-${index}` }, code: [{ text: index === 7 ? 'Radiologist' : 'Attending' }] } },
    ]).flat();
    const grantId = given(kit, 'big.json', `\ufeff${JSON.stringify({ resourceType: 'Bundle', entry })}`);
    expect(await kit.done('queries.importRecipients', { grantId })).toMatchObject({ added: 10_000 });
    expect((await kit.done('queries.recipients', {})).recipients.find(({ identifier }) => identifier === '7')?.role).toBe('radiologist');
  });

  it('of fifty thousand rows is refused with how many it may have', async () => {
    const kit = await atChart('lead');
    const rows = Array.from({ length: 50_000 }, (_, index) => `${index},Provider ${index},attending`).join('\n');
    expect(await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'd.csv', `identifier,name,role\n${rows}\n`) })).toMatchObject({ code: 'bad-file', why: 'bad-line', expected: 'at most 20000 providers' });
  });

  it('that the policy pins comes from that file alone', async () => {
    const kit = await atChart('lead', ruled({ queryDirectory: 'a'.repeat(64) }));
    expect(await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'd.csv', 'identifier,name,role\n1,Adele,attending\n') })).toMatchObject({ code: 'directory-pin', expected: 'a'.repeat(64) });
  });

  it('that was taken over before the policy named another serves nobody until that one is taken over', async () => {
    const other = 'identifier,name,role\n1234567893,Adele Ferrer-Sample,attending\n';
    let pin: string | null = null;
    const kit = await atDesk(() => ({ ...initialPolicy, queryDirectory: pin }));
    const { id } = await kit.ready();
    expect(await kit.done('queries.recipients', {})).toMatchObject({ pinned: false, withheld: false });
    const { id: asked } = await kit.out();
    const { id: waiting } = await kit.ready({ channel: 'kit', title: 'Clarification: sodium', reason: 'Another matter' });
    expect((await kit.done('queries.send', kit.on(waiting))).sent).toBe(true);
    pin = createHash('sha256').update(other).digest('hex');
    expect(await kit.done('queries.recipients', {})).toMatchObject({ pinned: true, withheld: true });
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'directory-withheld' });
    expect(await declined(kit, 'queries.reassign', { ...kit.on(asked), recipientId: kit.recipientId('Bela Placeholder'), relation: 'consultant', note: 'On leave' })).toEqual({ code: 'not-sendable', why: 'directory-withheld' });
    expect(await declined(kit, 'queries.makeKit', kit.on(waiting))).toEqual({ code: 'not-sendable', why: 'directory-withheld' });
    await kit.done('queries.importRecipients', { grantId: given(kit, 'other.csv', other) });
    const { recipients, withheld } = await kit.done('queries.recipients', {});
    const adele = recipients.find(({ listed }) => listed);
    expect(withheld).toBe(false);
    await kit.done('queries.confirmRecipient', { recipientId: adele?.id ?? '', fingerprint: adele?.fingerprint ?? [] });
    await kit.save({ recipientId: adele?.id ?? null, reason: 'Creatinine has doubled since' }, id);
    expect((await kit.done('queries.send', kit.on(id))).sent).toBe(true);
  });

  it('serves nobody, and none is taken over, while nobody can tell which one the policy names', async () => {
    let isReadable = true;
    const kit = await atDesk(undefined, { origins: () => (isReadable ? unmanaged.origins : { ...unmanaged.origins, queryDirectory: { by: 'unreadable', source: 'managed-files', where: '' } }) });
    const { id } = await kit.ready();
    isReadable = false;
    expect(await kit.done('queries.recipients', {})).toMatchObject({ pinned: true, withheld: true });
    expect(await declined(kit, 'queries.importRecipients', { grantId: given(kit, 'd.csv', 'identifier,name,role\n1,Adele,attending\n') })).toEqual({ code: 'not-permitted', what: 'query-directory' });
    expect(await declined(kit, 'queries.send', kit.on(id))).toEqual({ code: 'not-sendable', why: 'directory-withheld' });
  });
});
