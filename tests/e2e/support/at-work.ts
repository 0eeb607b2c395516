import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Chance } from './chance';
import { expect, type Desk } from './desk';
import { answerFileDialog, codesetFixture, runFromPalette } from './files';

/** A field in which someone types, and what must stand in it. */
type Field = { readonly at: (page: Page) => Locator; text: string };

/** A corner of the desk: how one gets there, its fields, and what is left of them when one goes elsewhere. */
type Corner = {
  readonly name: string;
  readonly enter: (page: Page) => Promise<void>;
  readonly fields: Record<string, (page: Page) => Locator>;
  /** What can be done there beside typing. */
  readonly acts?: readonly ((page: Page) => Promise<void>)[];
  /** A dialog that stands there again, too. */
  readonly dialog?: (page: Page) => Locator;
  /** Leaving takes back what was typed, as Cancel does. */
  readonly isTakenBack?: boolean;
};

/** How a lock came: with the last letter typed before it, or while letters were still coming in. */
export type Lock = { readonly corner: string; readonly how: 'after' | 'amid'; readonly typed: number; readonly lost: number };

const dialogOf = (name: RegExp | string) => (page: Page): Locator => page.getByRole('dialog', { name });
const textbox = (within: (page: Page) => Locator, name: string | RegExp) => (page: Page): Locator => within(page).getByRole('textbox', { name });
const onPage = (page: Page): Locator => page.locator('body');

/**
 * Someone at work: goes from corner to corner of the desk, types, chooses, opens dialogs and imports, and knows at any
 * moment what must be there when the desk has been locked.
 */
export class AtWork {
  readonly #fields = new Map<string, Field>();
  readonly #imports: string[] = [];
  #corner: Corner | undefined;
  #toVisit: readonly Corner[] = [];
  #chosen: string | undefined;
  #isReviewing = false;

  constructor(
    private readonly desk: Desk,
    private readonly chance: Chance,
    /** An empty folder for files to choose. */
    private readonly folder: string,
  ) {}

  /** Goes somewhere, types and chooses there for a while; the desk locks at a random moment of it. */
  async workAndLock(): Promise<Lock> {
    const { page } = this.desk;
    await this.#goTo(this.#nextCorner());
    for (let act = this.chance.whole(0, 2); act > 0; act -= 1) await this.#typeSome(page);
    const acts = this.#corner?.acts ?? [];
    if (acts.length > 0 && this.chance.next() < 0.5) await this.chance.one(acts)(page);
    return this.chance.next() < 0.5 ? await this.#lockAfterTyping(page) : await this.#lockAmidTyping(page);
  }

