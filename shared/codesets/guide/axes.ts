/**
 * The axes along which the books divide a term: what a coder is asked next. They are the books' own (ICD-10-CM Official
 * Guidelines, I.A.12 "and", I.A.15 "with", I.B.8 acute and chronic, I.B.13 laterality, I.A.5 seventh characters); a division that
 * is none of these is asked for as site, type or other detail.
 */
export const axes = ['acuity', 'side', 'episode', 'stage', 'severity', 'onset', 'pregnancy', 'fracture', 'with', 'cause', 'detail'] as const;
export type Axis = (typeof axes)[number];

/** The first that fits is the axis of a subterm. Words as the books print them. */
const signs: readonly (readonly [Axis, RegExp])[] = [
  ['with', /^(?:with(?:out)?|without mention of|and)\b/i],
  ['cause', /^(?:in \(due to\)|in$|(?:due to|in (?!situ)|following|complicating|caused by|resulting from|from|after|associated with|by)\b)/i],
  ['episode', /\b(?:initial encounter|subsequent encounter|sequela)\b/i],
  ['side', /\b(?:right|left|bilateral|unilateral)\b(?! (?:ventric|heart|atri|bundle|main))/i],
  ['fracture', /\b(?:displaced|nondisplaced|open|closed|greenstick|transverse|oblique|spiral|comminuted|segmental)\b/i],
  ['stage', /\b(?:stage|grade|degree|class|type) (?:[0-9]|[IVX]+\b|one|two|three|four|five)|\b(?:first|second|third) degree\b/i],
  ['pregnancy', /\b(?:trimester|pregnancy|childbirth|puerperium|puerperal|antepartum|postpartum|intrapartum|gestational|obstetric)/i],
  ['severity', /\b(?:mild|moderate|severe|profound|malignant|uncontrolled|refractory|intractable)\b/i],
  ['acuity', /\b(?:acute|chronic|subacute|recurrent|relapsing|persistent|intermittent|in remission|transient)\b/i],
  ['onset', /\b(?:congenital|acquired|neonatal|newborn|infantile|juvenile|childhood|adult|senile|familial|hereditary|primary|secondary|idiopathic|postprocedural|postoperative)\b/i],
];

/** The axis to which one division belongs, from its title. */
export function axisOf(title: string): Axis {
  return signs.find(([, sign]) => sign.test(title))?.[0] ?? 'detail';
}

/** Divisions that belong to one axis, in the order of the book. */
export type AxisGroup<Division> = { readonly axis: Axis; readonly divisions: readonly Division[] };

/** The divisions of an index term by axis; axes in the order in which the book first has them, what is left over last. */
export function byAxis<Division extends { readonly title: string }>(divisions: readonly Division[]): AxisGroup<Division>[] {
  const groups = new Map<Axis, Division[]>();
  for (const division of divisions) {
    const axis = axisOf(division.title);
    groups.set(axis, [...(groups.get(axis) ?? []), division]);
  }
  return [...groups]
    .map(([axis, group]) => ({ axis, divisions: group }))
    .toSorted((left, right) => Number(left.axis === 'detail') - Number(right.axis === 'detail'));
}

/** What of the titles of siblings tells them apart: the words that not all of them have, in their order. */
export function tellingApart(titles: readonly string[]): string[] {
  const words = titles.map((title) => title.split(/\s+/));
  const inAll = new Set((words[0] ?? []).filter((word) => words.every((each) => each.some((other) => bare(other) === bare(word)))).map(bare));
  return words.map((own, index) => {
    const telling = own.filter((word) => !inAll.has(bare(word)));
    // "Other" beside "Unspecified" tells apart; a title whose every word is shared is told by itself.
    return telling.length === 0 ? (titles[index] ?? '') : telling.join(' ').replace(/,$/, '');
  });
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[,;:()]/g, '');
}

/** The axis along which a header of the Tabular List is divided: the one that most of what tells its children apart belongs to. */
export function axisAmong(titles: readonly string[]): Axis {
  const counted = new Map<Axis, number>();
  for (const telling of tellingApart(titles)) {
    if (/^(?:other|unspecified|not otherwise specified)\b/i.test(telling) && axisOf(telling) === 'detail') continue;
    const axis = axisOf(telling);
    counted.set(axis, (counted.get(axis) ?? 0) + 1);
  }
  const all = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const [axis, count] = [...counted].toSorted((left, right) => right[1] - left[1])[0] ?? ['detail', 0];
  return count * 2 > all ? axis : 'detail';
}
