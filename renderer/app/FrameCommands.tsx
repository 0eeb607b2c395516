import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/ipc';
import { changeSettings, isCurtained, lockDesk, reportVisitor, showDeskSection, updatePlace, useDesk, whenUncurtained } from '../desk';
import { runCommand, useCommands, type Command } from '../ui';
import type { View } from './views';

export type Overlay = 'palette' | 'shortcuts' | 'change-passphrase' | 'end-shift' | null;

export type FrameCommandsProps = { readonly views: readonly View[]; readonly onOverlay: (overlay: Overlay) => void };

/**
 * The commands of the frame itself. It stands before the view on screen, so that a view's command of the same
 * id or keys goes before the one here.
 */
export function FrameCommands({ views, onOverlay }: FrameCommandsProps) {
  const settings = useDesk((state) => state.settings);
  const commands: readonly Command[] = [
    { id: 'palette', title: 'Find a command', group: 'Desk', keys: 'Ctrl+K', run: () => onOverlay('palette') },
    { id: 'shortcuts', title: 'Show keyboard shortcuts', group: 'Desk', keys: '?', run: () => onOverlay('shortcuts') },
    { id: 'lock', title: 'Lock the desk', group: 'Desk', keys: 'Ctrl+L', alsoInText: true, alsoInDialog: true, run: () => void lockDesk() },
    // The shell takes these two before the page does, whatever the page is doing; here they are listed, and found.
    { id: 'lock-now', title: 'Lock at once', group: 'Desk', keys: 'Ctrl+Shift+L', alsoInText: true, alsoInDialog: true, run: () => void lockDesk() },
    { id: 'visitor', title: 'A visitor came', group: 'Desk', keys: 'Ctrl+Shift+H', alsoInText: true, alsoInDialog: true, run: () => void reportVisitor() },
    { id: 'end-shift', title: 'End the shift…', group: 'Desk', keys: 'Ctrl+Shift+E', alsoInText: true, run: () => onOverlay('end-shift') },
    { id: 'this-computer', title: 'This computer and the policy', group: 'Desk', run: () => { updatePlace({ view: 'desk' }); showDeskSection('posture'); } },
    { id: 'change-passphrase', title: 'Change passphrase', group: 'Desk', run: () => onOverlay('change-passphrase') },
    ...views.map(({ name, title, keys }): Command => ({ id: name === 'desk' ? 'desk-page' : name, title, group: 'View', keys, run: () => updatePlace({ view: name }) })),
    { id: 'theme-light', title: 'Use the light theme', group: 'View', enabled: settings.theme !== 'light', run: () => void changeSettings({ theme: 'light' }) },
    { id: 'theme-dark', title: 'Use the dark theme', group: 'View', enabled: settings.theme !== 'dark', run: () => void changeSettings({ theme: 'dark' }) },
    { id: 'theme-system', title: 'Follow the system’s theme', group: 'View', enabled: settings.theme !== 'system', run: () => void changeSettings({ theme: 'system' }) },
    { id: 'comfortable', title: settings.comfortable ? 'Use compact rows and text' : 'Use comfortable rows and text', group: 'View', run: () => void changeSettings({ comfortable: !settings.comfortable }) },
  ];
  useCommands(commands);
  useMenuCommands();
  return null;
}

/** What the menu asks for, the page does: same ids as the palette. */
function useMenuCommands(): void {
  useEffect(() => window.desk.onMenuCommand((command: MenuCommand) => {
    // That something is wrong can be said over everything: a window that has just come to the front is uncurtained in a moment.
    if (command === 'something-wrong') return whenUncurtained(() => void runCommand(command));
    // A dialog that is open keeps the stage, as it does for shortcuts; so does a curtain.
    if (!isCurtained() && document.querySelector('[data-modal]') === null) runCommand(command);
    return undefined;
  }), []);
}
