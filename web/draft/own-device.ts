import { useSyncExternalStore } from 'react';

/*
 ** Whether this is the person's own device: only then is unsent text kept on it. Asked once; forgotten with the sign-out, as
 ** everything on the device is (`Clear-Site-Data`).
 */
const place = 'credence.own-device';
const readers = new Set<() => void>();

export type Owner = 'own' | 'shared' | 'unknown';

export function ownerOfDevice(): Owner {
  const said = localStorage.getItem(place);
  return said === 'own' || said === 'shared' ? said : 'unknown';
}

export function sayOwner(owner: 'own' | 'shared'): void {
  localStorage.setItem(place, owner);
  // A browser may throw away what pages keep, unless it is told that somebody cares.
  if (owner === 'own') void navigator.storage?.persist?.();
  for (const tell of readers) tell();
}

export function useOwnerOfDevice(): Owner {
  return useSyncExternalStore((tell) => {
    readers.add(tell);
    return () => readers.delete(tell);
  }, ownerOfDevice);
}
