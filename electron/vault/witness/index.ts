export { HeadWitness, headName } from './witness';
export type { AnchoredPolicy } from './record';
