import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/universal';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite } from './page.ts';

const saved = async (page: Page, label: string): Promise<{ download: Download; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`.brief__tools button:has-text("${label}")`),
  ]);
  return { download, bytes: readFileSync(await download.path()) };
};

describeInBrowser('the page for the leader and the meeting', () => {
  const site = openSite();

  const planned = ['construction-permits', 'business-startup', 'real-estate', 'utilities'];
  test.each(planned.flatMap((process) => ['zh', 'en'].map((lang) => [process, lang])))(
    'the brief of every process with a plan is one sheet of A4: %s in %s',
    async (process, lang) => {
      const { page } = await site.open(`/p/${process}/brief?lang=${lang}`);
      await page.waitForSelector('.brief');
      expect(await page.innerText('.brief header')).toContain(
        lang === 'zh' ? '时限为审批关键路径' : 'time: Approval path',
      );
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    },
  );

  test('the spreadsheet has the numbers of the screen, on sheets for items, papers, differences and measures', async () => {
    const { page, errors } = await site.open('/p/construction-permits/brief?lang=zh&on=none');
    await page.waitForSelector('.brief');
    const { download, bytes } = await saved(page, '表格');
    expect(download.suggestedFilename()).toBe('construction-permits-决策简报.xlsx');
    const book = await readWorkbook(new Blob([new Uint8Array(bytes)]));
    expect(book.map(({ sheet }) => sheet)).toEqual(['简报', '五个减少', '事项', '材料', '差异', '措施']);
    const screen = await page.$$eval('.brief table tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent)),
    );
    const rows = book[1]!.data.slice(1, 6).map((row) => row.slice(1, 3).map(String));
    expect(rows).toEqual(screen);
    const hash = /模型 ([0-9a-f]{12})/.exec(await page.innerText('.brief__foot'))?.[1];
    expect(hash).toBeDefined();
    for (const { sheet, data } of book) {
      const text = data.flat().join('\n');
      expect([sheet, text.includes('模拟结果'), text.includes(hash!)]).toEqual([sheet, true, true]);
      expect(text).not.toContain('内部资料');
    }
    expect(book[2]!.data.length).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });

  test('the picture is 1080 px wide, at most three screens of a phone, and not blank', async () => {
    const { page, errors } = await site.open('/p/business-startup/brief?lang=en&theme=dark');
    await page.waitForSelector('.brief');
    const { download, bytes } = await saved(page, 'picture');
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1080);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(1000);
    expect(bytes.readUInt32BE(20)).toBeLessThanOrEqual(3 * 2340);
    // A blank picture of that size would be a tenth of this.
    expect(bytes.length).toBeGreaterThan(50_000);
    expect(errors).toEqual([]);
  });

  test('what is made of a process that is not published says that it is internal', async () => {
    const { page } = await site.open('/?lang=zh');
    await page.fill('.check__text', '事项名称\t实施主体\t承诺时限\n甲\t一局\t5\n');
    await page.click('#check .button--main');
    await page.click('#check [role=status] .button--main');
    await page.waitForURL('**/p/local.local-list/**');
    await page.click('.chrome__tabs a:has-text("简报")');
    await page.waitForSelector('.brief');
    expect(await page.innerText('.brief__foot')).toContain('内部资料');
    const { download, bytes } = await saved(page, '表格');
    expect(download.suggestedFilename()).toMatch(/^内部资料-/);
    const book = await readWorkbook(new Blob([new Uint8Array(bytes)]));
    for (const { data } of book) expect(data.flat().join('\n')).toContain('内部资料');
  });

  test('a meeting by keyboard: steps, blank screen, a guess, a measure off, the minutes', async () => {
    const { page, errors } = await site.open('/p/construction-permits/compare?lang=zh');
    await page.click('text=会议模式');
    await page.waitForSelector('.meet');
    const step = (): Promise<string | null> => page.getAttribute('.meet', 'data-step');
    expect(await step()).toBe('conclusion');
    const days = Number(await page.textContent('[data-days=now]'));
    await page.keyboard.press('PageDown');
    await page.waitForSelector('.meet[data-step=five]');
    expect(Number(await page.textContent('[data-row=time] .meet__after'))).toBe(days);
    await page.keyboard.press('b');
    await page.waitForSelector('.meet__blank');
    // Any key comes back, and does nothing else.
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.meet__blank', { state: 'detached' });
    expect(await step()).toBe('five');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.meet[data-step=days]');
    const parts = await page.$$eval('.meet__bars strong', (all) => all.map((one) => Number(one.textContent)));
    expect(parts.reduce((sum, n) => sum + n, 0)).toBeCloseTo(days);
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.meet[data-step=guess]');
    await page.locator('.meet__option input').first().fill('7');
    await page.click('.meet__guess .button--main');
    expect(await page.innerText('.meet__guess [role=status]')).toContain('猜错 7 人');
    await page.locator('h1').focus();
    await page.keyboard.press('End');
    await page.waitForSelector('.meet[data-step=asked]');
    await page.keyboard.press('m');
    const lines = page.locator('.meet__minutes li');
    expect(await lines.last().textContent()).toContain('先猜再看');
    const count = await lines.count();
    await page.locator('.meet__decisions input').first().focus();
    await page.keyboard.press('Space');
    await page.waitForFunction((n) => document.querySelectorAll('.meet__minutes li').length > n, count);
    expect(await lines.last().textContent()).toContain('关“');
    await page.fill('.meet__minutes input', '王局：先不关');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.meet__minutes')?.textContent.includes('王局') === true);
    expect(await graveFaults(page)).toEqual([]);
    // The first Escape gives the screen back, where the browser gave it.
    await page.evaluate(() => (document.fullscreenElement === null ? undefined : document.exitFullscreen()));
    await page.keyboard.press('Escape');
    await page.waitForURL('**/compare**');
    expect(page.url()).not.toContain('step=');
    expect(errors).toEqual([]);
  });

  test('keys without Ctrl are turned off once for all screens', async () => {
    const { page } = await site.open('/p/construction-permits/meet?lang=en');
    await page.getByLabel('Single-key shortcuts').uncheck();
    await page.locator('h1').focus();
    for (const key of ['b', '.', 'm']) await page.keyboard.press(key);
    expect(await page.locator('.meet__blank, .meet__minutes').count()).toBe(0);
    // Keys that print nothing go on working.
    await page.keyboard.press('PageDown');
    await page.waitForSelector('.meet[data-step=five]');
    await page.goto(`${site.url}/p/construction-permits/map?lang=en`);
    await page.waitForSelector('.pane--after .step');
    expect(await page.getByLabel('Single-letter keys').isChecked()).toBe(false);
    for (const key of ['l', 'n', '?']) await page.keyboard.press(key);
    expect(new URL(page.url()).pathname).toBe('/p/construction-permits/map');
    for (const key of ['view', 'diff', 'sel']) expect(new URL(page.url()).searchParams.get(key)).toBeNull();
    await page.getByLabel('Single-letter keys').check();
    await page.locator('h1').click();
    await page.keyboard.press('l');
    await page.waitForSelector('.twin');
  });

  test.each(['conclusion', 'five', 'days', 'guess', 'asked'])(
    'the step %s has no grave accessibility faults in English and fits the window',
    async (step) => {
      const { page, errors } = await site.open(`/p/construction-permits/meet?lang=en&step=${step}`);
      await page.waitForSelector(`.meet[data-step=${step}]`);
      expect(await graveFaults(page)).toEqual([]);
      const [width, height] = await page.evaluate(() => [
        document.documentElement.scrollWidth - window.innerWidth,
        document.documentElement.scrollHeight - window.innerHeight,
      ]);
      expect([width <= 0, height <= 0]).toEqual([true, true]);
      expect(errors).toEqual([]);
    },
  );
});
