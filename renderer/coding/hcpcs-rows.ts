import type { HcpcsFacts, Meaning, ModifierPart } from '../../shared/codesets';

/** A line of what the publisher says: its words, with the values of the file behind them. */
export type FactRow = { readonly label: string; readonly words: readonly string[] };

const partWords: Readonly<Record<ModifierPart, string>> = {
  anatomic: 'Accompanies a code, and tells where on the body',
  'distinct-service': 'Accompanies a code, and tells that the service was distinct (in place of 59)',
  anesthesia: 'Accompanies a code, and tells who gave the anesthesia or how it was monitored',
  other: 'Accompanies a code; never stands alone',
};

/** What CMS says of a HCPCS code, line by line, in the order in which a coder asks; blank fields are left out. */
export function hcpcsRows(facts: HcpcsFacts, formatDate: (date: string) => string): readonly FactRow[] {
  const since = (date: string | null): string => (date === null ? '' : ` since ${formatDate(date)}`);
  const rows: FactRow[] = [
    { label: 'Part', words: facts.modifierPart === null ? [] : [partWords[facts.modifierPart]] },
    { label: 'Coverage', words: inWords(facts.coverage) },
    { label: 'Pricing', words: facts.pricing.flatMap(inWords) },
    // A and 9 say that there is nothing to say.
    { label: 'Priced in parts', words: facts.multiplePricing === null || /^[A9]$/.test(facts.multiplePricing.value) ? [] : inWords(facts.multiplePricing) },
    { label: 'Statute', words: facts.statute === null ? [] : [facts.statute] },
    {
      label: 'Manuals',
      words: [...facts.coverageIssues.map((section) => `Coverage Issues Manual ${section}`), ...facts.carriersManual.map((section) => `Medicare Carriers Manual ${section}`)],
    },
    { label: 'Laboratory', words: facts.laboratory.flatMap(inWords) },
    { label: 'Surgical center', words: inWords(facts.surgicalCenter).map((words) => words + since(facts.surgicalCenterOn)) },
    { label: 'Outpatient group', words: [...(facts.outpatientGroup === null ? [] : [`${facts.outpatientGroup}${since(facts.outpatientOn)}`]), ...inWords(facts.outpatientPolicy)] },
    { label: 'Kind', words: inWords(facts.betos) },
    { label: 'Type of service', words: facts.services.flatMap(inWords) },
    { label: 'Anesthesia', words: facts.anesthesiaUnits === null || facts.anesthesiaUnits === 0 ? [] : [`${facts.anesthesiaUnits} base units`] },
    { label: 'Processing note', words: facts.processingNote === null ? [] : [`${facts.processingNote} (HCPCS manual, Appendix A)`] },
    { label: 'Last action', words: inWords(facts.action).map((words) => words + (facts.actionOn === null ? '' : `, ${formatDate(facts.actionOn)}`)) },
    { label: 'Added', words: facts.addedOn === null ? [] : [formatDate(facts.addedOn)] },
    { label: 'Last day', words: facts.endedOn === null ? [] : [formatDate(facts.endedOn)] },
  ];
  return rows.filter(({ words }) => words.length > 0);
}

/** "Carrier judgment (C)"; the value alone where nothing is known of it. */
function inWords(meaning: Meaning | null): string[] {
  if (meaning === null) return [];
  return [meaning.words === null ? meaning.value : `${meaning.words} (${meaning.value})`];
}
