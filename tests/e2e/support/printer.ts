import { pdfText } from '../../support/pdf';
import type { Desk } from './desk';

/**
 * Stands in for the printer, and for the system's dialog that no test can press: `webContents.print` gives what would
 * have gone on paper, as a PDF, and says whether the person printed or cancelled. Before, `act` may do what a dialog
 * does to the window.
 */
export async function connectPrinter(desk: Desk, answers: readonly boolean[], act: 'nothing' | 'leaves-window' = 'nothing'): Promise<void> {
  await desk.application?.evaluate(({ BrowserWindow }, { answers: given, act: does }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error('there is no window');
    const left = [...given];
    const papers: string[] = [];
    Reflect.set(globalThis, 'papers', papers);
    window.webContents.print = (_options, answer) => {
      if (does === 'leaves-window') window.emit('blur');
      setTimeout(() => void window.webContents.printToPDF({}).then((pdf) => {
        papers.push(pdf.toString('base64'));
        answer?.(left.shift() ?? true, '');
      }), does === 'leaves-window' ? 500 : 0);
    };
  }, { answers, act });
}

/** The text of each page of each paper that the printer was given. */
export async function pagesOf(desk: Desk): Promise<(readonly string[])[]> {
  const papers = await desk.application?.evaluate(() => [...(Reflect.get(globalThis, 'papers') ?? [])].map(String));
  return (papers ?? []).map((paper) => pdfText(Buffer.from(paper, 'base64')));
}

/** The text of each paper that the printer was given. */
export async function papersOf(desk: Desk): Promise<string[]> {
  return (await pagesOf(desk)).map((pages) => pages.join('\n'));
}

/** What the page gives to any printer at this moment. */
export async function printedNow(desk: Desk): Promise<string> {
  const pdf = await desk.application?.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'));
  return pdfText(Buffer.from(pdf ?? '', 'base64')).join('').trim();
}
