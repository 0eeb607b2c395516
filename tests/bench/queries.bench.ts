import { judgeQuery, lintQuery } from '../../shared/queries/lint';
import { heldOut, tuned } from '../fixtures/queries/corpus';
import { ruledCases } from '../fixtures/queries/ruled';
import { blockScore, caseLines, judgedAll, ruleLines, scoreLine } from '../fixtures/queries/score';

/** How rightly queries are judged, rule by rule, and how quickly: many at a time, and one while it is typed. */
const [made, held] = [judgedAll(tuned), judgedAll(heldOut)];
console.log(scoreLine('texts the rules were made with', blockScore(made)));
console.log(scoreLine('texts they were not', blockScore(held)));
for (const line of ruleLines([...made, ...held])) console.log(line);
console.log('Rules that need more than a text, or have cases of their own:');
for (const line of caseLines(ruledCases)) console.log(line);

const thousand = tuned.slice(0, 1000);
const start = performance.now();
for (const { input } of thousand) judgeQuery(input);
console.log(`1,000 texts judged in ${(performance.now() - start).toFixed(0)} ms`);

const typed = tuned.filter(({ input: { body } }) => body.split(/\s+/).length > 90 && body.split(/\s+/).length < 200).slice(0, 200);
const times = typed.map(({ input }) => {
  const began = performance.now();
  lintQuery(input);
  return performance.now() - began;
}).toSorted((one, other) => one - other);
console.log(`one query of about 150 words, with fixes: median ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(2)} ms, p95 ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(2)} ms (${typed.length} texts; aim 5 ms)`);
