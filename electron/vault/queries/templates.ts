import { createHash } from 'node:crypto';
import { instantSchema, refuse, z } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { readOwnTemplates, templateLimits, type OwnTemplates } from '../../../shared/queries/templates';
import { readChosen } from '../chosen-file';
import type { Grants } from '../grants';
import type { Handlers } from '../handlers';
import { sql, type ReadableDatabase } from '../store';
import { allows, demandPinned, pinOf, type PinNeeds } from './pinned';

type Calls = 'queries.templates' | 'queries.importTemplates';
export type TemplatesNeeds = PinNeeds & { readonly grants: Pick<Grants, 'find'> };

/** What lies in the vault: the file as it came, so that it is judged by the rules of today and not of the day it was taken over. */
const row = z.strictObject({ file: z.string(), sha256: z.string(), importedAt: instantSchema });
const nothing: OwnTemplates = { templates: [], refused: [] };

/** The organisation's templates: taken over as a whole from a file, and judged anew whenever rules or policy change. */
export function templateHandlers({ grants, policy, origins }: TemplatesNeeds): Pick<Handlers<'queries'>, Calls> {
  const judged = judgedOnce();
  return {
    'queries.templates': (db) => {
      const pin = pinOf('queryTemplates', { policy, origins });
      const stored = storedIn(db);
      const withheld = stored !== undefined && !allows(pin, stored.sha256);
      const own = stored === undefined || withheld ? nothing : (judged(stored, policy().querySeverities) ?? nothing);
      return { ...own, importedAt: stored?.importedAt ?? null, pinned: pin.is !== 'none', withheld };
    },

    'queries.importTemplates': async ({ grantId }) => {
      const bytes = await readChosen(grants, grantId, templateLimits.bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      demandPinned('queryTemplates', { policy, origins }, sha256);
      const file = bytes.toString('utf8');
      const own = judged({ file, sha256 }, policy().querySeverities) ?? refuse({ code: 'bad-file', why: 'unknown-layout', expected: `{"templates": [...]} with at most ${templateLimits.templates}, as JSON` });
      return (db, { now }) => {
        db.run(sql`delete from query_templates`);
        db.runOne(sql`insert into query_templates (only, file, sha256, imported_at) values (1, ${file}, ${sha256}, ${now})`);
        return { taken: own.templates.length, refused: own.refused.length };
      };
    },
  };
}

function storedIn(db: ReadableDatabase): z.infer<typeof row> | undefined {
  return db.get(row, sql`select file, sha256, imported_at as importedAt from query_templates`);
}

/** Judges a file once for as long as it and the policy's rules stay: two hundred templates take the better part of a second. */
function judgedOnce(): (stored: { readonly file: string; readonly sha256: string }, severities: Policy['querySeverities']) => OwnTemplates | null {
  let last: { readonly key: string; readonly own: OwnTemplates | null } | null = null;
  return ({ file, sha256 }, severities) => {
    const key = `${sha256} ${JSON.stringify(severities)}`;
    if (last?.key !== key) last = { key, own: readOwnTemplates(jsonIn(file), severities) };
    return last.own;
  };
}

/** @returns undefined where the text is no JSON */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
