import { useState } from 'react';

/** The key of a mailed link. It stands behind the `#`, which browsers send to nobody; empty without one. */
export function useLinkKey(): string {
  return useState(() => location.hash.slice(1))[0];
}
