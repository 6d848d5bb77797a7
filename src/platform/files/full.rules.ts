/** What is said when a disk, or a store, has no room left. */
export const noRoom = 'There is no room for files left on the server. Nothing was stored; tell your college.';

/** Whether a system's error means that there is no room left. */
export function isFull(code: string | undefined): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT';
}
