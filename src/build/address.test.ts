import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from './address.ts';

test('an address is a site and a path below it', () => {
  const [SITE, BASE] = ['https://example.gov.cn', '/report/'];
  assert.deepEqual(readAddress({ SITE, BASE }), { site: SITE, base: BASE });
  for (const base of ['/', '/a/b', 'a.b/c/', '/报告/'])
    assert.equal(readAddress({ BASE: base }).base, base);
  assert.deepEqual(readAddress({ BASE: 'report' }), { site: undefined, base: 'report' });
  assert.deepEqual(readAddress({ SITE: '', BASE: '' }), { site: undefined, base: '/' });
});

for (const [name, environment] of Object.entries({
  'a site without scheme': { SITE: 'example.gov.cn' },
  'a site with another scheme': { SITE: 'ftp://example.gov.cn' },
  'a site with a path of its own': { SITE: 'https://example.gov.cn/report/' },
  'a site with a name and a password': { SITE: 'https://a:b@example.gov.cn' },
  'a site with a space in it': { SITE: 'https://example .gov.cn' },
  'a site whose port is none': { SITE: 'https://example.gov.cn:port' },
  'a path that leads to another site': { BASE: '//example.com/' },
  'a path that leads out of itself': { BASE: '/report/../' },
  'a path that is an address': { BASE: 'https://example.gov.cn/report/' },
})) {
  test(`${name} is refused in one line with its cure and no trace`, () => {
    const expected = /^(?:SITE|BASE)=.+?：不是网址。改法：.+。$/u;
    assert.throws(() => readAddress(environment), { message: expected, stack: '' });
  });
}
