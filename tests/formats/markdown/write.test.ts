import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '../../../src/formats/index.ts';
import { fileWith } from '../support/told.ts';

describe('Markdown', () => {
  it('is a list by years, each event with its date in words, its standing, its text and its sources', () => {
    const file = fileWith(
      {
        date: '2017-03-02T16:00-05:00',
        title: 'A *letter*',
        text: 'They *ask*.\n\n**Now.**',
        lane: 'l',
        people: ['p'],
        place: { name: 'Here' },
        status: 'alleged',
        quotes: [{ text: 'No.', speaker: 'P', source: 1 }],
        note: 'Unclear.',
        media: [{ src: 'a b.jpg', alt: 'A page', credit: 'C' }],
        sources: [
          {
            title: 'S [1]',
            publisher: 'P',
            kind: 'news',
            url: 'https://a.example/(b)',
            date: '2017-03',
            archiveUrl: 'https://c.example/',
          },
        ],
        corrections: [{ date: '2017-03-03', text: 'It was five.' }],
      },
      {
        byline: 'B',
        updated: '2017-04',
        language: 'en-GB',
        timeZone: 'America/New_York',
        lanes: [{ id: 'l', title: 'Lane' }],
        people: { p: { name: 'Person' } },
      },
    );
    file.events.push({ id: 'b', date: '2016-12~', title: 'Before' });
    file.epilogue = [{ id: 'c', date: '2018', title: 'After' }];
    file.claims = [{ id: 'd', said: 'It was so.', verdict: 'wrong', record: 'It was not.' }];
    expect(exportMarkdown(file).text).toBe(`# T

B, April 2017

## 2016

### about December 2016: Before

## 2017

### 16:00, 2 March 2017: A \\*letter\\*

*Lane · alleged · Person · Here*

They *ask*.

**Now.**

> No.
>
> — P (source 1)

![A page](<a%20b.jpg>)
C

Note: Unclear.

1. [S \\[1\\]](<https://a.example/(b)>), P, March 2017, news, [archived](<https://c.example/>)

- Corrected 3 March 2017: It was five.

## What came after

### 2018: After

## What was said, and what the record shows

> It was so.

**wrong.** It was not.
`);
  });

  it('lets no text be a mark, a heading, a list or HTML', () => {
    const { text } = exportMarkdown(
      fileWith({ date: '2017', title: '# <b>x</b> `y` _z_ |', text: '1. one\n- two\n# three' }),
    );
    expect(text).toContain('### 2017: \\# \\<b\\>x\\</b\\> \\`y\\` \\_z\\_ \\|\n');
    expect(text).toContain('1\\. one\n\\- two\n\\# three');
  });

  it('tells what it has no place for, once a kind, at the first', () => {
    const file = fileWith({ importance: 3 }, { story: [{ id: 's', text: 'x', focus: '2017/2018' }] });
    file.events.push({ id: 'b', date: '2018', title: 'B', importance: 1 });
    expect(exportMarkdown(file).remarks).toEqual([
      {
        code: 'export.dropped',
        path: '/story',
        count: 1,
        message: '"story" of the file has no place there.',
      },
      {
        code: 'export.dropped',
        path: '/events/0/importance',
        count: 2,
        message: '"importance" of an event has no place there.',
      },
    ]);
  });
});
