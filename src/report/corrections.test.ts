import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCorrections } from './corrections.ts';

const entry = "- date: 2024-03-01\n  place: 1-2\n  before: '3200'\n  after: 3300\n";

test('a correction is read as written, numbers as their digits', () => {
  const { corrections, faults } = parseCorrections('x.yaml', entry);
  assert.deepEqual(faults, []);
  assert.deepEqual(corrections, [
    { date: '2024-03-01', place: '1-2', before: '3200', after: '3300' },
  ]);
});

const mistakes = {
  'no list': 'date: 2024-03-01',
  'no YAML': '- “甲”: 乙: 丙',
  'no day': entry.replace('2024-03-01', '3月1日'),
  'no place': entry.replace('  place: 1-2\n', ''),
  'nothing changed': entry.replace('3300', '3200'),
  'an unknown fact': `${entry}  by: 甲\n`,
};
for (const [name, text] of Object.entries(mistakes)) {
  test(`a correction with ${name} is a fault that says how one is written`, () => {
    const { corrections, faults } = parseCorrections('x.yaml', text);
    assert.deepEqual(corrections, []);
    assert.equal(faults.length, 1);
    assert.match(faults[0]?.cure ?? '', /date: 2024-03-01、place/u);
  });
}
