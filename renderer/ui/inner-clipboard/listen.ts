import { undoKey } from '../keys';
import { isSecret, isTextField, wordsIn } from '../text-fields';
import { whatToPaste } from './decide';
import { insertWords, stepLargePaste } from './insert';
import { copiedInside, copyInside, copySourceOf, tellOfCopies } from './kept';

export type InnerClipboardNeeds = {
  /** What other programs get to paste instead of the words. */
  readonly mark: string;
  /** The mark is on the clipboard of the desktop. */
  readonly onMarked: () => void;
};

/**
 * The one place where copying and pasting happen: whatever asks for it (keys, menu, a script of the page), it arrives
 * here first. Copied words stay in the page; words from other programs can be pasted as ever; nothing is dragged out.
 */
export function keepCopiesInside({ mark, onMarked }: InnerClipboardNeeds): void {
  let isMiddleButton = false;

  function keep(event: ClipboardEvent, words: string): void {
    claim(event);
    copyInside(words);
    event.clipboardData?.setData('text/plain', mark);
    onMarked();
    tellOfCopies();
  }

  function copied(event: ClipboardEvent): void {
    const field = document.activeElement;
    if (!isTextField(field)) {
      const source = event.type === 'copy' ? copySourceOf(field) : undefined;
      const words = source?.words() ?? '';
      if (words !== '') {
        keep(event, words);
        source?.onCopied();
      // No text beside fields can be selected. If one ever could, it would not be copied all the same.
      } else if (getSelection()?.isCollapsed === false) claim(event);
      return;
    }
    const words = wordsIn(field);
    if (words === '') return;
    if (isSecret(field)) return claim(event);
    keep(event, words);
    if (event.type === 'cut' && !field.readOnly) document.execCommand('delete');
  }

  function pasted(event: ClipboardEvent): void {
    const field = document.activeElement;
    if (!isTextField(field) || field.readOnly || field.disabled || event.clipboardData === null) return;
    const { clipboardData } = event;
    // The middle button of X11 pastes what is selected elsewhere: that is another clipboard.
    const kept = isMiddleButton ? null : copiedInside();
    const what = whatToPaste({ text: clipboardData.getData('text/plain'), isEmpty: clipboardData.types.length === 0 }, kept, mark);
    if (what === 'theirs') return;
    claim(event);
    if (what === 'ours' && kept !== null) insertWords(field, kept);
  }

  const first = { capture: true } as const;
  for (const kind of ['copy', 'cut'] as const) window.addEventListener(kind, copied, first);
  window.addEventListener('paste', pasted, first);
  window.addEventListener('dragstart', (event) => claim(event), first);
  window.addEventListener('mouseup', (event) => {
    isMiddleButton = event.button === 1;
    setTimeout(() => { isMiddleButton = false; });
  }, first);
  window.addEventListener('keydown', (event) => {
    const by = undoKey(event);
    if (by !== null && isTextField(event.target) && stepLargePaste(event.target, by)) claim(event);
  }, first);
}

/** Takes an event for ourselves: neither the browser nor anyone else in the page acts on it. */
function claim(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
