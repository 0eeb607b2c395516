import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { copyMark } from '../shared/ipc';
import { App } from './app/App';
import { shell } from './bridge';
import { guardDesk, GuardLayer } from './desk';
import { keepCopiesInside, selectQuietly } from './ui';
import './ui/base.css';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

const desk = element('desk');
const guard = element('guard');

// Nothing of a chart leaves by clipboard, drag or selection.
keepCopiesInside({ mark: copyMark, onMarked: () => void shell('markCopy', {}) });
selectQuietly(() => void shell('dropSelection', {}));
// A file dropped beside a place that takes files must not replace the page.
for (const kind of ['dragover', 'drop']) document.addEventListener(kind, (event) => event.preventDefault());

guardDesk(desk, guard);
// Dialogs, menus and tooltips are put into the desk, so that a curtain takes them away with it.
createRoot(element('root')).render(
  <StrictMode>
    <PortalProvider getContainer={() => desk}><App /></PortalProvider>
  </StrictMode>,
);
// A tree of its own: it is drawn while the desk is away, and whatever becomes of the desk.
createRoot(guard).render(<StrictMode><GuardLayer /></StrictMode>);
