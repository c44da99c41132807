import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { openSite } from './page.ts';

describeInBrowser('print', () => {
  const site = openSite();

  test('the item card prints the card, its badge and the model, without the tools of the screen', async () => {
    const { page, errors } = await site.open('/p/construction-permits/card/construction-permit?lang=zh&side=before');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.chrome')).toBe(false);
    expect(await page.isVisible('.sheet-page__tools')).toBe(false);
    const sheet = await page.innerText('.sheet');
    for (const word of ['办事指南', '建筑工程施工许可证', '行政许可', '法定', '申请材料', '模拟结果'])
      expect(sheet).toContain(word);
    expect(await page.locator('.papers tbody tr').count()).toBeGreaterThan(5);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
    expect(errors).toEqual([]);
  });

  test('the one-time notice has the papers of acceptance, the article and blank lines', async () => {
    const { page } = await site.open('/p/construction-permits/notice/construction-permit?lang=zh&side=before');
    await page.emulateMedia({ media: 'print' });
    const sheet = await page.innerText('.sheet');
    expect(sheet).toContain('一次性告知书');
    expect(sheet).toContain('第三十二条');
    expect((await page.innerText('body')).match(/模拟结果/g)).toHaveLength(1);
    expect(sheet).toContain('建设工程规划许可证');
    expect(await page.locator('.sheet input[type=checkbox]').count()).toBeGreaterThan(10);
    expect(await page.locator('.sheet input[type=text]').count()).toBe(0);
  });

  test('an item that the reform took away is told', async () => {
    const { page } = await site.open('/p/business-startup/card/name-pre-approval?lang=en');
    expect(await page.textContent('.sheet [role=alert]')).toContain('is no more');
    await page.click('.sheet-page__tools button:has-text("before")');
    await page.waitForSelector('.facts');
  });

  test('the five reductions print without switches and tools, with scope line and badge', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=zh&theme=dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.chrome')).toBe(false);
    expect(await page.isVisible('.measures__all')).toBe(false);
    expect(await page.innerText('.scope-line')).toContain('模拟结果');
    // The mark has room of its own below the content, as the foot of every sheet of paper.
    const place = await page.$eval('.print-mark', (mark) => getComputedStyle(mark));
    expect([place.display, place.position]).toEqual(['table-footer-group', 'static']);
    expect(await page.$eval('body', (body) => getComputedStyle(body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
});
