import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../ui/pages/brief/lines.ts';
import { wordOf } from '../../ui/pages/brief/word.ts';

/** Chinese characters are two units wide, all others one. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c > '\u2e80' ? 2 : 1), 0);

describe('the lines of the picture of the brief', () => {
  test('Latin words stay whole and Chinese breaks between characters', () => {
    expect(linesOf('the plan in one page', 9, widthOf)).toEqual(['the plan', 'in one', 'page']);
    expect(linesOf('工程建设项目审批', 6, widthOf)).toEqual(['工程建', '设项目', '审批']);
  });

  test('no line begins with a mark that closes', () => {
    expect(linesOf('材料、时限。收费', 4, widthOf)).toEqual(['材', '料、', '时', '限。', '收费']);
  });

  test('what is longer than a line is cut, and nothing is lost', () => {
    const link = `http://example.org/p/${'x'.repeat(50)}`;
    const lines = linesOf(link, 20, widthOf);
    expect(lines.join('')).toBe(link);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
  });

  test('an empty text is one empty line', () => {
    expect(linesOf('', 10, widthOf)).toEqual(['']);
  });
});

/** The text of one file in a zip archive, found by the directory at its end. */
function inZip(bytes: Buffer, name: string): string {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [length, more, note] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    if (bytes.toString('utf8', at + 46, at + 46 + length) === name) {
      const packed = bytes.readUInt32LE(at + 20);
      const local = bytes.readUInt32LE(at + 42);
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(from, from + packed);
      return (bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at += 46 + length + more + note;
  }
  throw new Error(`${name} is not in the archive`);
}

describe('the brief as a Word file', () => {
  const file = async (name: string): Promise<string> => {
    const blob = await wordOf({
      title: '决策简报',
      badge: '模拟结果',
      about: '某方案',
      sections: [
        {
          title: '五个减少',
          lines: [],
          table: [
            ['项目', '改革前'],
            ['办理时限（工作日）', '143'],
          ],
        },
        { title: '结论', lines: ['从 143 到 47 个工作日。'] },
      ],
      foot: ['模型 3f2a9c'],
    });
    return inZip(Buffer.from(await blob.arrayBuffer()), name);
  };
  /** An attribute of the first element of a name. */
  const attribute = (xml: string, element: string, name: string): string | undefined =>
    new RegExp(`<w:${element}[^>]* w:${name}="([^"]*)"`).exec(xml)?.[1];

  test('is A4 with the margins of official documents and holds 22 lines of 28 characters', async () => {
    const xml = await file('word/document.xml');
    const margin = (side: string): number => Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]);
    // Twips: 1440 an inch.
    const twips = (millimetres: number): number => (millimetres / 25.4) * 1440;
    for (const [side, millimetres] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const)
      expect(Math.abs(margin(side) - twips(millimetres))).toBeLessThan(1);
    expect(attribute(xml, 'docGrid', 'type')).toBe('linesAndChars');
    const pitch = Number(attribute(xml, 'docGrid', 'linePitch'));
    expect(Math.floor(twips(297 - 37 - 35) / pitch)).toBe(22);
    const points = 16 + Number(attribute(xml, 'docGrid', 'charSpace')) / 4096;
    expect(Math.floor(twips(210 - 28 - 26) / 20 / points)).toBe(28);
  });

  test('is black, in the faces and sizes of official documents; tables repeat their heads', async () => {
    const xml = await file('word/document.xml');
    const styles = await file('word/styles.xml');
    expect(styles).toMatch(/<w:rPrDefault>.*w:val="000000".*<\/w:rPrDefault>/s);
    expect(styles).toMatch(/<w:rPrDefault>.*w:eastAsia="仿宋_GB2312".*<\/w:rPrDefault>/s);
    const colours = [...xml.matchAll(/<w:color w:val="([^"]*)"/g)].map(([, value]) => value);
    expect(colours.every((value) => value === '000000')).toBe(true);
    // Sizes are in half points: title 2号, headings and body 3号, 小四 in tables.
    for (const [face, size] of [
      ['方正小标宋简体', 44],
      ['黑体', 32],
      ['仿宋_GB2312', 32],
      ['仿宋_GB2312', 24],
    ] as const)
      expect(xml).toMatch(
        new RegExp(
          `w:eastAsia="${face}"[^>]*/>(?:(?!</w:rPr>).)*<w:sz w:val="${size}"/>|<w:sz w:val="${size}"/>(?:(?!</w:rPr>).)*w:eastAsia="${face}"`,
        ),
      );
    const [head, row] = xml.match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(head).toMatch(/<w:tblHeader( w:val="(true|on|1)")?\/>/);
    expect(row).not.toMatch(/<w:tblHeader( w:val="(true|on|1)")?\/>/);
    expect(row).toContain('办理时限（工作日）');
  });
});
