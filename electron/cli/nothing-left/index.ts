import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { conclude, exitCodes, usage } from '../run';
import { foreignIn, lookInto, type Find, type Look } from './look';
import { placesOf } from './places';
import { mostHits, Searcher } from './search';
import { fewestLetters, spellingsOf } from './spellings';

type NothingLeftOptions = { readonly canary: string; readonly data: string; readonly json: boolean };

const help = `
It looks into the data of Chartlock, temporary files, swap, crash dumps, recent documents, thumbnails, the trash, caches,
histories of clipboard managers and waiting prints, at every file and, on Linux, swap partition, for the text as UTF-8 and
UTF-16, and as JSON, addresses and XML write it. Upper and lower case differ. The text itself is never printed.

It does not find what is packed or encrypted, nor what lies in the free space of a disk. Swap and the dumps of the system
can be read by an administrator only: run it as one, with the HOME of the person whose desk it is. The places of Windows
and macOS are from their makers' documentation and were not tried.

A text on the command line is seen in the list of processes and kept in the history of the shell, where this command does
not look: give "--canary -" and the text on standard input.

Exit codes: 0 looked everywhere and found nothing; 1 found it; 2 something could not be looked into and nothing was found,
or wrong usage.
Example: chartlock vault nothing-left --canary - < word.txt`;

/** Adds `vault nothing-left`. */
export function addNothingLeft(vault: Command, dataFolder: string): void {
  vault
    .command('nothing-left')
    .description('Search this computer for a text of a chart (a canary) that should be nowhere but in the encrypted vault.')
    .addOption(new Option('--canary <text>', `the text, ${fewestLetters} letters at least; "-" reads it from standard input`).makeOptionMandatory())
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--json', 'print one JSON line', false)
    .addHelpText('after', help)
    .action(nothingLeft);
}

async function nothingLeft({ canary, data, json }: NothingLeftOptions): Promise<void> {
  const text = canary === '-' ? await firstLineOfInput() : canary;
  if ([...text].length < fewestLetters) return usage(`The text needs ${fewestLetters} letters at least: a shorter one is found everywhere by chance.`);
  const places = placesOf({
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    temporary: tmpdir(),
    data: resolve(data),
    swaps: kernelSays('/proc/swaps'),
    corePattern: kernelSays('/proc/sys/kernel/core_pattern'),
  });
  const forms = new Set([text, text.normalize('NFC'), text.normalize('NFD')]);
  const progress = new Progress();
  const began = performance.now();
  const look = lookInto(places, {
    searcher: new Searcher(spellingsOf(text), (count) => progress.add(count)),
    isNamed: (name) => [...forms].some((form) => name.includes(form)),
    foreign: foreignIn(kernelSays('/proc/self/mountinfo')),
  });
  progress.end();
  const hide = (path: string): string => [...forms].reduce((shown, form) => shown.replaceAll(form, '[the text]'), path);
  const ms = Math.round(performance.now() - began);
  if (json) console.log(JSON.stringify(reportOf(look, ms, hide)));
  else for (const line of linesOf(look, ms, hide)) console.log(line);
  if (look.finds.length > 0) conclude(exitCodes.findings);
  else if (look.unread.length > 0) conclude(exitCodes.failed);
}

async function firstLineOfInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return (/^[^\r\n]*/.exec(Buffer.concat(chunks).toString('utf8'))?.[0] ?? '');
}

/** What a file of the kernel says; nothing where there is none, as on other systems. */
function kernelSays(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

type Hide = (path: string) => string;

function reportOf({ places, finds, unread, vanished, passedBy, files, bytes }: Look, ms: number, hide: Hide): unknown {
  return {
    found: finds.length,
    finds: finds.map((find) => ({ ...find, path: hide(find.path) })),
    unread: unread.map(({ path, why }) => ({ path: hide(path), why })),
    vanished: vanished.map(hide),
    passedBy: passedBy.map(hide),
    places: places.map(hide),
    files,
    bytes,
    ms,
  };
}

function* linesOf({ places, finds, unread, vanished, passedBy, files, bytes }: Look, ms: number, hide: Hide): Generator<string> {
  const looked = `looked into ${count(files, 'file')} (${(bytes / 1e6).toFixed(1)} MB) of ${count(places.length, 'place')} in ${(ms / 1000).toFixed(1)} s`;
  const nothing = unread.length === 0 ? '0: nothing was found' : 'Nothing was found, but not everything could be looked into';
  yield finds.length === 0 ? `${nothing}; ${looked}.` : `Found in ${count(finds.length, 'place')}; ${looked}.`;
  for (const find of finds) yield `  ${hide(find.path)}: ${whereIn(find)}`;
  if (unread.length > 0) yield 'COULD NOT BE LOOKED INTO:';
  for (const { path, why } of unread) yield `  ${hide(path)}: ${why}`;
  if (passedBy.length > 0) yield 'Passed by, since it is another computer’s or the kernel’s own:';
  for (const path of passedBy) yield `  ${hide(path)}`;
  if (vanished.length > 0) yield 'Gone before it could be looked into:';
  for (const path of vanished) yield `  ${hide(path)}`;
}

function whereIn(find: Find): string {
  if (find.in === 'name') return 'in its name';
  const { hits } = find;
  return `${hits.map(({ offset, spelling }) => `byte ${offset} (${spelling})`).join(', ')}${hits.length === mostHits ? ' and perhaps more' : ''}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

/** A line on the terminal, where somebody sits at one and it takes longer than a second. */
class Progress {
  readonly #began = performance.now();
  #told = this.#began;
  #bytes = 0;

  add(bytes: number): void {
    this.#bytes += bytes;
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#began < 1000 || now - this.#told < 200) return;
    this.#told = now;
    process.stderr.write(`\r\x1b[K${(this.#bytes / 1e6).toFixed(0)} MB`);
  }

  end(): void {
    if (this.#told !== this.#began) process.stderr.write('\r\x1b[K');
  }
}
