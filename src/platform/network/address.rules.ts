import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

/*
 ** Where a link may lead a program of ours: the public internet alone (OWASP, SSRF prevention).
 ** An address of this machine, of a private or local network, of a carrier's, of a tunnel that holds such an address, or of
 ** no use is none of it. IPv4 written as IPv6 is judged as what it is. Of IPv6, only 2000::/3 is given out (IANA, IPv6 Address
 ** Space): what lies outside is nobody's, or holds an IPv4 address in an old way (`::127.0.0.1`).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false; // not every old way to write one
  const judged = ipaddr.process(address);
  const isGivenOut = judged.kind() === 'ipv4' || judged.match(givenOut);
  return isGivenOut && judged.range() === 'unicast';
}

const givenOut = ipaddr.parseCIDR('2000::/3');

/** Whether this host is written as an address that is none of the public internet. A name is judged where it is looked up. */
export function isPrivateHost(host: string): boolean {
  const bare = bareHost(host);
  return isIP(bare) !== 0 && !isPublicAddress(bare);
}

/** An IPv6 address as sockets take it: without the brackets that a URL has around it. */
export const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '');
