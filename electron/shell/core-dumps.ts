import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Where the one tool that sets another process's limits may lie; the search path is anybody's. */
const tools = ['/usr/bin/prlimit', '/bin/prlimit', '/usr/sbin/prlimit', '/run/current-system/sw/bin/prlimit'];
const patienceMs = 500;

/**
 * Forbids core dumps, which would be memory on disk, to this process and to those that it has already forked: Chromium's
 * zygotes, which every renderer comes from. Whatever starts later inherits it. Without the tool, nothing is forbidden.
 */
export function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  const tool = tools.find((path) => existsSync(path));
  if (tool === undefined) return;
  const pids = [process.pid, ...descendants(process.pid)].map(String);
  // One shell for all of them: starting a program from here takes longer than what it does.
  spawnSync('/bin/sh', ['-c', 'tool=$1; shift; for pid; do "$tool" --pid "$pid" --core=0:0; done', 'sh', tool, ...pids], { stdio: 'ignore', timeout: patienceMs, env: {} });
}

/** The processes that this one has started, and those that they have. */
function descendants(pid: number): number[] {
  const children = read(() => readdirSync(`/proc/${pid}/task`)).flatMap((thread) =>
    read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter((word) => word !== '')).map(Number));
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** What there is to read; a process or a thread that has just ended has nothing. */
function read(list: () => string[]): string[] {
  try {
    return list();
  } catch {
    return [];
  }
}
