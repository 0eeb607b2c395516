import type { Page } from '@playwright/test';
import type { AuditEventName } from '../../../shared/audit';
import { z } from '../../../shared/kernel';

/** The events of a kind that the log of an open desk holds, newest first. */
export async function openEventsOf(page: Page, ...events: AuditEventName[]): Promise<unknown[]> {
  const filter = { events, personId: null, encounterId: null, from: null, to: null };
  const reply = await page.evaluate((input) => window.desk.vault.audit.list(input), JSON.stringify({ filter, before: null, count: 20 }));
  const { entries } = z.object({ entries: z.array(z.object({ event: z.unknown() })) }).parse(JSON.parse(reply.ok ? reply.output : '{}'));
  return entries.map(({ event }) => event);
}
