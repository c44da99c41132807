import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { call } from './cli/call.ts';

/** The commands whose printed output stands in a page for readers, behind a comment that names the command. */
const printed = /<!-- printed by: binglian ([^\n]*) -->\n```text\n([^]*?)```\n/g;

/** How many of them each page has. */
const pages = { 'README.md': 3, 'README.zh-CN.md': 3, 'ASSUMPTIONS.md': 1, 'ASSUMPTIONS.zh-CN.md': 1 };

for (const [file, blocks] of Object.entries(pages)) {
  it(`prints what ${file} shows`, { timeout: 60_000 }, async () => {
    const text = readFileSync(file, 'utf8');
    let now = text;
    for (const [block, command] of text.matchAll(printed)) {
      const { status, out, err } = await call(command!.split(' '));
      expect(status, err).toBe(0);
      const lines = out.split('\n').map((line) => line.trimEnd());
      const written = `<!-- printed by: binglian ${command} -->\n\`\`\`text\n${lines.join('\n').trimEnd()}\n\`\`\`\n`;
      now = now.replace(block, () => written);
    }
    // `UPDATE_README=1 npm test -- test/readme.test.ts` writes what is printed now, to be read before it is kept.
    if (process.env['UPDATE_README'] === '1') writeFileSync(file, now);
    expect([...text.matchAll(printed)]).toHaveLength(blocks);
    expect(now).toBe(text);
  });
}
