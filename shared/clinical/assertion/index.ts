export { assertionOf, isAffirmed, type Assertion } from './find';
