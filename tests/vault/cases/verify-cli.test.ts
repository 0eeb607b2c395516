import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Command } from 'commander';
import { addIncidentsCommands } from '../../../electron/cli/incidents';
import { runCommand } from '../../../electron/cli/run';
import { temporaryFolder } from '../support/vault';
import { officerDesk, workedUp } from './kit';

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void told.push(String(line)));
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(told.push(String(line))));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `incidents verify`. @returns the exit code, and what was said */
async function verify(content: string, ...options: string[]): Promise<{ readonly code: unknown; readonly said: string }> {
  const file = join(temporaryFolder(), 'evidence.jsonl');
  writeFileSync(file, content);
  const program = new Command('chartlock');
  addIncidentsCommands(program);
  process.exitCode = undefined;
  await runCommand(program, ['node', 'chartlock', 'incidents', 'verify', file, ...options]);
  return { code: process.exitCode ?? 0, said: told.join('\n') };
}

describe('chartlock incidents verify', () => {
  it('ends with 0 for evidence that proves itself, by the officer’s card', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const { text } = await kit.done('cases.bundle', { caseId, to: null });
    expect(await verify(text, '--card', kit.card)).toMatchObject({ code: 0, said: expect.stringContaining('nothing is missing') });
    expect(told.join('\n')).toMatch(/The desk’s log is in it from event \d+ to event \d+, without a gap\./);
  });

  it('ends with 1 where something is wrong, and says which line and why', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const { text } = await kit.done('cases.bundle', { caseId, to: null });
    expect(await verify(text.replace('another clinic', 'no other clinic'))).toMatchObject({ code: 1, said: expect.stringMatching(/BAD, line 2 \(received rcv_[0-9a-z]{20}\): what it holds has another digest/) });
    const other = await officerDesk();
    expect(await verify(text, '--card', other.card, '--json')).toMatchObject({ code: 1, said: expect.stringContaining('"why":"key"') });
  });

  it('ends with 1 where events of the log were left out, and says which', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    await kit.done('cases.note', { caseId, words: 'The clinic called.', happenedAt: null });
    const { text } = await kit.done('cases.bundle', { caseId, to: null });
    const lines = text.split('\n');
    const second = lines.findIndex((line) => line.includes('"part":"event"')) + 1;
    const seq = Number(/"seq":(\d+)/.exec(lines[second] ?? '')?.[1]);
    const { code, said } = await verify(lines.toSpliced(second, 1).join('\n'));
    expect(code).toBe(1);
    expect(said).toContain(`(event ${seq} to ${seq}): events of the log are missing`);
    expect(said).toContain('it is not whole');
  });

  it('ends with 2 for what is sealed, is not there, or is named by no card', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const { text } = await kit.done('cases.bundle', { caseId, to: kit.card });
    expect(await verify(text)).toMatchObject({ code: 2, said: expect.stringContaining('sealed') });
    expect(await verify('', '--card', 'age1 nobody')).toMatchObject({ code: 2 });
  });
});
