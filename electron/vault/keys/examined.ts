import type { HeadFinding } from '../../../shared/audit';
import { FaultError, type Fault } from '../../../shared/kernel';
import { schemaOf, sealedSince, type Database } from '../store';
import type { ChartKeys } from './chart-keys';
import { openChartKeys, type RingPlace } from './open-ring';

/** A vault's database and its chart keys, or why they do not open; null where the vault is older than chart keys. */
export type ExaminedDatabase = { readonly database: Database; readonly chartKeys: ChartKeys | Fault | null };

/** A vault as an auditor opens it, and what is wrong between its log and the seal of its head; null where nothing is. */
export type ExaminedVault = ExaminedDatabase & { readonly head: HeadFinding | null };

/** A database that was opened to be looked at, with its chart keys as they lie there. */
export async function examined(database: Database, ring: RingPlace): Promise<ExaminedDatabase> {
  if (schemaOf(database) < sealedSince) return { database, chartKeys: null };
  try {
    const chartKeys = await openChartKeys(ring, 'as-is');
    database.sealWith(chartKeys);
    return { database, chartKeys };
  } catch (error) {
    if (error instanceof FaultError) return { database, chartKeys: error.fault };
    database.close();
    throw error;
  }
}
