import { z } from '../../kernel';

/**
 * What is read of a VERIS incident (the community's schema, versions 1.2 to 1.4; verisframework.org). Everything else in a record is left
 * alone. Enumerations stay text: the schema's lists grow with every version, and a word that the tables do not know is said, not refused.
 */
const word = z.string();
const words = z.array(word).optional().catch(undefined);
const part = z.looseObject({ variety: words, vector: words });

/** Year, month and day as far as they are known; some records carry them as text. */
const whole = z.coerce.number().int();
export const verisDateSchema = z.looseObject({ year: whole.optional().catch(undefined), month: whole.min(1).max(12).optional().catch(undefined), day: whole.min(1).max(31).optional().catch(undefined) });
export type VerisDate = z.infer<typeof verisDateSchema>;

const span = z.looseObject({ unit: word.optional().catch(undefined), value: z.coerce.number().nonnegative().optional().catch(undefined) });
const amount = z.coerce.number().int().nonnegative().optional().catch(undefined);

export const verisIncidentSchema = z.looseObject({
  incident_id: word.optional(),
  action: z.record(word, part),
  asset: z.looseObject({ assets: z.array(z.looseObject({ variety: word.optional() })).optional().catch(undefined) }).optional(),
  attribute: z
    .looseObject({ confidentiality: z.looseObject({ data: z.array(z.looseObject({ variety: word.optional(), amount })).optional().catch(undefined), data_total: amount, data_victim: words }).optional() })
    .optional(),
  timeline: z.looseObject({ incident: verisDateSchema.optional(), discovery: span.optional() }).optional(),
  /** The additions of the community's database: when it was made known. */
  plus: z.looseObject({ timeline: z.looseObject({ notification: verisDateSchema.optional() }).optional() }).optional().catch(undefined),
  victim: z.looseObject({ country: z.union([z.array(word), word.transform((one) => [one])]).optional().catch(undefined), state: word.optional().catch(undefined), industry: z.coerce.string().optional() }),
});
export type VerisIncident = z.infer<typeof verisIncidentSchema>;
