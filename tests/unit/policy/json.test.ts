import { describe, expect, it } from 'vitest';
import { readJson } from '../../../shared/policy';

describe('The JSON of a policy', () => {
  it.each(['{}', '[]', '0', '-1.5e3', '"a\\u00e9\\n\\"b\\\\"', 'null', '{"a":[1,{"b":{}},[]],"c":true}', ' \t\r\n{ "a" : [ 1 , 2 ] }\n', '{"__proto__":{"a":1}}'])(
    'reads %s as every reader does', (text) => expect(readJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) }));

  it.each(['', '{', '{"a"}', '{"a":}', '{"a":1,}', '[1,]', '{a:1}', "{'a':1}", '01', '1.', '.5', '+1', 'NaN', '"\t"', '"\\x"', '"open', '"open\\', 'tru', '{} {}', '/* */ {}', '{"a":1 "b":2}', '\ufeff{}'])(
    'refuses %s', (text) => expect(readJson(text)).toMatchObject({ ok: false, duplicate: null }));

  it('says on which line each name of the policy stands', () => {
    const read = readJson('{\n  "idleLimitSeconds": 60,\n  "networks": [\n    "interface:wg0"\n  ],\n  "curtain": "blur"\n}');
    expect(read.ok && [...read.lines]).toEqual([['idleLimitSeconds', 2], ['networks', 3], ['curtain', 6]]);
  });

  it('says on which line and in which column it stops being JSON', () => expect(readJson('{\n  "a": 1,\n  "b": oops\n}')).toMatchObject({ ok: false, line: 3, column: 8 }));

  it('refuses a name that stands there twice, and says which and where the second is', () => {
    expect(readJson('{\n "idleLimitSeconds": 60,\n "idleLimitSeconds": 900\n}')).toEqual({ ok: false, line: 3, column: 2, duplicate: 'idleLimitSeconds' });
  });

  it('refuses it in an inner object too, and however it is spelt', () => {
    expect(readJson('{"roster":[{"role":"coder","\\u0072ole":"lead"}]}')).toEqual({ ok: false, line: 1, column: 28, duplicate: 'role' });
  });

  it('refuses an abyss of brackets instead of falling into it', () => expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false }));

  it('reads a text of a megabyte', () => expect(readJson(JSON.stringify({ text: 'x\\'.repeat(300_000) }))).toMatchObject({ ok: true }));
});
