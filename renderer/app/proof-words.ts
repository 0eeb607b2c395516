import type { ProofCallName } from '../../shared/ipc';
import { encounterIdSchema, z } from '../../shared/kernel';
import { useChart, useEncounters } from '../encounters';

/** What a call is for that asks who is there, as it follows "Your passphrase, to". */
const acts: Readonly<Record<ProofCallName, (chart: string) => string>> = {
  'coding.finalise': (chart) => `finalise ${chart}`,
  'coding.openAddendum': (chart) => `open an addendum to ${chart}`,
  'encounters.reveal': (chart) => `show one more identifier of ${chart}`,
  'printouts.print': (chart) => `print the coding summary of ${chart}`,
  'queries.print': (chart) => `print a query of ${chart}`,
  'accounts.beginSecondFactor': () => 'set up the one-time code',
  'accounts.renewRecoveryCodes': () => 'make new recovery codes',
  'accounts.removeSecondFactor': () => 'turn the one-time code off',
  'retention.exportCertificates': () => 'save the disposal certificates',
  'training.export': () => 'save what you have signed',
  'shelf.exportFavourites': () => 'save your favourites for a team',
  'cases.makeKey': () => 'make a privacy officer’s key',
  'cases.backUpKeys': () => 'seal a copy of the privacy officer’s keys',
  'cases.decide': () => 'sign the decision',
  'cases.bundle': () => 'take out the evidence of the case',
};

/** Why a call asks for the passphrase: "finalise E-7F3K". */
export function proofPurpose(name: ProofCallName, input: unknown): string {
  return acts[name](chartOf(input));
}

const aboutChart = z.object({ encounterId: encounterIdSchema });

function chartOf(input: unknown): string {
  const id = aboutChart.safeParse(input).data?.encounterId;
  const { encounter } = useChart.getState();
  if (encounter !== null && encounter.id === id) return encounter.ref;
  const row = Object.values(useEncounters.getState().pages).flat().find((each) => each.id === id);
  return row?.ref ?? 'the encounter';
}
