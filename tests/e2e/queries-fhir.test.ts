import { loadFhir } from '../fixtures/fhir/repository';
import { openFhirServer, type FhirTestServer } from '../fixtures/fhir/server';
import { expect, test, type Desk } from './support/desk';
import { policySwitch } from './support/policy';
import { atTheChart, mendAndPreview, question, selectWords, state, writeQuery } from './support/queries';

/** What the official structures take to be read, on a busy machine. */
test.beforeAll(async ({}, testInfo) => {
  testInfo.setTimeout(180_000);
  await loadFhir();
});

/** Long enough for what leaves and comes by itself. */
const bySelf = { timeout: 40_000 };

/** The switch of a desk whose organisation has this server, and no other way for queries. */
function naming(desk: Desk, { url, host, authority }: FhirTestServer, client: string | null): string {
  return policySwitch(desk, { fhirServer: url, fhirClient: client, allowedHosts: [host], serverAuthority: authority.base64, queryChannels: ['fhir'] });
}

test('A query that finds the server away waits, says so, and leaves by itself when it is there', async ({ desk }) => {
  test.setTimeout(240_000);
  const before = await openFhirServer();
  await before.close();
  const page = await atTheChart(desk, naming(desk, before, null));
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page);
  await mendAndPreview(page, /Record system/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('contentinfo')).toContainText('1 waiting for the server', bySelf);
  await expect(state(page, 'Waiting to leave')).toBeVisible();
  const server = await openFhirServer({ authority: before.authority, leaf: before.leaf, port: Number(before.host.split(':')[1]) });
  try {
    await expect(state(page, 'Sent')).toBeVisible(bySelf);
    await expect(page.getByRole('contentinfo')).not.toContainText('waiting for the server');
    expect((await server.all('Task')).map((task) => task['status'])).toEqual(['requested']);
  } finally {
    await server.close();
  }
});
