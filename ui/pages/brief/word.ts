import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Brief, Section } from './brief.ts';

// Faces, sizes and margins of official documents, GB/T 9704-2012: title in 2号小标宋, body in 3号仿宋, headings in 黑体; sizes are in
// half points.
const TITLE = { font: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体' }, size: 44 };
const BODY = { font: { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' }, size: 32 };
const HEADING = { font: { ascii: 'Times New Roman', eastAsia: '黑体' }, size: 32 };
const CELL = { font: { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' }, size: 24 };
const NOTE = { font: { ascii: 'Times New Roman', eastAsia: '楷体_GB2312' }, size: 24 };
const MARGIN = { top: 37, left: 28, right: 26, bottom: 35 };
/** What a page of official documents holds: 22 lines of 28 characters. */
const LINES = 22;
const CHARACTERS = 28;
/** Two letters of the body. */
const INDENT = 640;

/** A brief as a Word file in the form of official documents. */
export function wordOf(brief: Brief): Promise<Blob> {
  const { top, left, right, bottom } = MARGIN;
  const document = new Document({
    title: brief.title,
    // The grid counts from the size of plain text; black is said, lest a word processor choose by its own theme.
    styles: { default: { document: { run: { ...BODY, color: '000000' } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(top),
              left: convertMillimetersToTwip(left),
              right: convertMillimetersToTwip(right),
              bottom: convertMillimetersToTwip(bottom),
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: Math.floor(convertMillimetersToTwip(297 - top - bottom) / LINES),
            charSpace: charSpaceOf(convertMillimetersToTwip(210 - left - right)),
          },
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun({ ...TITLE, text: brief.title })],
          }),
          paragraph(`[${brief.badge}] ${brief.about}`, NOTE),
          ...brief.sections.flatMap(sectionOf),
          ...brief.foot.map((line) => paragraph(line, NOTE)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

/** By how much a character of the body is wider than its size, in 4096ths of a point, where so many fill a line of so many twips. */
function charSpaceOf(line: number): number {
  const points = line / CHARACTERS / 20;
  return Math.floor((points - BODY.size / 2) * 4096);
}

function sectionOf({ title, lines, table }: Section): (Paragraph | Table)[] {
  return [
    paragraph(title, HEADING),
    ...(table === undefined ? [] : [tableOf(table)]),
    ...lines.map((line) => paragraph(line, BODY)),
  ];
}

function paragraph(text: string, face: typeof BODY): Paragraph {
  return new Paragraph({ indent: { firstLine: INDENT }, children: [new TextRun({ ...face, text })] });
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, k) =>
        new TableRow({
          tableHeader: k === 0,
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ ...CELL, text })] })],
              }),
          ),
        }),
    ),
  });
}
