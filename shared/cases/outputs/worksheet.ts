import { ocrActions, ocrEntityTypes, ocrFilers, ocrPhoneUsages, ocrSafeguards, ocrTypes, part2Filers, rules, type OcrKind } from '../../incidents';
import { firstNotice, mediaStatesIn, ocrKinds, ocrLocations, peopleIn, wordsOf, type PaperCase, type PaperWords, type Party } from './facts';
import { heading, needed, optional, paper, paragraph, type Block, type Missing, type Paper } from './paper';
import { substituteNotice } from './substitute';

/**
 * The breach form of the Office for Civil Rights, page by page in the portal's order and in its own closed words, so that it can be
 * typed over without thinking; at the end stands what is missing. Nothing is sent from here.
 */
export function ocrWorksheet(made: PaperCase, words: PaperWords): Paper {
  const blocks = [...general(words), ...contact(made, words), ...breach(made, words), ...notice(made, words), ...attestation(words), ...(made.isPart2 === true ? secondReport(words) : [])];
  const missing: Missing[] = contradictions(made, words);
  const whole = paper({ kind: 'ocr-worksheet', title: 'Worksheet for the HHS breach portal', about: made.ref, madeOn: made.madeOn, blocks }, { missing });
  const said = whole.missing.map(({ what, rule }) => (rule === null ? what : `${what} (${rule})`));
  return { ...whole, blocks: [...blocks, heading('Summary'), ...(said.length === 0 ? [paragraph('Nothing is missing.')] : [paragraph(`Missing: ${said.length}`), { kind: 'list', items: said } as const])] };
}

function general({ reportType, trackingNumber }: PaperWords): readonly Block[] {
  return [
    heading('General'),
    needed('Report type', reportType === 'initial' ? 'Initial Breach Report' : 'Addendum to Previous Report'),
    ...(reportType === 'addendum' ? [needed('Breach tracking number', trackingNumber)] : []),
  ];
}

function contact(made: PaperCase, { filer, organisation, associate }: PaperWords): readonly Block[] {
  const involved = filer !== 'covered-entity' || made.isAssociateInvolved;
  return [heading('Contact'), needed('Are you a Covered Entity or a Business Associate', ocrFilers[filer]), ...party('Covered Entity', organisation, true), ...(involved ? party('Business Associate', associate, false) : [])];
}

function party(who: string, { name, type, street, city, state, zip, firstName, lastName, email, phone, phoneUsage }: Party, isEntity: boolean): readonly Block[] {
  return [
    heading(who, 2),
    needed(`${who}: name`, name),
    ...(isEntity ? [needed(`${who}: type`, type === null ? null : ocrEntityTypes[type])] : []),
    needed(`${who}: street address`, street), needed(`${who}: city`, city), needed(`${who}: state`, state), needed(`${who}: ZIP`, zip),
    needed(`${who}: contact, first name`, firstName), needed(`${who}: contact, last name`, lastName), needed(`${who}: contact, e-mail`, email), needed(`${who}: contact, phone`, phone),
    needed(`${who}: contact, phone usage`, phoneUsage === null ? null : ocrPhoneUsages[phoneUsage]),
  ];
}

function breach(made: PaperCase, { breachType, informationDetails, safeguards }: PaperWords): readonly Block[] {
  const people = peopleIn(made);
  const detail = (kind: OcrKind): Block[] => (made.information.includes(kind) ? [optional(`${ocrKinds[kind]}: which`, informationDetails[kind])] : []);
  return [
    heading('Breach'),
    needed('Individuals affected', people === 0 ? null : people >= rules.secretary.atLeast ? '500 or more' : 'Fewer than 500', '45 CFR 164.408(b), (c)'),
    needed('Approximate number', people === 0 ? null : `${people}${made.affected.isEstimate ? ' (estimate)' : ''}`),
    needed('Breach start date', made.happened.on), needed('Breach end date', made.happened.until ?? made.happened.on),
    needed('Discovery start date', made.discovery.on, '45 CFR 164.404(a)(2)'), needed('Discovery end date', made.discovery.until ?? made.discovery.on),
    needed('Type of breach', breachType === null ? null : ocrTypes[breachType]),
    needed('Location of breach', joined(wordsOf(ocrLocations, made.locations))),
    needed('Type of protected health information involved', joined(wordsOf(ocrKinds, made.information))),
    ...detail('clinical'), ...detail('demographic'), ...detail('financial'), ...detail('other'),
    needed('Brief description of the breach', made.summary),
    needed('Safeguards in place prior to breach', joined(wordsOf(ocrSafeguards, safeguards))),
  ];
}

