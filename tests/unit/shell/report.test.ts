import { expect, it } from 'vitest';
import { incidentLine } from '../../../electron/vault/report';
import { Phi } from '../../../shared/kernel';

it('A defect is reported by place and kind, without the words of its message', () => {
  const line = incidentLine('a1b2', new TypeError('cannot read Testa, Ivo'));
  expect(line).toMatch(/^incident a1b2: TypeError at /);
  expect(line).not.toContain('Testa');
});

it('Protected health information prints as a mask wherever it might slip out', () => {
  const name = new Phi('Testa, Ivo');
  expect([String(name), `${name}`, JSON.stringify({ name })]).toEqual(['[phi]', '[phi]', '{"name":"[phi]"}']);
  expect(name.reveal()).toBe('Testa, Ivo');
});
