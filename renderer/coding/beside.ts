import type { ComponentType } from 'react';
import type { Evidence, Span } from '../../shared/coding';
import type { Encounter } from '../../shared/encounters';
import type { CodeName } from './store';

/** What whoever stands beside the codes may do on the workspace. */
export type BesideTools = {
  readonly encounter: Encounter;
  readonly isEditable: boolean;
  /** The day that decides the releases. */
  readonly date: string;
  /** Assigns a code, on the words selected now; says whether it did. */
  readonly assign: (name: CodeName) => Promise<boolean>;
  /** Assigns a code on given words, with a rationale; says whether it did. */
  readonly assignOn: (name: CodeName, evidence: readonly Span[], rationale: string) => Promise<boolean>;
  /** Shows words in their document. */
  readonly show: (evidence: Pick<Evidence, 'documentId' | 'start' | 'end'>, focus: boolean) => void;
  /** Lets the selected words go: they have been used. */
  readonly clearSelection: () => void;
  /** Gives the focus to the find box. */
  readonly focusFind: () => void;
};

/** What stands beside the codes and is of a domain to the right: handed in where the page is composed. */
export type Beside = {
  /** The panel of the shelf's tab. */
  readonly Panel: ComponentType<BesideTools>;
  /** What is there whichever tab is in front: its keys. */
  readonly Always: ComponentType<BesideTools>;
  /** What is said of a code in its panel. */
  readonly OfCode: ComponentType<BesideTools & { readonly name: CodeName; readonly written: string }>;
};

/** What asking the provider brings to the workspace: of a domain to the right, too. */
export type Asking = Beside & {
  /** Beside the finding of the check that F8 has come to: the way to ask about it. */
  readonly OfFinding: ComponentType;
  /** How many queries of the encounter are open: followed by the tab and the status line. */
  readonly useOpenCount: () => number;
};
