import type { Migration } from '../migrate';
import { spine } from './0001-spine';
import { chartKeys } from './0002-chart-keys';
import { retention } from './0003-retention';
import { cleanDesk } from './0004-clean-desk';
import { printouts } from './0005-printouts';
import { training } from './0006-training';
import { earlierPassphrases } from './0007-earlier-passphrases';
import { access } from './0008-access';
import { oversight } from './0009-oversight';
import { secondFactor } from './0010-second-factor';
import { policiesSeen } from './0011-policies-seen';
import { shelf } from './0012-shelf';
import { queries } from './0013-queries';
import { outbox } from './0014-outbox';
import { updates } from './0015-updates';
import { outboxClientKey } from './0016-outbox-client-key';
import { incidents } from './0017-incidents';
import { cases } from './0018-cases';
import { queryTemplates } from './0019-query-templates';
import { outboxOrphans } from './0020-outbox-orphans';
import { caseMail } from './0021-case-mail';
import { witness } from './0022-witness';
import { undoneActs } from './0023-undone-acts';
import { codeDelays } from './0024-code-delays';
import { headerMark } from './0025-header-mark';
import { directoryTaken } from './0026-directory-taken';

/** The vault's schema, step by step. Append only: a step that has shipped never changes. */
export const vaultMigrations: readonly Migration[] = [spine, chartKeys, retention, cleanDesk, printouts, training, earlierPassphrases, access, oversight, secondFactor, policiesSeen, shelf, queries, outbox, updates, outboxClientKey, incidents, cases, queryTemplates, outboxOrphans, caseMail, witness, undoneActs, codeDelays, headerMark, directoryTaken];

/** The step from which on the words of charts are sealed. */
export const sealedSince = chartKeys.version;

/** The step from which on a vault knows whether the head of its log was sealed. */
export const witnessedSince = witness.version;

/** The step from which on a vault knows which header is in force. */
export const headerMarkedSince = headerMark.version;
