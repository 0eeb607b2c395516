import { noPaperWords, paperWordsSchema, type PaperCase, type PaperWords } from '../../../../shared/cases/outputs';

/** An invented case with nothing missing: 612 people of two states, told in time. */
export const wholeCase: PaperCase = {
  ref: '2026-004', madeOn: '2026-04-02', summary: 'A letter with results was sent to the wrong address by post.',
  happened: { on: '2026-02-27', until: '2026-02-28' }, discovery: { on: '2026-03-01', until: null },
  affected: { byState: { OH: 600, PA: 12 }, elsewhere: 0, isEstimate: false, minors: 0, deceased: 0, unreachable: 3 },
  isAssociateInvolved: false, isPart2: false, information: ['clinical', 'demographic'], locations: ['paper'],
  notices: [{ to: 'individuals', jurisdiction: null, sentOn: '2026-04-02', count: 612 }, { to: 'media', jurisdiction: 'OH', sentOn: '2026-04-03', count: 1 }],
  deadlines: [{ to: 'individuals', due: '2026-04-30', rule: '45 CFR 164.404(b)', why: 'Each individual, without unreasonable delay' }, { to: 'state:OH', due: '2026-04-15', rule: 'Invented Code 1', why: 'To residents' }],
};

/** What an officer has said for its papers. */
export const wholeWords: PaperWords = paperWordsSchema.parse({
  organisation: { name: 'Lakeside Clinic', type: 'provider', street: '1 Shore Road', city: 'Columbus', state: 'OH', zip: '43004', firstName: 'Ann', lastName: 'Officer', email: 'privacy@lakeside.example', phone: '614-555-0100', phoneUsage: 'work' },
  breachType: 'unauthorised', informationDetails: { clinical: 'lab results', demographic: 'names and birth dates' }, safeguards: ['privacy', 'administrative'], actions: ['training', 'policies'],
  whatHappened: 'A letter with lab results went to the wrong home.', steps: ['Look at each bill that you get.', 'Call us if you see care that you did not have.'], whatWeDo: 'We asked for the letter back, and we have it now. We also check each address twice from now on.',
  tollFree: '1-800-555-0100', email: 'privacy@lakeside.example', website: 'www.lakeside.example/notice', postal: '1 Shore Road, Columbus, OH 43004', noticeExpectedBy: '2026-04-10', attestedBy: 'Ann Officer', attestedOn: '2026-04-02',
});

export { noPaperWords };

/** A case of which nobody has said anything yet. */
export const emptyCase: PaperCase = {
  ...wholeCase, summary: '', happened: { on: null, until: null }, discovery: { on: null, until: null }, affected: { byState: {}, elsewhere: 0, isEstimate: true, minors: null, deceased: null, unreachable: null }, isPart2: null, information: [], locations: [], notices: [],
  deadlines: [],
};
