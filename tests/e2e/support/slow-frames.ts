import type { Page } from '@playwright/test';

/** How late each frame then comes, in milliseconds: longer than two keys of a fast typist take. */
export const frameMs = 400;

/** Lets each frame of the page come as late as on a machine that has no time for it. */
export async function slowFrames(page: Page): Promise<void> {
  await page.evaluate((ms) => {
    const frame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) => frame(() => setTimeout(() => act(performance.now()), ms));
  }, frameMs);
}
