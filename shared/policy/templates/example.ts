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
};