function notice(made: PaperCase, { noticeExpectedBy, actions, otherAction }: PaperWords): readonly Block[] {
  const sent = firstNotice(made, 'individuals');
  const media = mediaStatesIn(made);
  const substitute = substituteNotice(made.affected.unreachable);
  return [
    heading('Notice of Breach and Actions Taken'),
    needed('Individual notice provided: date', sent, '45 CFR 164.404(b)'),
    needed('Individual notice: actual or expected completion', noticeExpectedBy),
    needed('Was substitute notice required', substitute.kind === 'unknown' ? null : substitute.kind === 'none' ? 'No' : substitute.kind === 'fewer-than-ten' ? 'Yes, fewer than 10' : 'Yes, 10 or more', '45 CFR 164.404(d)(2)'),
    needed('Was media notice required', peopleIn(made) === 0 ? null : media.length === 0 ? 'No' : 'Yes', '45 CFR 164.406'),
    ...(media.length === 0 ? [] : [needed('Media notice: states', media.join(', '), '45 CFR 164.406'), needed('Media notice: date', firstNotice(made, 'media'), '45 CFR 164.406(b)')]),
    needed('Actions taken in response to breach', joined(wordsOf(ocrActions, actions))),
    ...(actions.includes('other') ? [needed('Other actions taken', otherAction)] : []),
  ];
}

function attestation({ attestedBy, attestedOn }: PaperWords): readonly Block[] {
  return [
    heading('Attestation'),
    paragraph('Under the Freedom of Information Act (5 U.S.C. 552) and the HITECH Act, section 13402(e)(4), parts of what is submitted may be made public. Whoever attests says that it is accurate to the best of their knowledge.'),
    needed('Attested by', attestedBy), needed('Date of attestation', attestedOn),
  ];
}

/** Records of 42 CFR Part 2 go to a portal of their own, which asks the same of a Part 2 program. */
function secondReport({ filer, organisation }: PaperWords): readonly Block[] {
  return [
    heading('Second report: the Part 2 portal'),
    paragraph('Records of 42 CFR Part 2 are among them: they need a report of their own (42 CFR 2.16(b)), with the answers above for those records alone. In place of the Covered Entity stands the Part 2 program, in place of the Business Associate the Qualified Service Organization.'),
    needed('Are you a Part 2 program or a Qualified Service Organization', part2Filers[filer], '42 CFR 2.16(b)'),
    needed('Part 2 program: name', organisation.name, '42 CFR 2.16(b)'),
  ];
}

/** Answers that each are there and do not fit each other. */
function contradictions({ happened, discovery, isPart2 }: PaperCase, { safeguards }: PaperWords): Missing[] {
  const found: Missing[] = [];
  const ends = happened.until ?? happened.on;
  if (happened.on !== null && ends !== null && ends < happened.on) found.push({ what: 'The breach ends before it begins', rule: null });
  if (discovery.on !== null && happened.on !== null && discovery.on < happened.on) found.push({ what: 'It was discovered before it began', rule: null });
  if (safeguards.includes('none') && safeguards.length > 1) found.push({ what: 'Safeguards: “None” together with others', rule: null });
  if (isPart2 === null) found.push({ what: 'Whether records of 42 CFR Part 2 are among them: they need a second report', rule: '42 CFR 2.16(b)' });
  return found;
}

function joined(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.join('; ');
}
