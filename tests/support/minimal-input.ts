import type { calls } from '../../shared/ipc';
import { z } from '../../shared/kernel';

type Contract = (typeof calls)[number];

/** The parts of a JSON schema that inputs of calls are made of. */
const shapeSchema = z.object({
  // Of several types, nothing is the least.
  type: z.union([z.string(), z.array(z.string()).transform((types) => types.find((type) => type === 'null') ?? types[0])]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return shapeSchema.optional();
  },
  get properties() {
    return z.record(z.string(), shapeSchema).optional();
  },
  get anyOf() {
    return z.array(shapeSchema).optional();
  },
  get oneOf() {
    return z.array(shapeSchema).optional();
  },
  get allOf() {
    return z.array(shapeSchema).optional();
  },
});
export type Shape = z.infer<typeof shapeSchema>;

const anything: Shape = shapeSchema.parse({});

/** The shape of what a caller gives. */
export function inputShape(contract: Contract): Shape {
  return shapeSchema.parse(z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }));
}

/** Words that patterns of our inputs ask for; ids are made from their pattern. */
const words = ['nquill', 'LH-2026/014', 'A00.0', 'E-0000', 'I-0000-0000-0000', '2026-03-07', '12:00', '123456', '0'.repeat(64), 'a', 'words that say why'];

function wordFor({ pattern, minLength = 0 }: Shape): string {
  const prefix = pattern === undefined ? undefined : /^\^([a-z]{3})_\[/.exec(pattern)?.[1];
  if (prefix !== undefined) return `${prefix}_${'0'.repeat(20)}`;
  const fit = words.find((word) => word.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(word)));
  if (fit === undefined) throw new Error(`no word fits ${pattern ?? ''} of ${minLength} characters: add one`);
  return fit;
}

function least(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const choice = shape.anyOf ?? shape.oneOf;
  // Nothing is the least of all, where it is allowed.
  if (choice !== undefined) return choice.some(({ type }) => type === 'null') ? null : least(choice[0] ?? anything);
  if (shape.allOf !== undefined) return least(Object.assign({}, ...shape.allOf));
  switch (shape.type) {
    case 'object':
      return Object.fromEntries((shape.required ?? []).map((name) => [name, least(shape.properties?.[name] ?? anything)]));
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => least(shape.items ?? anything));
    case 'string':
      return wordFor(shape);
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 0, (shape.exclusiveMinimum ?? -1) + 1, 0);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** Inputs that a rule between their fields holds together. */
const whole: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'incidents.mark': { step: 'search' },
  'encounters.create': { details: { class: 'inpatient', admittedOn: '2026-03-07', dischargedOn: null, serviceFrom: null, serviceTo: null, attending: '' } },
  'encounters.edit': { details: { class: 'inpatient', admittedOn: '2026-03-07', dischargedOn: null, serviceFrom: null, serviceTo: null, attending: '' } },
};

/** The least input that a call takes, made from its own schema. */
export function minimalInput(contract: Contract): Readonly<Record<string, unknown>> {
  const made = { ...z.record(z.string(), z.unknown()).parse(least(inputShape(contract))), ...whole[contract.name] };
  contract.input.parse(made);
  return made;
}
