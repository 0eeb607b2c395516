import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQueries } from '../../../../electron/cli/queries';
import { judgeQuery, printed, printedReportSchema, querySchema, queryRules } from '../../../../shared/queries/lint';

it('the published schema is the one of the code', () => {
  expect(JSON.parse(readFileSync('build/queries/queries.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(querySchema())));
});

it('prints id, verdict and findings with rule, severity, message and span, and nothing else', () => {
  const report = printed(judgeQuery({ id: 'a', body: 'Please document sepsis.' }));
  expect(printedReportSchema.parse(report)).toEqual(report);
  expect(report.findings.find(({ rule }) => rule === 'Q16')?.span).toEqual({ where: 'body', start: 0, end: 22 });
});

it('every rule has a title, a severity and a source, and the vault’s are named as the vault’s', () => {
  expect(Object.keys(queryRules)).toEqual(Array.from({ length: 35 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`));
  expect(Object.entries(queryRules).filter(([, { judgedOn }]) => judgedOn === 'vault').map(([id]) => id)).toEqual(['Q31', 'Q32', 'Q33']);
});

describe('a file of queries', () => {
  it('is read as lines, and a line that is none is told with its number', () => {
    const { queries, malformed } = readQueries('{"id":"a","body":"x"}\n\nnot json\n{"id":"b"}\n{"id":"c","body":"y","title":null,"kind":"yes/no","label":"z"}');
    expect(queries.map(({ id, kind }) => [id, kind])).toEqual([['a', undefined], ['c', 'yes-no']]);
    expect(malformed.map(({ place }) => place)).toEqual(['line 3', 'line 4']);
  });
  it('or as one array, also over several lines', () => {
    const { queries, malformed } = readQueries('[\n {"id":"a","body":"x"},\n {"id":"b","text":"y"},\n 7\n]');
    expect([queries.map(({ id, body }) => [id, body]), malformed.map(({ place }) => place)]).toEqual([[['a', 'x'], ['b', 'y']], ['element 3']]);
  });
  it('or as one query over several lines', () => {
    const { queries, malformed } = readQueries('{\n  "id": "a",\n  "body": "x"\n}\n');
    expect([queries.map(({ id }) => id), malformed]).toEqual([['a'], []]);
    expect(readQueries('{\n  "id": "a"\n}').malformed.map(({ place }) => place)).toEqual(['the query']);
  });
  it.each([['Windows', '\r\n'], ['old Macintosh', '\r']])('whatever its line ends: %s', (_name, end) => {
    expect(readQueries(`\ufeff{"id":"a","body":"x"}${end}{"id":"b","body":"y"}`).queries.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  it('tells of a broken array', () => expect(readQueries('[{"id":"a"').malformed.map(({ why }) => why)).toEqual(['this is not JSON']));
  it('never repeats the words of a broken line', () => expect(JSON.stringify(readQueries('Odalys Fenwright').malformed)).not.toContain('Fenwright'));
});
