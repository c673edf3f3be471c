import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from './address.ts';

test('an address is a site and a path below it', () => {
  const [SITE, BASE] = ['https://example.gov.cn', '/report/'];
  assert.deepEqual(readAddress({ SITE, BASE }), { site: SITE, base: BASE });
  assert.deepEqual(readAddress({ BASE: 'report' }), { site: undefined, base: 'report' });
  assert.deepEqual(readAddress({ SITE: '', BASE: '' }), { site: undefined, base: '/' });
});

for (const [name, environment] of Object.entries({
  'a site without scheme': { SITE: 'example.gov.cn' },
  'a site with another scheme': { SITE: 'ftp://example.gov.cn' },
  'a site with a path of its own': { SITE: 'https://example.gov.cn/report/' },
  'a path that is an address': { BASE: 'https://example.gov.cn/report/' },
})) {
  test(`${name} is refused in one line with its cure and no trace`, () => {
    const expected = /^(?:SITE|BASE)=\S+：不是网址。改法：.+。$/u;
    assert.throws(() => readAddress(environment), { message: expected, stack: '' });
  });
}
