import { useState } from 'react';
import { paperMatterSchema, type PaperMatter } from '../../../shared/cases';
import { z } from '../../../shared/kernel';
import { areDates, withTypedDate, type TypedDates } from '../../ui';
import { call } from '../../bridge';
import { useForm } from '../kept-words';
import { made, type CaseFile } from '../store';
import { disclosureIn, typedDisclosureSchema, type TypedDisclosure } from './disclosure';

const wordsSchema = paperMatterSchema.shape.words;
const partySchema = wordsSchema.shape.organisation.unwrap();

/** In mid-word a field need not be what a paper asks of it. */
const typedPartySchema = partySchema.extend({ zip: z.string().max(10) });
const typedWordsSchema = wordsSchema.extend({ organisation: typedPartySchema, associate: typedPartySchema, steps: z.array(z.string().max(600)).max(12) });
const draftSchema = z.strictObject({ words: typedWordsSchema, disclosures: z.array(typedDisclosureSchema), typed: z.record(z.string(), z.string()) });
type PaperDraft = z.infer<typeof draftSchema>;
export type TypedWords = PaperDraft['words'];

export type PaperWordsHandle = {
  readonly draft: TypedWords;
  /** What of it a paper can say. */
  readonly matter: PaperMatter;
  readonly change: (part: Partial<TypedWords>) => void;
  readonly disclosures: readonly TypedDisclosure[];
  readonly onDisclosures: (disclosures: readonly TypedDisclosure[]) => void;
  readonly typed: TypedDates;
  readonly onTyped: (field: string, text: string | null) => void;
  readonly isChanged: boolean;
  /** Whether every date can be read. */
  readonly canKeep: boolean;
  readonly isPending: boolean;
  /** Keeps the words with the case. @returns whether they are */
  readonly keep: () => Promise<boolean>;
  readonly revert: () => void;
};

/** What the officer says for the papers of a case alone: kept with the case, and until then there again after a lock. */
export function usePaperWords({ row: { id }, paperMatter }: CaseFile): PaperWordsHandle {
  const { value: { words, disclosures, typed }, change, drop } = useForm<PaperDraft>('papers', id, draftSchema, () => ({ words: draftSchema.shape.words.parse(paperMatter.words), disclosures: draftSchema.shape.disclosures.parse(paperMatter.disclosures), typed: {} }));
  const [isPending, setPending] = useState(false);
  const matter = { words: sayable(words), disclosures: disclosures.flatMap((each) => disclosureIn(each) ?? []) };
  const isChanged = JSON.stringify(matter) !== JSON.stringify(paperMatter);
  const keep = async (): Promise<boolean> => {
    if (!isChanged) return true;
    setPending(true);
    const done = await made(call('cases.savePaperMatter', { caseId: id, matter }), 'The words are kept');
    setPending(false);
    return done !== null;
  };
  return {
    draft: words, matter, disclosures, typed, isChanged, canKeep: areDates(typed), isPending, keep, revert: drop,
    change: (part) => change((before) => ({ ...before, words: { ...before.words, ...part } })),
    onDisclosures: (next) => change((before) => ({ ...before, disclosures: [...next] })),
    onTyped: (field, text) => change((before) => ({ ...before, typed: { ...withTypedDate(before.typed, field, text) } })),
  };
}

/** Whatever is half typed is not said yet. */
function sayable(typed: TypedWords): PaperMatter['words'] {
  const party = (given: TypedWords['organisation']) => ({ ...given, zip: partySchema.shape.zip.safeParse(given.zip).success ? given.zip : '' });
  return wordsSchema.parse({ ...typed, organisation: party(typed.organisation), associate: party(typed.associate), steps: typed.steps.filter((step) => step.trim() !== '') });
}
