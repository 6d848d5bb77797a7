import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

/*
 ** Where a link may lead a program of ours: the public internet alone (OWASP, SSRF prevention).
 ** An address of this machine, of a private or local network, of a carrier's, of a tunnel that holds such an address, or of
 ** no use is none of it. IPv4 written as IPv6 is judged as what it is.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false; // not every old way to write one
  return ipaddr.process(address).range() === 'unicast';
}

/** Ports that the web is on. */
export const webPorts = ['', '80', '443'] as const;

/** What an answer says of the page. A page that asks who one is may well be there. */
export function stateOf(status: number): 'alive' | 'gone' | 'unreachable' {
  if (status >= 200 && status < 300) return 'alive';
  return status === 404 || status === 410 ? 'gone' : 'unreachable';
}
