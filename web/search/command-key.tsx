import { lazy, Suspense, useEffect } from 'react';
import { setCommandsOpen, useCommandsOpen } from './command-open.js';

const CommandMenu = lazy(() => import('./command-menu.js'));

/** Opens the menu of commands by Ctrl or Command with K: a chord, so it works where single keys are switched off. */
export function CommandKey() {
  const open = useCommandsOpen();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setCommandsOpen('toggle');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  if (!open) return null;
  return (
    <Suspense>
      <CommandMenu onClose={() => setCommandsOpen(false)} />
    </Suspense>
  );
}
