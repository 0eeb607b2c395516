import { Decrypter, armor } from 'age-encryption';
import { signedSchema } from '../../../../shared/kernel';
import { answerLacks, kitReplyFileSchema, kitStatementSchema, type KitId, type KitQuestion, type KitStatement } from '../../../../shared/queries';
import { verifyText } from '../../../signatures';
import type { KitKeys } from './seal';

/** Why a file is not taken for an answer. */
export type ReplyFault = 'no-reply' | 'other-kit' | 'altered' | 'other-question';

/** Largest answer file, in bytes. */
export const replyFileLimitBytes = 250_000;

/** Which kit a file says it answers; null where it is no answer at all. */
export function kitOf(text: string): KitId | null {
  const file = kitReplyFileSchema.safeParse(parsed(text));
  return file.success ? file.data.kit : null;
}

/**
 * Opens an answer with the keys of its kit, and holds it against what was asked: sealed to this desk, signed by the key
 * that lay in the kit, an answer to this very question, complete. The text comes from outside and is believed in nothing.
 */
export async function openReply(text: string, keys: KitKeys, { options }: Pick<KitQuestion, 'options'>): Promise<{ readonly statement: KitStatement } | { readonly fault: ReplyFault }> {
  const file = kitReplyFileSchema.safeParse(parsed(text));
  if (!file.success) return { fault: 'no-reply' };
  if (file.data.kit !== keys.kit) return { fault: 'other-kit' };
  const opened = await unsealed(file.data.sealed, keys.openWith);
  const signed = signedSchema.safeParse(parsed(opened ?? ''));
  if (!signed.success || signed.data.key !== keys.signedBy || !verifyText(signed.data.statement, signed.data.signature, keys.signedBy)) return { fault: 'altered' };
  const statement = kitStatementSchema.safeParse(parsed(signed.data.statement));
  if (!statement.success || statement.data.kit !== keys.kit || answerLacks(options, statement.data).length > 0) return { fault: 'altered' };
  return statement.data.asked === keys.asked ? { statement: statement.data } : { fault: 'other-question' };
}

async function unsealed(armoured: string, identity: string): Promise<string | null> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(armor.decode(armoured), 'text');
  } catch {
    // Another desk’s, or changed on the way: age tells neither from the other.
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
