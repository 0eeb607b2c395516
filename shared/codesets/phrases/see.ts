import { formOf, rootOf } from '../finder/forms';
import { distance } from '../finder/spelling';
import { wordsOf } from '../finder/words';

/** A term of a book as references look for it. */
export type Named = { readonly title: string; readonly modifiers: string };

/** What a reference leads to. */
export type Reference<Entry> = {
  readonly entry: Entry;
  /** Parts of the reference for which there is no term below `entry`. */
  readonly rest: readonly string[];
};

/** A term that is called as a part of a reference says. */
type Like<Entry> = { readonly child: Entry; readonly value: number; readonly left: string };

/** Parts of a reference that tell the reader how to go on and name no term: "by site", "by type". */
const direction = /^(?:by\b.*|NEC|NOS|any|specified by type)$/i;
/** Divisions that a reference passes over: "Diabetes, ketoacidosis" skips "with". */
const passedOver = /^(?:with|due to|in|by|following|complicating|site|type|specified)/i;
/** How many such divisions, one under the other, and how many terms of like name are tried. */
const deepest = 2;
const mostLike = 3;

function formsIn(text: string): string[] {
  return wordsOf(text.replace(/\b(?:NEC|NOS)\b/g, ''))
    .map(({ text: word }) => formOf(word))
    .filter((form) => form !== 'and' && form !== 'or' && form !== 'the' && form !== 'of' && form !== 'in');
}

function plain(text: string): string {
  return formsIn(text).join(' ');
}

function rootsIn(forms: string): string {
  return forms.split(' ').map(rootOf).join(' ');
}

/**
 * The names of a term, the fullest first: the whole title, its first part, its other parts ("Failure, failed" is referred to as "failure"
 * too). What an eponym goes with is no name by itself: of "Horton's headache or neuralgia" there is "Horton's neuralgia".
 */
function namesOf(title: string): string[] {
  const [first = '', ...others] = title.split(/,| or /).map((part) => part.trim()).filter((part) => part !== '');
  const [, owner] = /^(.+)\s\S+$/.exec(first) ?? [];
  const isShared = owner !== undefined && / or /.test(title);
  return [title, first, ...others.map((other) => (isShared && !other.includes(' ') ? `${owner} ${other}` : other))].map(plain);
}

/** Of so many arguments it is remembered what was given for them; then it is forgotten. */
const mostRemembered = 20_000;

/** Makes a function remember what it gave for each argument. */
function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (known.size === mostRemembered) known.clear();
    known.set(text, value);
    return value;
  };
}

function partsOf(printed: string): string[] {
  return printed
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;]/)
    .map((part) => part.replace(/\bby (?:specified )?(?:site|type|region)\b.*$/i, '').trim())
    .filter((part) => part !== '' && !direction.test(part));
}

/**
 * Finds the terms that the references of a book name ("Pneumonia, lobar"). Several terms may be called alike ("Fracture, pathological",
 * "Fracture, traumatic"): the one counts under which most of the reference is found, and of those the one that is called so most fully.
 * @param mains the main terms of the book
 * @param under the subterms right under a term
 * @returns undefined where not even a main term is there
 */
