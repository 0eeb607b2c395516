import { z } from '../../kernel';
import { anySetting, policyNames, policyPartSchema } from '../model';
import { policyKeySchema } from '../signed';
import { trustedKey } from './trusted-key';
import { explanation } from './words';

/**
 * JSON schema of a managed policy file, for the editors of IT. Texts that are trimmed and answers that must be among
 * their options are beyond a schema: `policy check` judges.
 */
export function policyJsonSchema(): string {
  // As it is written, not as it is read: defaults of entries may be left out.
  const { $schema, ...schema } = z.toJSONSchema(policyPartSchema, { io: 'input' });
  const { properties = {} } = schema;
  const described = policyNames.map((name) => {
    const property = properties[name];
    const { title, initial } = anySetting[name];
    return [name, { title, description: explanation(name).join('\n'), ...(typeof property === 'object' ? property : {}), default: initial }] as const;
  });
  const { $schema: _itsOwn, ...keySchema } = z.toJSONSchema(policyKeySchema);
  const pin = { title: trustedKey.title, description: trustedKey.explanation.join('\n'), ...keySchema };
  return `${JSON.stringify({ $schema, title: 'Policy of Chartlock', ...schema, properties: { ...Object.fromEntries(described), [trustedKey.name]: pin } }, null, 2)}\n`;
}
