import { words } from '../words/words.js';

export const liveWords = words({ en: { open: 'Open' }, es: { open: 'Abrir' } });
