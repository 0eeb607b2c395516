import type { Policy } from '../model';
import { initialPolicy } from '../model';

/**
 * A policy that sets every setting: what holds anyway where that is a value, an invented entry where it is none. It
 * shows the form of each; nobody would want to use it as it is.
 */
export const examplePolicy: Policy = {
  ...initialPolicy,
  shiftStart: '08:00',
  shiftEnd: '17:00',
  passphraseDays: 365,
  // The public half of a key whose private half was thrown away when this example was written.
  recoveryKey: 'age1g3rxgjan9hnlcm6nnf69qknjr7g7lypmm5phrhmcxayllnu004hsnp6qfc',
  roster: [
    { identifier: 'coder@example.org', role: 'coder' },
    { identifier: 'lead@example.org', role: 'lead' },
    { identifier: 'privacy@example.org', role: 'privacy-officer' },
  ],
  networks: ['interface:wg*', 'cidr:10.20.0.0/16'],
  requirements: [
    {
      id: 'remote-work',
      kind: 'training',
      title: 'Working with charts at home',
      version: '1',
      text: 'Work where nobody can read your screen. Lock the desk whenever you leave it. Tell the privacy officer at once of anything that somebody else may have seen.',
      questions: [
        {
          question: 'You go to the door for a minute. What comes first?',
          options: ['Answer the door', 'Lock the desk', 'Turn the screen away'],
          answer: 1,
          because: 'A chart left alone on screen is read by whoever passes.',
        },
      ],
      passPercent: 80,
      validDays: 365,
      roles: [],
    },
  ],
  allowedHosts: ['queries.example.org'],
  fhirServer: 'https://queries.example.org/fhir',
  fhirClient: 'coding-desks',
  // An authority whose private key was never kept; and the SHA-256 of nothing that exists.
  serverAuthority:
    'MIIByzCCAXGgAwIBAgIUQIxIfVHe1ykwtwpwcLyQfdfIW9owCgYIKoZIzj0EAwIwOzEdMBsGA1UECgwURXhhbXBsZSBPcmdhbmlzYXRpb24xGjAYBgNVBAMMEUV4YW1wbGUgQXV0aG9yaXR5MB4XDTI2MTEyODA3MDczNFoXDTM2MTEyNTA3MDczNFowOzEdMBsGA1UECgwURXhhbXBsZSBPcmdhbmlzYXRpb24xGjAYBgNVBAMMEUV4YW1wbGUgQXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE9FKpFTKJUCNSDgQ+5cw258/eo6OypMsNTIRbQbo7Uwe27AFw9SHwFG5ODyK5u/+HMUHN9AhjiieY32jQv/6ivqNTMFEwHQYDVR0OBBYEFEEjzy/f8qhP1HYShU+S0x3/UpinMB8GA1UdIwQYMBaAFEEjzy/f8qhP1HYShU+S0x3/UpinMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgDaqG6VpTUThMh6LD7S7Lf+AiogG6cae+bn96qNkT4m8CIQCRyfvFsKOhszaB7A7zID6+XfH49M3nbzBmhaiUqEGI0A==',
  serverKeys: `sha256/${'A'.repeat(43)}=`,
  baaRegister: [{ id: 'query-service', counterparty: 'Example Query Service', scopes: ['queries'], effectiveOn: '2026-01-01', expiresOn: '2027-12-31' }],
  duaRegister: [
    {
      id: 'registry-study',
      recipient: 'Example University',
      purpose: 'research',
      terms: { noOtherUse: true, safeguards: true, reportsViolations: true, bindsAgents: true, noReidentification: true },
      effectiveOn: '2026-01-01',
      expiresOn: '2028-12-31',
    },
  ],
  codesetPins: [{ system: 'icd10cm', release: 'FY2026', sha256: '0'.repeat(64) }],
  editSeverities: { '*': 'warn', 'laterality': 'block' },
  querySeverities: { '*': 'warn', 'Q01': 'block' },
  queryDirectory: '0'.repeat(64),
  queryTemplates: '0'.repeat(64),
  // Public halves of keys whose private halves were thrown away when this example was written.
  privacyOfficer: `age1g3rxgjan9hnlcm6nnf69qknjr7g7lypmm5phrhmcxayllnu004hsnp6qfc ed25519:${'A'.repeat(43)}=`,
  privacyContact: [
    { id: 'privacy-officer', part: 'Privacy officer', name: 'Olive Finch', phone: '555-0142', email: 'privacy@example.org', hours: 'Monday to Friday, 8:00 to 17:00', script: 'Say the reference of the report, what happened and whether it still goes on. Name no patient.' },
  ],
  privacyReference: 'Organization/privacy-office',
  incidentClocks: [{ id: 'to-privacy', to: 'privacy-officer', hours: 1 }],
};
