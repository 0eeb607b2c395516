const denial = /\b(?:not|no|never|nobody|no one|none|neither|nor|without|cannot|nothing)\b(?! only\b| just\b| merely\b| doubt\b)|n['’]t\b/giu;
const turn = /[,;:]|\b(?:and|but|so|because|yet|although|though|while|since|then)\b/iu;
const farthest = 4;

/** Whether the words that begin at the end of `before` are denied: a denial stands at most four words ahead, with no turn in between. */
export function isDenied(before: string): boolean {
  const last = [...before.matchAll(denial)].at(-1);
  if (last === undefined) return false;
  const between = before.slice(last.index + last[0].length);
  return !turn.test(between) && between.split(/\s+/u).filter((word) => word !== '').length <= farthest;
}
