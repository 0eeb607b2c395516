import type { Page, TestInfo } from '@playwright/test';

const patienceMs = 5000;
const mostLines = 120;

/**
 * Says how the page stood when a test failed: what has the focus, what it complained of and what it shows. What fails once in a
 * hundred runs on a busy machine is understood from that, or never. Every patient of the tests is invented.
 */
export async function tellFailure(desk: { readonly page: Page; readonly complaints?: readonly string[] }, { status, expectedStatus, title }: TestInfo): Promise<void> {
  if (status === expectedStatus) return;
  const [focused, shown] = await lookAt(desk).catch((error: unknown) => [String(error), '']);
  process.stderr.write([`── "${title}" failed`, 'It had the focus:', focused, 'Complaints:', ...(desk.complaints ?? []), 'It showed:', ...shown.split('\n').slice(0, mostLines), '──', ''].join('\n'));
}

async function lookAt({ page }: { readonly page: Page }): Promise<readonly [string, string]> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('the page does not answer')), patienceMs).unref();
  });
  const focused = page.evaluate(() => {
    const element = document.activeElement;
    return [element?.tagName ?? 'nothing', ...[...(element?.attributes ?? [])].filter(({ name }) => name !== 'class').map(({ name, value }) => `${name}="${value}"`)].join(' ');
  });
  return await Promise.race([Promise.all([focused, page.locator('body').ariaSnapshot({ timeout: patienceMs })]), late]);
}
