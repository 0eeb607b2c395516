export { hcpcsFieldsSchema, type HcpcsFields } from './fields';
export { hcpcsFacts, hcpcsFactsSchema, crossReferenceSchema, type CrossReference, type HcpcsFacts, type Meaning } from './facts';
export { modifierPart, type ModifierPart } from './modifiers';
