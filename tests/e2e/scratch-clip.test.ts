import { OtherProgram } from '../support/clipboard';
import { focusWindow, typeWords, pressKey } from '../support/keyboard';
import { expect, test } from './support/open-desk';
test('x', async ({ openDesk }) => {
  test.setTimeout(200_000);
  await openDesk.open({ policy: { curtain: 'off' } });
  const page = openDesk.page; await focusWindow();
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New encounter' });
  await dialog.getByRole('button', { name: 'Type or paste' }).click();
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await text.focus();
  await typeWords('Acute kidney injury on chronic kidney disease, stage 3b, with hyperkalaemia and metabolic acidosis; the patient was treated with fluids and insulin and dextrose and improved steadily over three days.');
  await pressKey('Return'); await typeWords('Second\tline, short.'); await pressKey('Return', 'Return');
  await page.keyboard.insertText('Pasted «Überweisung» — naïve café 🙂 text that is long enough to wrap around the end of the line of the field once or twice, we hope, and then some more words to be sure of it.\nAnother line\n  indented line   with   blanks');
  await page.waitForTimeout(300);
  const box = (await text.boundingBox())!;
  const caret = () => text.evaluate((f: HTMLTextAreaElement) => [f.selectionStart, f.selectionEnd, f.scrollTop] as const);
  await text.evaluate((f) => { f.scrollTop = 0; });
  let seed = 7; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * n); };
  let off = 0; let leaks = 0; const out: string[] = [];
  for (let n = 0; n < 30; n++) {
    const [x1, y1, x2, y2] = [rnd(box.width - 30) + 8, rnd(box.height - 16) + 8, rnd(box.width - 30) + 8, rnd(box.height - 16) + 8];
    const other = await OtherProgram.owning('primary', 'elsewhere');
    await page.mouse.click(box.x + x1, box.y + y1); const a = (await caret())[0]; await page.waitForTimeout(550);
    await page.mouse.move(box.x + x1, box.y + y1); await page.mouse.down(); await page.mouse.move(box.x + (x1 + x2) / 2, box.y + (y1 + y2) / 2); await page.mouse.move(box.x + x2, box.y + y2); await page.waitForTimeout(120); const [s, e, top] = await caret(); await page.mouse.up(); await page.waitForTimeout(550);
    await page.mouse.click(box.x + x2, box.y + y2); await page.waitForTimeout(60); const [b, , top2] = await caret();
    await page.waitForTimeout(550);
    if (!other.stillOwns) leaks++; other.end();
    if (Math.min(a, b) !== s || Math.max(a, b) !== e) { off++; out.push(`${n}: native ${a}..${b} ours ${s}..${e} tops ${top} ${top2}`); }
  }
  console.log('off', off, 'leaks', leaks, out.join('\n'));
  expect(true).toBe(true);
});
