export { findIdentifiers } from './find';
export { identifierKinds, identifierKindSchema, knownIdentifiersSchema, type Certainty, type IdentifierKind, type IdentifierOptions, type IdentifierSpan, type KnownIdentifiers } from './model';
