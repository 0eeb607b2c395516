import type { Phrase } from '../finder/phrase';
import type { Targets } from './targets';

type Node = { readonly kind: string; readonly code: string; readonly notes: readonly { readonly kind: string; readonly text: string }[] };

/** Inclusion terms, and what a category says it includes: other names for what the code holds (Official Guidelines, I.A.11 and I.A.12). */
export function* tabularPhrases(nodes: Iterable<Node>, targets: Targets): Generator<Phrase> {
  for (const { kind, code, notes } of nodes) {
    if (kind !== 'code') continue;
    for (const note of notes) {
      if (note.kind !== 'inclusion-term' && !(note.kind === 'includes' && note.text.length < 120)) continue;
      const optional = [...note.text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map((aside) => aside[1] ?? '');
      const text = note.text.replaceAll(/[([][^()[\]]*[)\]]/g, ' ').replace(/\s+/g, ' ').trim();
      for (const target of targets(code)) yield { source: 'inclusion', code: target, levels: [text], optional };
    }
  }
}
