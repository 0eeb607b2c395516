import { nodeChanges, type Change, type Heirs, type NodeAt } from '../../../../shared/codesets/changes';
import { writeCode } from '../../../../shared/codesets';
import { z } from '../../../../shared/kernel';
import { sql, type ReadableDatabase, type Sql } from '../../store';
import { readNode, readNotesOf, readSeventhsOf, type StoredNode } from '../books-store';
import type { StoredRelease } from '../store';

const placeRow = z.object({ kind: z.enum(['chapter', 'section', 'code']), code: z.string() });

/** Places looked at in one turn. */
const atOnce = 100;
/** How many of the codes that inherit a note are named. */
const named = 6;

/** What changed in the Tabular List: chapters, sections, codes, each in their order. Only places where something differs are read. */
export function* tabularChanges(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  const places = differingPlaces(db, before.key, after.key);
  for (let at = 0; at < places.length; at += atOnce) {
    yield places.slice(at, at + atOnce).flatMap(({ kind, code }) => {
      const old = readNode(db, before.key, kind, code);
      const now = readNode(db, after.key, kind, code);
      let heirs: Heirs | undefined;
      const side = now === undefined ? { key: before.key, node: old } : { key: after.key, node: now };
      return nodeChanges(nodeAt(db, before.key, old), nodeAt(db, after.key, now), () => (heirs ??= heirsOf(db, side.key, side.node)));
    });
  }
}

function nodeAt(db: ReadableDatabase, key: number, node: StoredNode | undefined): NodeAt | undefined {
  return node === undefined ? undefined : { ...node, notes: readNotesOf(db, key, node.id), sevenths: readSeventhsOf(db, key, node.id) };
}

/** The places of one edition that the other does not have, under this heading and with these notes as often, and these 7th characters. */
const otherwise = (key: number, other: number): Sql => sql`
  select n.kind, n.code from tabular_nodes n left join tabular_nodes o on o.release_key = ${other} and o.kind = n.kind and o.code = n.code
    where n.release_key = ${key} and (o.code is null or o.title <> n.title)
  union all
  select n.kind, n.code from tabular_notes t cross join tabular_nodes n on n.release_key = t.release_key and n.node = t.node
    cross join tabular_nodes o on o.release_key = ${other} and o.kind = n.kind and o.code = n.code
    where t.release_key = ${key} and (
      not exists (select 1 from tabular_notes u where u.release_key = ${other} and u.node = o.node and u.kind = t.kind and u.text = t.text)
      or (select count(*) from tabular_notes u where u.release_key = ${other} and u.node = o.node) <> (select count(*) from tabular_notes u where u.release_key = ${key} and u.node = n.node))
  union all
  select n.kind, n.code from tabular_sevenths s cross join tabular_nodes n on n.release_key = s.release_key and n.node = s.node
    cross join tabular_nodes o on o.release_key = ${other} and o.kind = n.kind and o.code = n.code
    where s.release_key = ${key} and not exists (
      select 1 from tabular_sevenths u where u.release_key = ${other} and u.node = o.node and u.character = s.character and u.text = s.text and u.inclusions = s.inclusions)`;

function differingPlaces(db: ReadableDatabase, before: number, after: number): z.infer<typeof placeRow>[] {
  return db.all(
    placeRow,
    sql`select distinct kind, code from (${otherwise(before, after)} union all ${otherwise(after, before)})
      order by case kind when 'chapter' then 1 when 'section' then 2 else 3 end, case kind when 'chapter' then cast(code as integer) end, code`,
  );
}

/** The codes below a node, as the Tabular prints them: without 7th characters. */
function heirsOf(db: ReadableDatabase, key: number, node: StoredNode | undefined): Heirs {
  const rows = node === undefined ? [] : db.all(
    z.object({ code: z.string(), heirs: z.int() }),
    sql`with recursive below (node) as (
        select ${node.id} union all select n.node from below cross join tabular_nodes n on n.release_key = ${key} and n.parent = below.node
      )
      select n.code, count(*) over () as heirs from below cross join tabular_nodes n on n.release_key = ${key} and n.node = below.node
      where n.kind = 'code' and not exists (select 1 from tabular_nodes c where c.release_key = ${key} and c.parent = n.node) order by n.code limit ${named}`,
  );
  return { count: rows[0]?.heirs ?? 0, first: rows.map(({ code }) => writeCode('icd10cm', code)) };
}
