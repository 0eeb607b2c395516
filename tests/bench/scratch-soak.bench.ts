import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeychainPort } from '../../electron/vault/keys';
import { makeChartKeys, openChartKeys, type RingPlace } from '../../electron/vault/keys/open-ring';
import { encounterIdSchema, FaultError, newId, vaultIdSchema } from '../../shared/kernel';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'chartlock-soak-'));
const item = join(folder, 'item');
const port: KeychainPort = {
  probe: async () => ({ state: 'present', value: null }),
  read: async () => { await new Promise((r) => setTimeout(r, Math.random() * 2)); return { state: 'present', value: existsSync(item) ? Uint8Array.from(readFileSync(item)) : null }; },
  write: async (_v, _i, secret) => { const copy = Buffer.from(secret); await new Promise((r) => setTimeout(r, Math.random() * 2)); writeFileSync(item + '.tmp', copy); renameSync(item + '.tmp', item); return { state: 'present', value: null }; },
};
const vaultId = vaultIdSchema.parse('vlt_00000000000000000000');
const place = (keychain: KeychainPort | null): RingPlace => ({ folder: join(folder, 'vault'), vaultId, half: Buffer.alloc(32, 5), keychain });
const kc = process.argv[4] === 'none' ? null : port;

if (process.argv[3] === 'child') {
  // buries and makes keys for ever; tells what it did
  const keys = await openChartKeys(place(kc));
  const log = (line: string): void => writeFileSync(join(folder, 'log'), `${line}\n`, { flag: 'a' });
  const mine: string[] = JSON.parse(readFileSync(join(folder, 'mine'), 'utf8'));
  for (;;) {
    const id = newId('enc', encounterIdSchema, randomBytes);
    keys.seal(id, 'x'); keys.save(); log(`made ${id}`); mine.push(id);
    if (mine.length > 5) { const dead = mine.shift() ?? ''; log(`begin ${dead}`); await keys.bury([encounterIdSchema.parse(dead)]); log(`buried ${dead}`); }
  }
}
mkdirSync(join(folder, 'vault'));
const first = await makeChartKeys(place(kc));
const living = Array.from({ length: 300 }, () => newId('enc', encounterIdSchema, randomBytes));
const sealed = new Map(living.map((id) => [id, first.seal(id, `words of ${id}`)]));
first.save();
let kills = 0; let burials = 0; let cut = 0; const copies: string[] = [];
for (; kills < 150; kills += 1) {
  const opened = await openChartKeys(place(kc));
  const log = existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8').trim().split('\n') : [];
  for (const id of living) if (opened.open(id, sealed.get(id) ?? new Uint8Array()) !== `words of ${id}`) throw new Error('lost');
  const made = new Set<string>(); const dead = new Set<string>(); const begun = new Set<string>();
  for (const line of log) { const [what, id = ''] = line.split(' '); if (what === 'made') made.add(id); if (what === 'buried') dead.add(id); if (what === 'begin') begun.add(id); }
  for (const id of dead) if (opened.has(id)) throw new Error(`risen ${id}`);
  for (const id of made) if (!begun.has(id) && !opened.has(id)) throw new Error(`missing ${id}`);
  cut += [...begun].filter((id) => !dead.has(id) && opened.has(id)).length;
  if (kc !== null && readFileSync(item).length !== 32) throw new Error('item not settled');
  burials = dead.size;
  // an older copy of the ring must not open once something was buried since
  for (const copy of copies) {
    const at = { ...place({ ...port, write: async () => ({ state: 'absent' as const }) }), folder: copy };
    const result = await openChartKeys({ ...at, keychain: kc === null ? null : at.keychain }, 'as-is').then((k) => k, (e: unknown) => { if (e instanceof FaultError) return undefined; throw e; });
    if (kc !== null && result !== undefined && [...dead].some((id) => result.has(id))) throw new Error('a dead key in an old copy that opens');
  }
  if (kills % 10 === 0) { const copy = join(folder, `copy${kills}`); cpSync(join(folder, 'vault'), copy, { recursive: true }); copies.push(copy); }
  writeFileSync(join(folder, 'mine'), JSON.stringify([...made].filter((id) => opened.has(id))));
  const child = fork(process.argv[1] ?? '', [folder, 'child', process.argv[4] ?? ''], { stdio: 'inherit' });
  await new Promise<void>((resolve) => { child.on('exit', () => resolve()); setTimeout(() => child.kill('SIGKILL'), 120 + Math.random() * 200); });
}
console.log({ kills, burials, cut, copies: copies.length });
rmSync(folder, { recursive: true });
