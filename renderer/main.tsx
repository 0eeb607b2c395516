import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

// Dragging text or links out of the window would carry them to other programs.
document.addEventListener('dragstart', (event) => event.preventDefault());
// A file dropped beside a place that takes files must not replace the page.
for (const kind of ['dragover', 'drop']) document.addEventListener(kind, (event) => event.preventDefault());

createRoot(root).render(<StrictMode><App /></StrictMode>);
