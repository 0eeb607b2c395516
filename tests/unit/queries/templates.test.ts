import { describe, expect, it } from 'vitest';
import { queryRules } from '../../../shared/queries/lint';
import { fillTemplate, lintTemplate, offeredTemplates, queryTemplates, queryTemplateSchema, readOwnTemplates, slotsOf, templateLimits, type QueryTemplate } from '../../../shared/queries/templates';

const named = (id: string): QueryTemplate => {
  const found = queryTemplates.find((template) => template.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('The templates', () => {
  it('are at least 40, each with an id of its own, of every kind', () => {
    expect(queryTemplates.length).toBeGreaterThanOrEqual(40);
    expect(new Set(queryTemplates.map(({ id }) => id)).size).toBe(queryTemplates.length);
    expect([...new Set(queryTemplates.map(({ kind }) => kind))].sort()).toEqual(['cause-effect', 'clinical-validation', 'multiple-choice', 'open-ended', 'poa']);
  });

  it.each(queryTemplates.map((template): [string, QueryTemplate] => [template.id, template]))('%s is of the form and passes every rule with its case', (_id, template) => {
    expect(queryTemplateSchema.safeParse(template).error).toBeUndefined();
    expect(lintTemplate(template)).toEqual({ id: template.id, verdict: 'pass', findings: [] });
  });

  it.each(queryTemplates.map((template): [string, QueryTemplate] => [template.id, template]))('%s without an indicator is blocked: the rules are looked at', (_id, template) => {
    expect(lintTemplate({ ...template, case: { ...template.case, indicators: [] }, body: 'Based on your clinical judgment, what is meant?' }).verdict).toBe('block');
  });

  it('offer other and unable to determine wherever they offer answers', () => {
    expect(queryTemplates.filter(({ options }) => options.length > 0 && !(options.some((option) => /^Other \(please specify\)/.test(option)) && options.some((option) => /unable to determine/i.test(option)))).map(({ id }) => id)).toEqual([]);
  });
});

describe('A slot', () => {
  it('is named once, filled in title, body and answers, and takes a capital where it begins a sentence', () => {
    expect(slotsOf(named('laterality'))).toEqual(['condition']);
    expect(fillTemplate(named('laterality'), { condition: 'gout of the knee' })).toMatchObject({ title: 'Clarification: side of documented gout of the knee', body: expect.stringMatching(/^Gout of the knee is documented without its side/), template: { id: 'laterality', version: 1 } });
  });

  it('of which nothing is known stays for the coder to see', () => {
    expect(fillTemplate(named('laterality')).title).toBe('Clarification: side of documented {condition}');
  });
});

describe('An organisation’s own templates', () => {
  const own = { ...named('anemia'), version: 7, body: 'Our house asks: based on your clinical judgment, which of the following, if any, describes the condition being evaluated or treated?' };
  const leading = { ...own, body: 'Please document acute blood loss anemia to capture the CC.' };

  it('take the place of those of the same id, with their own version', () => {
    const offered = offeredTemplates(queryTemplates, readOwnTemplates({ templates: [own] })?.templates ?? []);
    expect(offered.filter(({ isOwn }) => isOwn).map(({ id, version }) => [id, version])).toEqual([['anemia', 7]]);
    expect(offered.length).toBe(queryTemplates.length);
  });

  it('are added where their id is new, in the order of topics', () => {
    const offered = offeredTemplates(queryTemplates, [{ ...own, id: 'house-anemia', topic: 'Zinc' }]);
    expect([offered.length, offered.at(-1)?.id]).toEqual([queryTemplates.length + 1, 'house-anemia']);
  });

  it('are refused with the rule where they lead, and the built-in one stays', () => {
    const read = readOwnTemplates({ templates: [leading] });
    expect(read?.refused).toEqual([{ id: 'anemia', topic: own.topic, why: '', breaks: expect.arrayContaining([
      { rule: 'Q16', message: expect.any(String), citation: queryRules.Q16.citation },
      { rule: 'Q18', message: expect.any(String), citation: queryRules.Q18.citation },
    ]) }]);
    expect(offeredTemplates(queryTemplates, read?.templates ?? []).find(({ id }) => id === 'anemia')).toEqual({ ...named('anemia'), isOwn: false });
  });

  it('are refused where the policy makes a rule block that they only warn of', () => {
    const certain = { ...own, body: `These findings are clearly listed. ${own.body}` };
    expect(readOwnTemplates({ templates: [certain] })?.refused).toEqual([]);
    expect(readOwnTemplates({ templates: [certain] }, { Q17: 'block' })?.refused.map(({ breaks }) => breaks.map(({ rule }) => rule))).toEqual([['Q17']]);
  });

  it('are refused where they are not of the form, leave a slot open, or come twice', () => {
    const read = readOwnTemplates({ templates: [{ ...own, version: 0 }, { ...own, id: 'open-slot', body: `${own.body} {which}` }, own, own] });
    expect(read?.refused).toEqual([
      { id: '', topic: 'Template 1', why: expect.stringMatching(/^version: /), breaks: [] },
      { id: 'open-slot', topic: own.topic, why: 'Its case says nothing for {which}.', breaks: [] },
      { id: 'anemia', topic: own.topic, why: 'Another template of this file has the same id.', breaks: [] },
    ]);
  });

  it('of a file that is none, or holds more than anybody would choose from, nothing is taken', () => {
    expect(readOwnTemplates(['anemia'])).toBeNull();
    expect(readOwnTemplates({ templates: Array.from({ length: templateLimits.templates + 1 }, () => own) })).toBeNull();
  });
});
