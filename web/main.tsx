import './app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { watchWindow } from './draft/open-drafts.js';

watchWindow();
createRoot(document.getElementById('app')!).render(<App />);
