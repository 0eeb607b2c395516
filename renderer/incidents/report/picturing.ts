import { attachmentLimits, type Incident } from '../../../shared/incidents';
import type { AttachmentId } from '../../../shared/kernel';
import { call, shell } from '../../bridge';
import { shownFault } from '../../ui';
import { made, useReport } from './store';

/** So long the window may take to give its picture, in milliseconds. */
const patienceMs = 4000;

/**
 * Attaches a picture of this window, as it is beneath the dialog. The pixels come from the compositor to this page and go from here into
 * the vault: no other process has them, and no file.
 */
export async function attachPicture(): Promise<void> {
  const { incident, isPicturing } = useReport.getState();
  if (incident === null || isPicturing) return;
  useReport.setState({ isPicturing: true, fault: null });
  try {
    const png = await pictured();
    if (png === null) return useReport.setState({ fault: shownFault({ code: 'not-permitted', what: 'picture' }) });
    await made(call('incidents.attachPicture', { incidentId: incident.id, name: nextName(incident), png }), 'A picture of the window is attached');
  } finally {
    useReport.setState({ isPicturing: false });
  }
}

/** A name that says nothing of what is on it. */
function nextName({ attachments }: Incident): string {
  const numbers = attachments.flatMap(({ name }) => Number(/^window-(\d+)\.png$/.exec(name)?.[1] ?? 0));
  return `window-${Math.max(0, ...numbers) + 1}.png`;
}

/** One picture of the window without what lies over the desk, as PNG in base64; null where none may be taken, or none came. */
async function pictured(): Promise<string | null> {
  const root = document.documentElement;
  root.dataset['picturing'] = '';
  try {
    await nextFrame();
    const allowed = await shell('allowPicture', {});
    if (!allowed.ok) return null;
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false });
    try {
      const [track] = stream.getVideoTracks();
      const frame = track === undefined ? null : await inTime(new ImageCapture(track).grabFrame());
      return frame === null ? null : pngOf(frame);
    } finally {
      for (const track of stream.getTracks()) track.stop();
    }
  } catch {
    // Chromium says why in words of its own: the moment was over, or something hangs over the page.
    return null;
  } finally {
    delete root.dataset['picturing'];
  }
}

/** Resolves when what was changed before is on the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

function inTime<Value>(work: Promise<Value>): Promise<Value | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
}

const dataAddress = 'data:image/png;base64,';

/** No blob is made of it: Chromium keeps those in the shell's process. */
function pngOf(frame: ImageBitmap): string | null {
  const canvas = document.createElement('canvas');
  try {
    canvas.width = frame.width;
    canvas.height = frame.height;
    canvas.getContext('2d')?.drawImage(frame, 0, 0);
    const address = canvas.toDataURL('image/png');
    const png = address.startsWith(dataAddress) ? address.slice(dataAddress.length) : '';
    return png === '' || png.length > (attachmentLimits.bytes / 3) * 4 ? null : png;
  } finally {
    frame.close();
    canvas.width = 0;
  }
}

/** The picture of an attachment, to be drawn; null where there is none to be seen. The caller closes it. Decoded from bytes, for the same reason. */
export async function readPicture(incidentId: Incident['id'], attachmentId: AttachmentId): Promise<VideoFrame | null> {
  const answer = await call('incidents.picture', { incidentId, attachmentId });
  if (!answer.ok) return null;
  const data = Uint8Array.from(atob(answer.value.png), (character) => character.charCodeAt(0));
  const decoder = new ImageDecoder({ data, type: 'image/png' });
  try {
    return (await decoder.decode()).image;
  } catch {
    return null;
  } finally {
    decoder.close();
    data.fill(0);
  }
}
