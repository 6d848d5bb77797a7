import { useLayoutEffect, useRef } from 'react';
import { chordOf, commandFor, type Command } from './chord.rules.js';
import { useShortcuts } from './use-shortcuts.js';

export interface Bound extends Command {
  run: () => void;
  /** Also while somebody types, for chords such as Ctrl+Enter. */
  whileTyping?: boolean;
}

/**
 * Listens for the commands of a page, or of a window over it. Dead while somebody types, and while a window that is not
 * `within` is open over the page.
 */
export function useKeys(bound: readonly Bound[], within: 'page' | 'window' = 'page'): void {
  const { shortcuts } = useShortcuts();
  const latest = useRef({ bound, shortcuts });
  useLayoutEffect(() => {
    latest.current = { bound, shortcuts };
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const chord = event.defaultPrevented || event.isComposing ? null : chordOf(event);
      if (chord === null || (within === 'page' && document.querySelector('[role="dialog"],[role="alertdialog"]')))
        return;
      const command = commandFor(latest.current.bound, chord, latest.current.shortcuts);
      if (!command || (isTyping(event.target) && !command.whileTyping) || keepsArrows(event)) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [within]);
}

const silent = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'image', 'reset', 'submit']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !silent.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Arrows belong to what scrolls or chooses by them: radio buttons, tabs, and regions that say so. */
function keepsArrows(event: KeyboardEvent): boolean {
  if (!event.key.startsWith('Arrow') || !(event.target instanceof Element)) return false;
  return event.target.closest('[data-arrows], [role="tablist"], input[type="radio"]') !== null;
}
