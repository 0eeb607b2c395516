import type { ChangedField, ChangedThing, ChangeKind } from '../../shared/codesets/changes';

export const kindWords: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  deleted: 'Deleted',
  revised: 'Revised',
  reactivated: 'Back again',
  'became-header': 'Divided',
  'became-billable': 'Billable now',
};

export const thingWords: Readonly<Record<ChangedThing, string>> = {
  code: 'Code', heading: 'Heading', note: 'Note', seventh: '7th characters', term: 'Term', table: 'Table', definition: 'Definition', aggregate: 'Device', place: 'Place', conversion: 'Conversion',
};

export const fieldWords: Readonly<Record<ChangedField, string>> = {
  title: 'Title', 'short-title': 'Short title', 'added-on': 'First day', 'ended-on': 'Last day',
  pricing: 'Pricing', 'multiple-pricing': 'Multiple pricing', coverage: 'Coverage', 'coverage-issues': 'Coverage Issues Manual', 'carriers-manual': 'Medicare Carriers Manual', statute: 'Statute',
  laboratory: 'Laboratory certification', 'cross-references': 'Cross references', 'surgical-center': 'Ambulatory surgical center', 'surgical-center-on': 'Ambulatory surgical center, since',
  'outpatient-group': 'Outpatient group', 'outpatient-policy': 'Outpatient payment policy', 'outpatient-on': 'Outpatient group, since', 'processing-note': 'Processing note', betos: 'BETOS',
  services: 'Types of service', 'anesthesia-units': 'Anesthesia base units', action: 'Action', 'action-on': 'Action, from',
  medium: 'Medium descriptor', consumer: 'Consumer descriptor', 'descriptor-on': 'Descriptor, since', test: 'Test', 'laboratory-name': 'Laboratory', manufacturer: 'Manufacturer',
  includes: 'Includes', excludes1: 'Excludes1', excludes2: 'Excludes2', 'code-first': 'Code first', 'use-additional': 'Use additional code', 'code-also': 'Code also', 'inclusion-term': 'Inclusion term', note: 'Note',
  'seventh-note': 'Note on the 7th character', seventh: '7th character', inclusions: 'Inclusions of the 7th character',
  modifiers: 'Nonessential modifiers', 'leads-to': 'Leads to', manifestation: 'Manifestation', see: 'See', 'see-also': 'See also', 'see-category': 'See category', subcategory: 'See subcategory', use: 'Use', cell: 'Column',
  value: 'Value', codes: 'Codes', definition: 'Definition', explanation: 'Explanation', 'includes-list': 'Includes', parent: 'Counted under', name: 'Name', description: 'Description', setting: 'Setting', previous: 'Coded before as',
};

/** "1 code", "12 codes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
