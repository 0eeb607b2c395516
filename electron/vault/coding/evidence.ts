import { sameSpan, spanFault, type Evidence, type Span, type SpanFault } from '../../../shared/coding';
import { evidenceIdSchema, refuse, type DocumentId, type EncounterId } from '../../../shared/kernel';
import { documentText, textSha256 } from '../encounters';
import type { Context } from '../handlers';
import type { ReadableDatabase } from '../store';

const spanFaultWords: Readonly<Record<SpanFault, string>> = {
  outside: 'The words lie outside the document.',
  blank: 'Only white space is marked.',
  'splits-character': 'The mark begins or ends inside a character.',
};

/**
 * Binds spans to the texts that they are taken from, so that evidence can be proved for ever after.
 * @throws FaultError `not-found` document, `not-valid` evidence, `duplicate` evidence
 */
export function bindEvidence(db: ReadableDatabase, encounterId: EncounterId, spans: readonly Span[], { newId }: Context): Evidence[] {
  const texts = new Texts(db, encounterId);
  return spans.map(({ documentId, start, end }, index) => {
    if (spans.slice(0, index).some((earlier) => sameSpan(earlier, { documentId, start, end }))) refuse({ code: 'duplicate', what: 'evidence' });
    const { text, sha256 } = texts.of(documentId) ?? refuse({ code: 'not-found', what: 'document' });
    const fault = spanFault(text, { start, end });
    if (fault !== null) refuse({ code: 'not-valid', what: 'evidence', why: spanFaultWords[fault] });
    return { documentId, start, end, id: newId('evi', evidenceIdSchema), documentSha256: sha256, textSha256: textSha256(text.slice(start, end)) };
  });
}

/** Tells whether evidence still stands in its document, word for word. */
export function evidenceProver(db: ReadableDatabase, encounterId: EncounterId): (evidence: Evidence) => boolean {
  const texts = new Texts(db, encounterId);
  return ({ documentId, start, end, documentSha256, textSha256: spanSha256 }) => {
    const document = texts.of(documentId);
    return document?.sha256 === documentSha256 && textSha256(document.text.slice(start, end)) === spanSha256;
  };
}

/** The words of a span, for the history. */
export function spanWords(db: ReadableDatabase, encounterId: EncounterId, { documentId, start, end }: Span): string {
  return documentText(db, encounterId, documentId)?.slice(start, end) ?? '';
}

/** Texts of an encounter's documents with their hashes as they are now, each read once. */
class Texts {
  readonly #known = new Map<DocumentId, { readonly text: string; readonly sha256: string } | undefined>();

  constructor(
    private readonly db: ReadableDatabase,
    private readonly encounterId: EncounterId,
  ) {}

  of(documentId: DocumentId): { readonly text: string; readonly sha256: string } | undefined {
    if (!this.#known.has(documentId)) {
      const text = documentText(this.db, this.encounterId, documentId);
      this.#known.set(documentId, text === undefined ? undefined : { text, sha256: textSha256(text) });
    }
    return this.#known.get(documentId);
  }
}
