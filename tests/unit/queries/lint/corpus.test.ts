import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix, lintQuery, queryRules, type Finding, type LintReport } from '../../../../shared/queries/lint';
import { heldOut, tuned, tunedSeeds } from '../../../fixtures/queries/corpus';
import { heldOutSeeds } from '../../../fixtures/queries/held-out/seeds';
import { blockScore, judgedAll, ruleLines, ruleScore, scoreLine } from '../../../fixtures/queries/score';

const judgedTuned = judgedAll(tuned);
const judgedHeldOut = judgedAll(heldOut);

describe('the corpus', () => {
  it('has at least 500 labelled texts made from at least 60 seeds, none twice', () => {
    const all = [...tuned, ...heldOut];
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(tunedSeeds.length + heldOutSeeds.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ input }) => input.id)).size).toBe(all.length);
  });

  it('is judged with a precision and a recall of at least .97 in what is blocked, on the texts the rules were made with and on those they were not', () => {
    for (const [name, judged] of [['made with', judgedTuned], ['held out', judgedHeldOut]] as const) {
      const score = blockScore(judged);
      process.stdout.write(`${scoreLine(name, score)}\n`);
      expect(score.precision).toBeGreaterThanOrEqual(0.97);
      expect(score.recall).toBeGreaterThanOrEqual(0.97);
    }
  });

  it('finds each rule where it was broken, and blocks by none of them where nothing was', () => {
    process.stdout.write(`${ruleLines([...judgedTuned, ...judgedHeldOut]).join('\n')}\n`);
    const broken = new Set(tuned.flatMap(({ breaks }) => breaks));
    for (const rule of broken) expect(ruleScore([...judgedTuned, ...judgedHeldOut], rule).recall, rule).toBeGreaterThanOrEqual(0.9);
    for (const { labelled, report } of judgedTuned.filter(({ labelled: { isBlocked } }) => !isBlocked)) {
      expect(report.findings.filter(({ severity }) => severity === 'block'), labelled.input.id).toEqual([]);
    }
  });
});

function counted(report: LintReport): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of report.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const isFixed = (finding: Finding): boolean => finding.fix !== undefined;

describe('a fix', () => {
  const every = [...tuned, ...heldOut].filter((_, index) => index % 7 === 0).map(({ input }) => input);

  it('ends its finding and brings no other', () => {
    fc.assert(fc.property(fc.constantFrom(...every), (input) => {
      const before = lintQuery(input);
      for (const { rule, fix } of before.findings) {
        if (fix === undefined) continue;
        const after = counted(lintQuery(applyFix(input, fix)));
        const [was, is] = [counted(before), after];
        expect(is.get(rule) ?? 0).toBeLessThan(was.get(rule) ?? 0);
        for (const [each, count] of is) if (each !== 'Q35') expect(count, `${each} after the fix of ${rule}`).toBeLessThanOrEqual(was.get(each) ?? 0);
      }
    }), { numRuns: 40 });
  }, 60_000);

  it('is offered for most of what is found', () => {
    const findings = every.slice(0, 150).flatMap((input) => lintQuery(input).findings).filter(({ rule }) => !['Q01', 'Q20', 'Q24', 'Q29', 'Q34', 'Q35'].includes(rule));
    const share = findings.filter(isFixed).length / findings.length;
    process.stdout.write(`${findings.filter(isFixed).length} of ${findings.length} findings have a fix\n`);
    expect(share).toBeGreaterThan(0.8);
  }, 60_000);
});

describe('a judgement', () => {
  it('points into the words that it is about', () => {
    for (const { labelled: { input }, report } of [...judgedTuned, ...judgedHeldOut]) {
      for (const { where, span } of report.findings) {
        if (span === undefined) continue;
        const text = where === 'title' ? input.title : where === 'body' ? input.body : typeof where === 'object' && 'option' in where ? input.options?.[where.option] : typeof where === 'object' ? input.indicators?.[where.indicator]?.text : '';
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text?.length ?? 0);
      }
    }
  });

  it('is the same with the lightest and the heaviest answer exchanged, wherever a query breaks nothing', () => {
    const clean = judgedTuned.filter(({ labelled: { mutation } }) => mutation === 'as it is');
    expect(clean.flatMap(({ report }) => report.findings.filter(({ rule }) => rule === 'Q35'))).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.string({ maxLength: 40 }), { maxLength: 6 }), (body, options) => {
      expect(['block', 'warn', 'pass']).toContain(lintQuery({ id: 'q', body, options }).verdict);
    }), { numRuns: 100 });
  }, 60_000);

  it('names for every finding a rule that exists, with its source', () => {
    for (const { report } of judgedTuned) for (const { rule, citation } of report.findings) expect(Object.entries(queryRules).find(([id]) => id === rule)?.[1].citation).toBe(citation);
  });
});
