import { expect } from '@playwright/test';

/** What can be read of something that moves or is still being drawn, once it has been the same for a fifth of a second. */
export async function settled<Value>(read: () => Promise<Value>): Promise<Value> {
  let last = await read();
  await expect.poll(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = JSON.stringify(last);
    last = await read();
    return JSON.stringify(last) === before;
  }).toBe(true);
  return last;
}
