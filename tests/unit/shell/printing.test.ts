import { describe, expect, it } from 'vitest';
import { Printing } from '../../../electron/desk/printing';
import { FaultError } from '../../../shared/kernel';

/** A desk with a printer that takes what it is given; `time` is the desk's own clock. */
function deskWith({ mayPrint = true, takes = true } = {}) {
  const time = { now: 0 };
  const dialogs: unknown[] = [];
  const printing = new Printing({
    contents: {
      print: (options, answer) => {
        dialogs.push(options);
        answer?.(takes, takes ? '' : 'Print job canceled');
      },
    },
    mayPrint: () => mayPrint,
    now: () => time.now,
  });
  const outcome = (): Promise<unknown> => printing.print().catch((error: unknown) => (error instanceof FaultError ? error.fault : error));
  return { printing, dialogs, time, outcome };
}

const refused = { code: 'not-permitted', what: 'printing' };

describe('The one way to a printer', () => {
  it('opens the system’s dialog, never printing silently, for a copy that stands in the ledger', async () => {
    const { printing, dialogs, outcome } = deskWith();
    printing.given();
    expect(await outcome()).toEqual({ printed: true });
    expect(dialogs).toEqual([expect.objectContaining({ silent: false })]);
  });

  it('is shut where the policy does not allow printing, whatever the page was given', async () => {
    const { printing, dialogs, outcome } = deskWith({ mayPrint: false });
    printing.given();
    expect([await outcome(), dialogs]).toEqual([refused, []]);
  });

  it('is shut for a page that was given nothing', async () => {
    const { dialogs, outcome } = deskWith();
    expect([await outcome(), dialogs]).toEqual([refused, []]);
  });

  it('opens once for a copy', async () => {
    const { printing, dialogs, outcome } = deskWith();
    printing.given();
    expect([await outcome(), await outcome(), dialogs.length]).toEqual([{ printed: true }, refused, 1]);
  });

  it('is shut again for a copy that waited longer than a page takes to draw it', async () => {
    const { printing, time, outcome } = deskWith();
    printing.given();
    time.now = 30_001;
    expect(await outcome()).toEqual(refused);
  });

  it('waits a moment for the word of the vault process, which may come after the page’s', async () => {
    const { printing, outcome } = deskWith();
    const waiting = outcome();
    printing.given();
    expect(await waiting).toEqual({ printed: true });
  });

  it('says when nothing was printed: a dialog that was cancelled, a printer that failed', async () => {
    const { printing, outcome } = deskWith({ takes: false });
    printing.given();
    expect(await outcome()).toEqual({ printed: false });
  });
});
