import type { Beside } from '../coding';
import { OfCode } from './OfCode';
import { ShelfKeys } from './ShelfKeys';
import { ShelfPanel } from './ShelfPanel';

export { putIntoBasket, type Thought } from './basket';
export { emptyState as emptyShelfState, useShelf } from './store';

/** What the shelf brings to the workspace. */
export const shelf: Beside = { Panel: ShelfPanel, Always: ShelfKeys, OfCode };
