import { findAnomalies } from '../../shared/oversight';
import { initialPolicy } from '../../shared/policy';
import { daysOf } from '../fixtures/oversight/days';
import { scoreOf } from '../fixtures/oversight/score';

/** Twenty planted accesses among ten thousand events, on several seeds: how many are found, how many of those reported are right. */
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const sums = { found: 0, planted: 0, reported: 0, right: 0, ms: 0 };
for (const seed of seeds) {
  const { events, planted } = daysOf(seed, 10_000);
  const start = performance.now();
  const anomalies = findAnomalies(events, initialPolicy);
  const ms = performance.now() - start;
  const { found, reported, right, missed, wrong } = scoreOf(anomalies, planted);
  sums.found += found;
  sums.planted += planted.length;
  sums.reported += reported;
  sums.right += right;
  sums.ms += ms;
  const kinds = (list: readonly { readonly kind: string }[]): string => list.map(({ kind }) => kind).join(', ') || 'none';
  console.log(`seed ${seed}: ${events.length} events, ${found} of ${planted.length} found, ${right} of ${reported} reported were planted; missed: ${kinds(missed)}; besides: ${kinds(wrong)}; ${ms.toFixed(1)} ms`);
}
console.log(`recall ${(sums.found / sums.planted).toFixed(3)}, precision ${(sums.right / sums.reported).toFixed(3)} over ${seeds.length} seeds; ${(sums.ms / seeds.length).toFixed(1)} ms for a log of 10,000 events`);
