import { deviceOf } from './device.rules.js';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/128.0 Safari/537 Edg/128.0', 'Edge, Windows'],
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537 Chrome/128.0 Mobile Safari/537', 'Chrome, Android'],
  ['curl/8.5.0', 'curl/8.5.0'],
  ['', '?'],
])('a device is told by browser and machine: %s', (agent, name) => expect(deviceOf(agent)).toBe(name));
