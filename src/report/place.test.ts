import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './place.ts';

test('every kind of unit has a name one can cite', () => {
  const places = {
    '3': '第三部分',
    '1-2': '第一部分第2条',
    '1-2-3': '第一部分第2条“三是”',
    '2-p1': '第二部分未编号的第1段',
    '2-p1-3': '第二部分未编号的第1段“三是”',
    '0-p1': '前言第1段',
    '1-s2': '第一部分（二）',
    '1-s2-3-1': '第一部分（二）第3条“一是”',
    '12-10-11': '第十二部分第10条“十一是”',
  };
  for (const [id, place] of Object.entries(places)) assert.equal(placeOf(id), place);
});

test('an id that is no unit of a report has no name', () => {
  for (const id of ['', 'note-fn-1-1', 'main', '1-2-3-4', '1-x', '１-2']) {
    assert.equal(placeOf(id), undefined);
  }
});
