import type { Migration } from '../migrate';
import { spine } from './0001-spine';

/** The vault's schema, step by step. Append only: a step that has shipped never changes. */
export const vaultMigrations: readonly Migration[] = [spine];
