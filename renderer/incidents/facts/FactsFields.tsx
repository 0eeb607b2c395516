import type { Activity, FactName } from '../../../shared/incidents';
import type { FactsForm } from './form';
import { ConcernedFact, KindsFact } from './TickedFacts';
import { HappenedFact, ToldFact } from './TimedFacts';
import { ExposedFact, PeopleFact, RecipientFact, ViewerFact, WhereFact, WordsFact } from './PlainFacts';

export type FactProps = {
  readonly form: FactsForm;
  readonly change: (part: Partial<FactsForm>) => void;
  /** The parts of it that cannot be read as they stand. */
  readonly unread: readonly FactName[];
  /** What the log says of the last days; null until it is there. */
  readonly activity: readonly Activity[] | null;
};

/** The question for one fact. */
export function FactField({ name, ...props }: FactProps & { readonly name: FactName }) {
  switch (name) {
    case 'words':
      return <WordsFact {...props} />;
    case 'happened':
      return <HappenedFact {...props} />;
    case 'viewer':
      return <ViewerFact {...props} />;
    case 'where':
      return <WhereFact {...props} />;
    case 'kinds':
      return <KindsFact {...props} />;
    case 'people':
      return <PeopleFact {...props} />;
    case 'concerned':
      return <ConcernedFact {...props} />;
    case 'recipient':
      return <RecipientFact {...props} />;
    case 'stillExposed':
      return <ExposedFact {...props} />;
    case 'told':
      return <ToldFact {...props} />;
    case 'noticedEarlier':
      return null;
  }
}
