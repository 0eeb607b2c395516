export { HeadWitness, headName } from './witness';
export { claimOf, type AnchoredPolicy } from './record';