export function referencesIn<Entry>(mains: readonly Entry[], under: (entry: Entry) => readonly Entry[], nameOf: (entry: Entry) => Named): (printed: string) => Reference<Entry> | undefined {
  const names = remembered(namesOf);
  const words = remembered((text) => new Set(formsIn(text)));
  const mainsNamed = new Map<string, Entry[]>();
  const mainsBeginning = new Map<string, Entry>();
  // Fuller names first, whatever the place in the book.
  for (const place of [0, 1, 2]) {
    for (const entry of mains) {
      const all = names(nameOf(entry).title);
      for (const name of place < 2 ? all.slice(place, place + 1) : all.slice(2)) {
        const of = mainsNamed.get(name) ?? [];
        if (!of.includes(entry)) mainsNamed.set(name, [...of, entry]);
      }
      // "see Gait" where the term is "Gait abnormality".
      const [word = ''] = (all[0] ?? '').split(' ');
      if (!mainsBeginning.has(word)) mainsBeginning.set(word, entry);
    }
  }

  /** The books have misprints in their own references ("Peridontitis"). */
  const likeMains = remembered((wanted): readonly Entry[] => {
    if (wanted.length < 7 || wanted.includes(' ')) return [];
    for (const [main, entries] of mainsNamed) if (distance(wanted, main, 1) === 1) return entries;
    return [];
  });

  function hasWords(entry: Entry, wanted: string): boolean {
    const { title, modifiers } = nameOf(entry);
    const own = words(`${title} ${modifiers}`);
    return wanted.split(' ').every((word) => own.has(word));
  }

  /**
   * How fully a term is called `wanted`: 0 by its whole title, 1 and 2 by parts of it, 3 by words of it, 4 by its beginning ("type B": the
   * term "type", then "B"), 5 by words of the same root (retina, retinal); null: it is not.
   */
  function likeness(entry: Entry, wanted: string): number | null {
    const { title } = nameOf(entry);
    const all = names(title);
    const place = all.indexOf(wanted);
    if (place >= 0) return Math.min(place, 2);
    if (hasWords(entry, wanted)) return 3;
    if (all[0] !== '' && wanted.startsWith(`${all[0] ?? ''} `)) return 4;
    return rootsIn(all[1] ?? '') === rootsIn(wanted) ? 5 : null;
  }

  /** The subterms that are called `wanted`, the most fully first, each with what of it is still to be found. */
  function subtermsNamed(entry: Entry, wanted: string, depth: number): readonly Like<Entry>[] {
    const children = under(entry);
    const like = children.flatMap((child): Like<Entry>[] => {
      const value = likeness(child, wanted);
      return value === null ? [] : [{ child, value, left: value === 4 ? wanted.slice((names(nameOf(child).title)[0] ?? '').length + 1) : '' }];
    });
    if (like.length > 0) return like.sort((left, right) => left.value - right.value).slice(0, mostLike);
    if (depth === 0) return [];
    return children.filter((child) => passedOver.test(nameOf(child).title)).flatMap((child) => subtermsNamed(child, wanted, depth - 1)).slice(0, mostLike);
  }

  function follow(entry: Entry, parts: readonly string[]): Reference<Entry> {
    const [part, ...others] = parts;
    if (part === undefined) return { entry, rest: [] };
    const wanted = plain(part);
    if (wanted === '') return follow(entry, others);
    const like = subtermsNamed(entry, wanted, deepest);
    // "Findings, abnormal, in blood": the term says "abnormal" itself.
    if (like.every(({ value }) => value > 2) && hasWords(entry, wanted)) return follow(entry, others);
    let best: Reference<Entry> | undefined;
    for (const { child, left } of like) {
      const found = follow(child, left === '' ? others : [left, ...others]);
      if (found.rest.length === 0) return found;
      if (best === undefined || found.rest.length < best.rest.length) best = found;
    }
    const without = follow(entry, others);
    return best !== undefined && best.rest.length <= without.rest.length + 1 ? best : { entry: without.entry, rest: [part, ...without.rest] };
  }

  return remembered((printed) => {
    const [first = '', ...others] = partsOf(printed);
    const [word = '', ...more] = first.split(' ');
    const ways: { readonly from: readonly Entry[]; readonly parts: readonly string[] }[] = [
      { from: mainsNamed.get(plain(`${first} ${others[0] ?? ''}`)) ?? [], parts: others.slice(1) },
      { from: mainsNamed.get(plain(first)) ?? [], parts: others },
      // "Disease heart" for "Disease, heart".
      { from: more.length === 0 ? [] : (mainsNamed.get(plain(word)) ?? []), parts: [more.join(' '), ...others] },
      { from: likeMains(plain(first)), parts: others },
    ];
    let best: Reference<Entry> | undefined;
    for (const { from, parts } of ways) {
      for (const entry of from) {
        const found = follow(entry, parts);
        if (best === undefined || found.rest.length < best.rest.length) best = found;
        if (best.rest.length === 0) return best;
      }
    }
    const beginning = best === undefined ? mainsBeginning.get(plain(first)) : undefined;
    return beginning === undefined ? best : follow(beginning, others);
  });
}
