import { describe, expect, test } from 'vitest';
import { headBreaks, type HeadFinding } from '../../../../shared/audit';
import { headBreakWords, troubleWords } from '../../../../renderer/audit/head-words';
import { formatDateTime } from '../../../../renderer/ui/format';

const sealedAt = new Date(2026, 2, 12, 9, 5).getTime();
const lastAt = new Date(2026, 2, 10, 16, 40).getTime();
const found = (breaks: HeadFinding['breaks']): HeadFinding => ({ breaks, events: 1180, lastAt, sealedEvents: 1204, sealedAt });

describe('Trouble with the audit log', () => {
  test('is none where nothing was found', () => {
    expect(troubleWords({ head: null, chain: null })).toBeNull();
  });

  test('of a log that ends too early says what is gone, since when, and what to do', () => {
    const words = troubleWords({ head: found(['seal-older', 'cut-short']), chain: null });
    expect(words?.title).toBe('The audit log ends too early.');
    for (const part of [`On ${formatDateTime(sealedAt)} it held 1,204 events.`, `It now holds 1,180 events, the last of ${formatDateTime(lastAt)}.`, 'an older copy of the vault', 'Tell your privacy officer']) expect(words?.text).toContain(part);
  });

  test('of a log that was emptied does not speak of a last event', () => {
    expect(troubleWords({ head: { ...found(['cut-short']), events: 0, lastAt: null }, chain: null })?.text).toContain('It holds no event now.');
  });

  test.each(headBreaks)('%s says in words what is wrong and whom to tell', (each) => {
    const words = troubleWords({ head: { ...found([each]), sealedEvents: null, sealedAt: null }, chain: null });
    expect(words?.text).toContain('Tell your privacy officer');
    if (each !== 'cut-short') expect(words?.text.toLowerCase()).toContain(headBreakWords[each].toLowerCase());
  });

  test('within the log comes before trouble with its end', () => {
    expect(troubleWords({ head: found(['cut-short']), chain: { sound: false, events: 4, firstBad: 5, why: 'changed' } })?.text).toContain('Event 5 is the first');
  });
});
