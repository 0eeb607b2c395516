import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk';

/** Where the pictures of the README are. */
export const pictures = process.env['CHARTLOCK_TOUR_DIR'] ?? join(process.cwd(), 'build', 'tour');

/** Photographs what is on screen, once nothing moves and no pointer lies over it. */
export async function photograph(desk: Desk, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await desk.page.mouse.move(720, 899);
  await desk.page.waitForTimeout(400);
  await desk.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'initial' });
}

/** The page as it is in a window of a 14-inch screen. */
export async function inAWindow(desk: Desk): Promise<void> {
  await desk.page.setViewportSize({ width: 1440, height: 900 });
}
