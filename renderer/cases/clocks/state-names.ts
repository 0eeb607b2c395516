import { jurisdictions, type Jurisdiction } from '../../../shared/incidents/clocks';

/** The states of 45 CFR 160.103 and 164.406 by the names that their own post offices use. */
const names: Readonly<Record<Jurisdiction, string>> = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
  KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire',
  NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee',
  TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming', DC: 'District of Columbia', PR: 'Puerto Rico', VI: 'Virgin Islands', GU: 'Guam', AS: 'American Samoa',
  MP: 'Northern Mariana Islands',
};

const byCode: Readonly<Record<string, string | undefined>> = names;

/** The name of a state or territory; the letters themselves where they name none. */
export function stateName(code: string): string {
  return byCode[code] ?? code;
}

/** Every state and territory, by name. */
export const stateOptions: readonly { readonly id: Jurisdiction; readonly label: string }[] = jurisdictions.map((id) => ({ id, label: names[id] })).toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
