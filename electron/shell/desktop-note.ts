import { Notification, type BrowserWindow } from 'electron';
import { Reminder } from './reminder';

/** The one way in which this application has the desktop say something: that something waits. A click brings the window. */
export function reminderFor(window: BrowserWindow): Reminder {
  return new Reminder({
    isInFront: () => window.isFocused(),
    show: (title, body) => {
      if (!Notification.isSupported()) return;
      const note = new Notification({ title, body });
      note.on('click', () => window.show());
      note.show();
    },
    now: () => performance.now(),
  });
}
