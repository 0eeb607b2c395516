import { describe, expect, it } from 'vitest';
import { closenessOf } from '../../../shared/oversight';

describe('How near a patient’s name is to the person who opens the chart', () => {
  it.each([
    ['Maria Okafor', 'Okafor, Maria', 'own-name'],
    ['Maria Okafor', 'MARIA T. OKAFOR', 'own-name'],
    ['María Okáfor', 'Okafor, Maria', 'own-name'],
    ['Maria Okafor', 'Okafor, M.', 'own-name'],
    ['Dr. Maria Okafor, RN', 'Okafor, Maria', 'own-name'],
    ['Maria Okafor', 'Okafor Jr., Mario', 'same-surname'],
    ['Maria Okafor-Lindqvist', 'Lindqvist, Per', 'same-surname'],
    ['Per Lindqvist', 'Okafor-Lindqvist, Maria', 'same-surname'],
    ['Sean O’Neill', "O'Neill, Ruth", 'same-surname'],
    ['Maria Okafor', 'Maria, Okafor', null],
    ['Maria Okafor', 'Okaforson, Maria', null],
    ['Maria Okafor', 'Vale, Maria', null],
    ['Maria Okafor', '', null],
    ['Maria Okafor', 'Okafor', null],
    ['', 'Okafor, Maria', null],
  ] as const)('%s and %s: %s', (person, patient, closeness) => {
    expect(closenessOf(person, [], patient)).toBe(closeness);
  });

  it('knows the people whom the person has named, by their whole name and not by their surname alone', () => {
    const household = ['Tom Vale', 'Ruth Vale-Arden'];
    expect(['Vale, Tom', 'Vale, T', 'Arden, Ruth', 'Vale, Boris'].map((patient) => closenessOf('Maria Okafor', household, patient))).toEqual(['household', 'household', 'household', null]);
  });
});
