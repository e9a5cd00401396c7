import { expect, test } from 'vitest';
import { read } from '../../src/core/event-file/index.ts';
import { modelOf } from '../../src/core/model/index.ts';
import { formerIdsOf } from '../../src/view/former-ids.ts';

test('former ids are those that meet no id of an event, nor the former one of another', () => {
  const { file } = read(
    JSON.stringify({
      version: 1,
      title: 'T',
      events: [
        { id: 'a', date: '2017', title: 'A', aliases: ['b', 'old', 'later', 'old'] },
        { id: 'b', date: '2018', title: 'B', aliases: ['old', 'older'] },
        { id: 'c', date: '2019', title: 'C' },
      ],
      epilogue: [{ id: 'later', date: '2020', title: 'Later' }],
    }),
  );
  if (!file) throw new Error('The file was refused.');
  expect(formerIdsOf(modelOf(file))).toEqual([['old'], ['older'], []]);
});
