import type { ShownOrganisation, PolicyProblem, ShownSource, SignedFacts, SignedState } from '../../shared/policy';
import { isHarmless, policyTrouble } from './problems';
import { sourceWords } from './whose';
import { counted } from './words';

/** Who rules this desk, and what that means: what stands at the top of the page. */
export type Summary = {
  readonly tone: 'neutral' | 'well' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  /** Where the policy is written, as IT named it. */
  readonly sources: readonly { readonly kind: string; readonly where: string; readonly says: string }[];
  /** What a sound signature vouches for; null where nothing is signed, or the signature is not believed. */
  readonly signed: SignedFacts | null;
  readonly problems: readonly PolicyProblem[];
  /** Names that no setting has: worth a look, of no effect. */
  readonly warnings: readonly PolicyProblem[];
};

/** Nobody rules it: its own mode, and one can see it. */
export const unmanagedWords = 'No organisation rules this desk: Chartlock’s own defaults hold, and whoever sits here chooses their own role.';
const managedWords = 'A policy of your organisation is in force on this desk.';

/** What is shown wherever the desk says whether it is ruled: bar, lock screen, first steps. */
export function modeWords({ mode }: ShownOrganisation): { readonly title: string; readonly text: string } {
  switch (mode) {
    case 'unmanaged':
      return { title: 'Unmanaged', text: unmanagedWords };
    case 'managed':
      return { title: 'Managed', text: managedWords };
    case 'unreadable':
      return { title: 'Policy unreadable', text: 'Your organisation’s policy cannot be read: the strictest rules hold.' };
  }
}

/** Who rules this desk, in words. */
export function summaryOf(organisation: ShownOrganisation): Summary {
  const trouble = policyTrouble(organisation);
  const shared = {
    sources: organisation.sources.filter(({ state }) => state !== 'absent').map((report) => ({ kind: sourceWords[report.source], where: report.where, says: saysOf(report) })),
    signed: signedFactsOf(organisation.signed),
    problems: organisation.problems.filter((problem) => !isHarmless(problem)),
    warnings: organisation.problems.filter(isHarmless),
  };
  switch (organisation.mode) {
    case 'unmanaged':
      return { ...shared, tone: 'neutral', title: 'Nobody rules this desk', text: `${unmanagedWords} No policy demands training or a managed computer. You may be stricter with yourself, never laxer.` };
    case 'unreadable':
      return { ...shared, tone: 'error', title: 'Your organisation’s policy cannot be read', text: 'Until it is mended, the strictest value of every setting holds. Whoever looks after this computer needs what stands below.' };
    case 'managed':
      return trouble === null
        ? { ...shared, tone: 'well', title: 'Your organisation rules this desk', text: 'What it sets holds; of everything else, Chartlock’s own defaults. You may be stricter with yourself, never laxer.' }
        : { ...shared, tone: 'warning', title: 'Your organisation rules this desk, in part unreadably', text: 'Settings that cannot be read hold their strictest value until they are mended. Everything else is as your organisation wrote it.' };
  }
}

function signedFactsOf(signed: SignedState): SignedFacts | null {
  if (signed.state === 'accepted') return signed;
  return signed.state === 'refused' ? signed.facts : null;
}

function saysOf(report: ShownSource): string {
  switch (report.state) {
    case 'absent':
      return 'nothing there';
    case 'unknown':
    case 'invalid':
      return 'cannot be read';
    case 'valid': {
      const settings = counted(report.settings, 'setting', 'settings');
      return report.unreadable === 0 ? settings : `${settings}, ${report.unreadable} of them unreadable`;
    }
  }
}
