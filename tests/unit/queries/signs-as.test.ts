import { expect, it } from 'vitest';
import { signsAs } from '../../../shared/queries';

const name = 'Adaeze Okonkwo-Sample';

it.each(['Adaeze Okonkwo-Sample', 'Dr. A. Okonkwo-Sample, MD', 'Okonkwo Sample, Ada', 'okonkwo', 'ADAEZE M. OKONKWO-SAMPLE'])('%s signs as whoever is asked', (signed) => {
  expect(signsAs(signed, name)).toBe(true);
});

it.each(['Bela Placeholder', 'Bela Okonkwo', 'A. S.', 'Dr.', '', 'covering for Adaeze Okonkwo-Sample'])('“%s” does not sign as whoever is asked', (signed) => {
  expect(signsAs(signed, name)).toBe(false);
});

it('takes no account of accents', () => {
  expect(signsAs('Renee Lefevre', 'Renée Lefèvre')).toBe(true);
});