  /** After the unlock: all of it is there. */
  async findEverything(): Promise<void> {
    const { page } = this.desk;
    if (this.#corner?.dialog !== undefined) await expect(this.#corner.dialog(page)).toBeVisible();
    for (const [name, { at, text }] of this.#fields) {
      if (name.startsWith(`${this.#corner?.name ?? ''}/`)) await expect(at(page), name).toHaveValue(text);
    }
    if (this.#chosen !== undefined && this.#corner?.name === 'new encounter') await expect(dialogOf('New encounter')(page).getByRole('listitem').filter({ hasText: this.#chosen })).toBeVisible();
    // What belongs elsewhere on the desk is on its way there: the vault holds it, and the page was given it.
    const kept = await page.evaluate(async () => {
      const reply = await window.desk.vault.desk.resume('{}');
      return reply.ok ? reply.output : '';
    });
    for (const [name, { text }] of this.#fields) expect(kept.includes(text), name).toBe(true);
    if (this.#chosen !== undefined) expect(kept).toContain(this.#chosen);
    await expect.poll(() => loadedFiles(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(this.#imports));
  }

  /** By chance, but none twice before all have had their turn. */
  #nextCorner(): Corner {
    if (this.#toVisit.length === 0) this.#toVisit = [...this.#corners()];
    const next = this.chance.one(this.#toVisit);
    this.#toVisit = this.#toVisit.filter(({ name }) => name !== next.name);
    return next;
  }

  #corners(): readonly Corner[] {
    const { desk, chance, folder } = this;
    const newEncounter = dialogOf('New encounter');
    const adding = dialogOf(/^Add documents to /);
    const editing = dialogOf(/^Details of /);
    const long = 'icd10cm-order-2026.txt';
    return [
      { name: 'find', enter: toChart, fields: { words: (page) => page.getByRole('combobox', { name: 'Find a code' }) } },
      { name: 'rationale', enter: toChart, fields: { words: textbox(onPage, 'Rationale') } },
      {
        name: 'document',
        enter: async (page) => { await toChart(page); await page.getByRole('textbox', { name: /^Text of / }).focus(); await page.keyboard.press('Control+f'); await expect(page.getByRole('textbox', { name: 'Find in this document' })).toBeVisible(); },
        fields: { words: textbox(onPage, 'Find in this document') },
      },
      {
        name: 'new encounter',
        enter: async (page) => { await page.keyboard.press('Control+n'); },
        dialog: newEncounter,
        fields: { name: textbox(newEncounter, 'Name'), number: textbox(newEncounter, 'Record number'), attending: textbox(newEncounter, /^Attending provider/) },
        acts: [
          async (page) => { await newEncounter(page).getByText(chance.one(['Inpatient', 'Outpatient', 'Professional'])).click(); },
          async (page) => {
            if (this.#chosen !== undefined) return;
            const name = `${chance.words(1)} note.txt`;
            writeFileSync(join(folder, name), 'Chest pain.');
            await answerFileDialog(desk, [join(folder, name)]);
            await newEncounter(page).getByRole('button', { name: 'Add files' }).click();
            await expect(newEncounter(page).getByRole('listitem').filter({ hasText: name })).toBeVisible();
            this.#chosen = name;
          },
        ],
      },
      {
        name: 'adding',
        enter: async (page) => {
          await toChart(page);
          await runFromPalette(desk, 'Add documents to this encounter');
          await adding(page).getByRole('button', { name: 'Type or paste' }).click();
        },
        dialog: adding,
        fields: { text: textbox(adding, 'Text'), title: textbox(adding, 'Title'), author: textbox(adding, /^Author/) },
        isTakenBack: true,
      },
      {
        name: 'editing',
        enter: async (page) => { await toChart(page); await runFromPalette(desk, 'Edit the details of this encounter'); },
        dialog: editing,
        fields: { attending: textbox(editing, /^Attending provider/), number: textbox(editing, 'Record number') },
        isTakenBack: true,
      },
      {
        name: 'code sets',
        enter: async (page) => {
          await page.keyboard.press('Control+3');
          if (!this.#isReviewing) {
            await answerFileDialog(desk, [codesetFixture('icd10pcs_order_2026.txt')]);
            await page.keyboard.press('Control+i');
            this.#isReviewing = true;
          }
          await expect(page.getByRole('article', { name: 'icd10pcs_order_2026.txt' }).getByLabel('Release')).toBeVisible();
        },
        fields: { release: (page) => page.getByRole('article', { name: 'icd10pcs_order_2026.txt' }).getByLabel('Release') },
        acts: [
          async (page) => {
            writeFileSync(join(folder, long), orderFile(30_000));
            await answerFileDialog(desk, [join(folder, long)]);
            await page.keyboard.press('Control+i');
            await page.getByRole('article', { name: long }).getByRole('button', { name: 'Import', exact: true }).last().click();
            this.#imports.push(long);
          },
        ],
      },
      {
        name: 'worklist',
        enter: async (page) => { await page.keyboard.press('Control+1'); await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible(); },
        fields: { filter: (page) => page.getByRole('searchbox', { name: 'Filter' }) },
      },
      {
        name: 'palette',
        enter: async (page) => { await page.keyboard.press('Control+k'); },
        dialog: dialogOf('Find a command'),
        fields: { words: (page) => page.getByRole('combobox', { name: 'Find a command' }) },
        isTakenBack: true,
      },
      {
        name: 'log',
        enter: async (page) => { await page.keyboard.press('Control+4'); await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible(); },
        fields: { from: textbox(onPage, 'From') },
      },
    ];
  }

  async #goTo(next: Corner): Promise<void> {
    const { page } = this.desk;
    const before = this.#corner;
    if (before?.name === next.name) return;
    if (before?.dialog !== undefined) {
      const close = before.dialog(page).getByRole('button', { name: /^(Close|Cancel)$/ }).last();
      if ((await close.count()) > 0) await close.click();
      else await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    // Words of a search go with its corner; those of a cancelled dialog, too.
    if (before?.isTakenBack === true) this.#forget(before.name);
    if (before?.name === 'document' || next.name === 'worklist' || next.name === 'code sets' || next.name === 'log') this.#forget('document');
    this.#corner = next;
    await next.enter(page);
  }

  #forget(corner: string): void {
    for (const name of [...this.#fields.keys()]) if (name.startsWith(`${corner}/`)) this.#fields.delete(name);
  }

  #oneField(): { readonly name: string; readonly at: (page: Page) => Locator } {
    const [field, at] = this.chance.one(Object.entries(this.#corner?.fields ?? {}));
    return { name: `${this.#corner?.name ?? ''}/${field}`, at };
  }

  /** Empties a field and types into it. */
  async #typeSome(page: Page): Promise<number> {
    const { name, at } = this.#oneField();
    await at(page).focus();
    await page.keyboard.press('Control+a');
    const text = this.#wordsFor(name);
    await page.keyboard.type(text, { delay: this.chance.whole(0, 12) });
    this.#fields.set(name, { at, text });
    return text.length;
  }

  /** Words that the field takes: a day is typed half. */
  #wordsFor(name: string, most = 5): string {
    return name === 'log/from' ? `${this.chance.whole(1, 28)} Ja` : this.chance.words(this.chance.whole(1, most));
  }

  /** The journal may be resting, writing, or done when the lock comes; every letter was typed before. */
  async #lockAfterTyping(page: Page): Promise<Lock> {
    const typed = await this.#typeSome(page);
    const wait = this.chance.one([0, 0, 0, this.chance.whole(1, 700)]);
    if (wait > 0) await page.waitForTimeout(wait);
    await this.desk.lock();
    return { corner: this.#corner?.name ?? '', how: 'after', typed, lost: 0 };
  }

  /** The page itself says what stood in the field when it asked for the lock: letters that come later are nobody's. */
  async #lockAmidTyping(page: Page): Promise<Lock> {
    const { name, at } = this.#oneField();
    const intended = this.#wordsFor(name, 15);
    let stood = '';
    await page.exposeFunction('noteWhatStands', (value: string) => { stood = value; });
    await at(page).focus();
    await page.keyboard.press('Control+a');
    await this.desk.endsBy(async () => {
      await at(page).evaluate((element, ms) => {
        setTimeout(() => {
          const value = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '';
          const note: (value: string) => Promise<void> = Reflect.get(window, 'noteWhatStands');
          void note(value).then(() => window.desk.shell.lock({}));
        }, ms);
      }, this.chance.whole(20, 900));
      await page.keyboard.type(intended, { delay: 15 });
    });
    const later = await this.desk.comeBack();
    if (this.#corner?.dialog !== undefined) await expect(this.#corner.dialog(later)).toBeVisible();
    // Given time to appear; whether all of it has is what is measured.
    await expect.poll(async () => (await at(later).inputValue()).startsWith(stood)).toBe(true).catch(() => undefined);
    const kept = await at(later).inputValue();
    expect(intended.startsWith(kept) || kept === stood, `${name}: “${kept}” of “${intended}”, when “${stood}” stood there`).toBe(true);
    if (kept === '') this.#fields.delete(name);
    else this.#fields.set(name, { at, text: kept });
    return { corner: this.#corner?.name ?? '', how: 'amid', typed: stood.length, lost: Math.max(0, stood.length - kept.length) };
  }
}

async function toChart(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
}

/** The official releases that are loaded, by their files. */
async function loadedFiles(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const reply = await window.desk.vault.codesets.releases('{}');
    return reply.ok ? JSON.parse(reply.output).releases.map(({ fileName }: { fileName: string }) => fileName) : [];
  });
}

/** An ICD-10-CM order file of any length, with invented titles. */
export function orderFile(codes: number): string {
  return Array.from({ length: codes }, (_none, index) => {
    const code = `${String.fromCharCode(65 + Math.floor(index / 10_000))}${String(index % 10_000).padStart(4, '0')}`;
    const title = `Invented condition number ${index}`;
    return `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} 1 ${title.padEnd(60)} ${title}\r\n`;
  }).join('');
}
