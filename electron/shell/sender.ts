/** A message as far as it says where it comes from. */
type Sent<Frame> = { readonly sender: object; readonly senderFrame: Frame | null };

/** The window that may speak to the shell. */
type Window<Frame> = { readonly isDestroyed: () => boolean; readonly webContents: { readonly mainFrame: Frame } };

/** Whether a message comes from the main frame of our own window: the frame object is compared, not its address, which a frame can share. */
export function isOurs<Frame extends object>({ sender, senderFrame }: Sent<Frame>, window: Window<Frame>): boolean {
  return !window.isDestroyed() && sender === window.webContents && senderFrame !== null && senderFrame === window.webContents.mainFrame;
}
