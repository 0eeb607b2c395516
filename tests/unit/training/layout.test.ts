import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../shared/training';

describe('A plain text on the page', () => {
  it('has headings, paragraphs and lists where its lines say so', () => {
    expect(blocksOf('# Clean desk\n\nLock when you leave.\nAlways.\n\n## Paper\n- Shred it\n  the same day\n- Print\tnothing\n\n3. Third\n4) Fourth')).toEqual([
      { kind: 'heading', level: 1, text: 'Clean desk' },
      { kind: 'paragraph', text: 'Lock when you leave. Always.' },
      { kind: 'heading', level: 2, text: 'Paper' },
      {
        kind: 'list',
        items: [{ mark: '•', text: 'Shred it the same day' }, { mark: '•', text: 'Print\tnothing' }, { mark: '3.', text: 'Third' }, { mark: '4)', text: 'Fourth' }],
      },
    ]);
  });

  it('understands nothing as markup', () => {
    expect(blocksOf('<img src=x onerror=alert(1)> **bold** [link](https://example.invalid)')).toEqual([
      { kind: 'paragraph', text: '<img src=x onerror=alert(1)> **bold** [link](https://example.invalid)' },
    ]);
  });

  it('leaves no word out, whatever the line ends and marks', () => {
    const text = '#No heading\r\n### Heading 3\r#### four marks\n\n\n- \n-item\n* star\n1.5 million\n2026. A year that is no number\n   \ntail  ';
    const said = blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items.map((each) => each.text) : [block.text])).join(' ');
    const words = (each: string): string[] => each.split(/\s+/).filter((word) => word !== '' && !/^(#{1,3}|\*)$/.test(word));
    expect(words(said)).toEqual(words(text));
  });
});
