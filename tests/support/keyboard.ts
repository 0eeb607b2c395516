import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The person's own hands: real X11 key events, no debugging port, which would put page text into the browser process. */
export async function xdotool(...words: readonly string[]): Promise<string> {
  return (await run('xdotool', [...words])).stdout.trim();
}

/** Waits until `condition` holds, looking every 100 ms. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, patienceMs = 15_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${patienceMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The visible window of the application, once there is one; it gets the focus. */
export async function focusWindow(pid?: number): Promise<string> {
  let window = '';
  await until('the window is visible', async () => {
    const search = pid === undefined ? ['search', '--onlyvisible', '--name', '^Chartlock$'] : ['search', '--onlyvisible', '--all', '--pid', String(pid), '--name', '^Chartlock$'];
    window = (await xdotool(...search).catch(() => '')).split('\n').at(-1) ?? '';
    return window !== '';
  });
  await xdotool('windowfocus', '--sync', window).catch(() => '');
  return window;
}

export async function typeWords(words: string): Promise<void> {
  await xdotool('type', '--delay', '8', words);
}

export async function pressKey(...keys: readonly string[]): Promise<void> {
  await xdotool('key', ...keys);
}
