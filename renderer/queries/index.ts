import type { Asking } from '../coding';
import { AskKeys } from './AskKeys';
import { OfCode } from './OfCode';
import { OfFinding } from './OfFinding';
import { QueryPanel } from './QueryPanel';
import { useOpenCount } from './store';

export { emptyComposer, useComposer } from './compose/store';
export { QueriesDesk } from './QueriesDesk';
export { QueriesView } from './desk/QueriesView';
export { showSending } from './desk/open';
export { emptyState as emptyQueriesState, followQueries, useQueries } from './store';
export { channelWords } from './words';

/** What asking the provider brings to the workspace. */
export const asking: Asking = { Panel: QueryPanel, Always: AskKeys, OfCode, OfFinding, useOpenCount };
