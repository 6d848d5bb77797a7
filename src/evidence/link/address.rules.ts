/** Ports that the web is on. */
export const webPorts = ['', '80', '443'] as const;

/** What an answer says of the page. A page that asks who one is may well be there. */
export function stateOf(status: number): 'alive' | 'gone' | 'unreachable' {
  if (status >= 200 && status < 300) return 'alive';
  return status === 404 || status === 410 ? 'gone' : 'unreachable';
}
