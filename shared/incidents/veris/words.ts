import type { OcrKind, OcrLocation, OcrType } from '../ocr';
import type { IncidentType } from '../types';

/** What a table says of a word; a record may hold any word, also one that every object has by nature ("constructor"). */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** What a VERIS action says about the kind of incident. `needs-asset`: only what was lost decides. `said-or-sent`: a slip, which by e-mail reached the wrong people and else was overheard. */
export type ActionMeaning = { readonly type: IncidentType | 'needs-asset' | 'said-or-sent'; readonly ocr: OcrType };

const other = { type: 'other', ocr: 'unauthorised' } as const;
const view = { type: 'unauthorised-view', ocr: 'unauthorised' } as const;
const seen = { type: 'overheard', ocr: 'unauthorised' } as const;
const alert = { type: 'malware-alert', ocr: 'hacking' } as const;
const mail = { type: 'suspicious-email', ocr: 'hacking' } as const;
const credential = { type: 'credential-exposed', ocr: 'hacking' } as const;

/**
 * The meaning of each action by its varieties, in VERIS's own words (A to Z). Of a category with `*` the category alone says enough. A
 * variety that stands nowhere here is told as not mapped.
 */
export const actionMeanings: Readonly<Record<string, Readonly<Record<string, ActionMeaning>>>> = {
  error: {
    'Capacity shortage': other, 'Classification error': other, 'Data entry error': other, 'Disposal error': { type: 'improper-disposal', ocr: 'disposal' }, Gaffe: { type: 'said-or-sent', ocr: 'unauthorised' }, Loss: { type: 'needs-asset', ocr: 'loss' },
    'Maintenance error': other, Malfunction: other, Misconfiguration: other, Misdelivery: { type: 'misdirected', ocr: 'unauthorised' }, Misinformation: other, Omission: other, Other: other, 'Physical accidents': other,
    'Programming error': other, 'Publishing error': other,
  },
  misuse: {
    'Data mishandling': other, 'Email misuse': other, 'Illicit content': other, 'Knowledge abuse': view, 'Net misuse': other, Other: other, 'Possession abuse': view, 'Privilege abuse': view, 'Snap picture': view,
    'Unapproved hardware': other, 'Unapproved software': other, 'Unapproved workaround': other,
  },
  physical: {
    Assault: other, 'Bypassed controls': other, 'Bypassed perimeter controls': other, Connection: other, Destruction: other, 'Disabled controls': other, Other: other, Skimmer: other, Snooping: seen, Surveillance: seen,
    Tampering: other, Theft: { type: 'needs-asset', ocr: 'theft' }, Wiretapping: seen,
  },
  social: { Phishing: mail, Spam: mail, '*': { type: 'other', ocr: 'hacking' } },
  hacking: { 'Brute force': credential, 'Credential stuffing': credential, 'Offline cracking': credential, 'Pass-the-hash': credential, 'Use of stolen creds': credential, '*': alert },
  malware: { 'Password dumper': credential, '*': alert },
  environmental: { '*': { type: 'other', ocr: 'loss' } },
};

/** Which type a record gets that has several: what a coder would notice first. */
export const typeOrder: readonly IncidentType[] = [
  'lost-device', 'lost-paper', 'improper-disposal', 'misdirected', 'wrong-patient', 'suspicious-email', 'credential-exposed', 'malware-alert', 'unauthorised-view', 'overheard', 'other',
];
export const ocrTypeOrder: readonly OcrType[] = ['hacking', 'theft', 'loss', 'disposal', 'unauthorised'];

/** What an asset is: where information was, as the form of the Office for Civil Rights has it, and whether it can be lost. */
export type AssetMeaning = { readonly location: OcrLocation | null; readonly thing: 'device' | 'paper' | null };

const server = { location: 'network-server', thing: 'device' } as const;
const portable = { location: 'other-portable', thing: 'device' } as const;
const elsewhere = { location: 'other', thing: 'device' } as const;
const person = { location: null, thing: null } as const;
const paper = { location: 'paper', thing: 'paper' } as const;

/** Assets by their full VERIS name, else by the letter before the dash. `null`: a person is no place. */
export const assetMeanings: Readonly<Record<string, AssetMeaning>> = {
  'M - Documents': paper, 'M - Payment card': { location: 'other', thing: 'paper' }, 'M - Other': elsewhere,
  'M - Disk drive': portable, 'M - Disk media': portable, 'M - Fax': paper, 'M - Flash drive': portable, 'M - Smart card': portable, 'M - Tapes': portable,
  'S - Mail': { location: 'email', thing: 'device' },
  'U - Auth token': portable, 'U - Desktop': { location: 'desktop', thing: 'device' }, 'U - Laptop': { location: 'laptop', thing: 'device' }, 'U - Media': portable, 'U - Mobile phone': portable, 'U - Tablet': portable,
  'U - Other': elsewhere, 'U - Peripheral': elsewhere, 'U - POS terminal': elsewhere, 'U - Telephone': elsewhere, 'U - VoIP phone': elsewhere, Other: elsewhere,
};
export const assetLetters: Readonly<Record<string, AssetMeaning>> = { S: server, N: elsewhere, T: elsewhere, E: elsewhere, P: person };

/** What is lost is a device even where its place is not told apart. */
export const vagueDevices: readonly string[] = ['U - Desktop or laptop', 'U - Unknown', 'M - Unknown'];

export const dataMeanings: Readonly<Record<string, OcrKind>> = {
  Bank: 'financial', Classified: 'other', Copyrighted: 'other', Credentials: 'other', 'Digital certificate': 'other', Internal: 'other', Medical: 'clinical', 'Multi-factor credential': 'other', Other: 'other', Payment: 'financial',
  Personal: 'demographic', Secrets: 'other', 'Sensitive Personal': 'demographic', 'Source code': 'other', System: 'other', 'Virtual currency': 'financial',
};

/** The states by name, as some records write them. */
export const stateNames: Readonly<Record<string, string>> = {
  alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT', delaware: 'DE', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL', indiana: 'IN', iowa: 'IA',
  kansas: 'KS', kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD', massachusetts: 'MA', michigan: 'MI', minnesota: 'MN', mississippi: 'MS', missouri: 'MO', montana: 'MT', nebraska: 'NE', nevada: 'NV',
  'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY', 'north carolina': 'NC', 'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA', 'rhode island': 'RI',
  'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT', vermont: 'VT', virginia: 'VA', washington: 'WA', 'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY',
  'district of columbia': 'DC', 'puerto rico': 'PR', guam: 'GU', 'american samoa': 'AS', 'virgin islands': 'VI', 'northern mariana islands': 'MP',
};
