import { useSyncExternalStore } from 'react';

/** Where three panes fit side by side with lines that can be read. */
const query = '(min-width: 1080px)';

const subscribe = (tell: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', tell);
  return () => list.removeEventListener('change', tell);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
