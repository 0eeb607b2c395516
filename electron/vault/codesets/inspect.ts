import { detectLayout, headBytes, layoutBooks, layouts, refuseBinary, releaseOfFileName, type Detected, type ReleaseTerms } from '../../../shared/codesets';
import { FaultError, refuse } from '../../../shared/kernel';
import { headOf, isZip, membersIn, membersOf, plainSource, wholeOf, type Source } from './sources';
import { conversionOf, hcpcsSheetOf, isWorkbook } from './workbook';

/** A book that was found in a chosen file. */
export type Inspected = Detected & {
  readonly source: Source;
  /** What file name or content say of its release; null where they say nothing. */
  readonly release: ReleaseTerms | null;
};

/**
 * The books in a chosen file: its own, or those in the archive that it is, told by their content. In an archive what is no
 * book (descriptions, addenda, guidelines) is passed over; codes come first. Of CPT's files, which hold the same codes again and
 * again, the one that says most is taken.
 * @throws FaultError `bad-file`, see detectLayout and refuseBinary
 */
export async function inspectFile(path: string): Promise<Inspected[]> {
  const plain = await plainSource(path);
  const head = await headOf(plain);
  if (!isZip(head)) return [inspected(plain, head)];
  const members = await membersOf(path);
  if (isWorkbook(members)) return [await inspectWorkbook(plain, members)];
  const found: Inspected[] = [];
  for (const member of members) found.push(...(await inspectMember(member)));
  if (found.length === 0) {
    refuse({ code: 'bad-file', why: 'unknown-layout', expected: 'an archive with an order file, an HCPCS file or the XML of a book in it', found: `an archive of ${members.length} other files` });
  }
  // CPT's files do not name their year; the archive may.
  const release = releaseOfFileName(plain.name);
  return withoutCopies(found)
    .map((each) => (each.system === 'cpt' && each.release === null ? { ...each, release } : each))
    .toSorted((a, b) => layouts.indexOf(a.layout) - layouts.indexOf(b.layout) || a.source.name.localeCompare(b.source.name));
}

/** CPT Link has all descriptors of a code in one line; of the standard files those with whole descriptors come before medium and short ones. */
function withoutCopies(found: readonly Inspected[]): Inspected[] {
  const cpt = found.filter(({ system }) => system === 'cpt');
  const best = cpt.find(({ layout }) => layout === 'cpt-link') ?? cpt.find(({ isBrief }) => !isBrief) ?? longestOf(cpt);
  return found.filter((each) => each.system !== 'cpt' || each === best);
}

/** Of files of the same codes the larger has the longer descriptors. */
function longestOf(files: readonly Inspected[]): Inspected | undefined {
  return files.toSorted((one, other) => other.source.bytes - one.source.bytes)[0];
}

/**
 * One book of a chosen file, by its path within the archive, or null for the file itself.
 * @throws FaultError `bad-file`; `not-found` where the archive has no such book
 */
export async function inspectOne(path: string, member: string | null): Promise<Inspected> {
  const found = await inspectFile(path);
  return found.find(({ source }) => source.member === member) ?? refuse({ code: 'not-found', what: 'file' });
}

function inspected(source: Source, head: Buffer): Inspected {
  refuseBinary(head);
  const text = head.subarray(0, headBytes).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const detected = detectLayout(text);
  return { ...detected, source, release: releaseOfFileName(source.name) ?? detected.edition };
}

async function inspectWorkbook(source: Source, parts: readonly Source[]): Promise<Inspected> {
  const hcpcs = await hcpcsSheetOf(parts, () => undefined, undefined);
  if (hcpcs !== undefined) return { ...layoutBooks['hcpcs-workbook'], layout: 'hcpcs-workbook', edition: null, isBrief: false, source, release: releaseOfFileName(source.name) ?? releaseOfFileName(`${hcpcs.sheetName}.xlsx`) };
  const { sheetName } = await conversionOf(parts, () => undefined, undefined);
  const layout = 'icd10cm-conversion';
  return { ...layoutBooks[layout], layout, edition: null, isBrief: false, source, release: releaseOfFileName(source.name) ?? releaseOfFileName(sheetName) };
}

async function inspectMember(member: Source): Promise<Inspected[]> {
  try {
    const head = await headOf(member);
    if (!isZip(head)) return [inspected(member, head)];
    const parts = await membersIn(await wholeOf(member));
    return isWorkbook(parts) ? [await inspectWorkbook(member, parts)] : [];
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'bad-file') return [];
    throw error;
  }
}
