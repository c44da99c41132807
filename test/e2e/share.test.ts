import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, sideways } from './page.ts';

describeInBrowser('sharing', () => {
  const site = openSite();

  test('a link opened in a new window gives the same screen', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en&theme=dark');
    await page.click('[data-measure] input');
    await page.click('[data-row=items] button');
    await page.selectOption('.scope-line select', 'with-registration');
    const numbers = await page.$$eval('[data-value]', (found) => found.map((one) => one.textContent));
    await page.click('.chrome__tools button:has-text("Share")');
    const link = await page.inputValue('.copy-box__text');
    const other = await site.open(link.slice(site.url.length));
    expect(await other.page.$$eval('[data-value]', (found) => found.map((one) => one.textContent))).toEqual(numbers);
    expect(await other.page.locator('#list-items').count()).toBe(1);
    expect(await other.page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await other.page.getAttribute('html', 'lang')).toBe('en');
  });

  test('a link carries the mark of its model, and whoever opens it later is told where that has changed', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=en');
    await page.click('.chrome__tools button:has-text("Share")');
    const link = new URL(await page.inputValue('.copy-box__text'));
    await page.keyboard.press('Escape');
    const mark = await page.textContent('.scope-line code');
    expect(link.searchParams.get('m')).toBe(mark);
    const same = await site.open(link.pathname + link.search);
    expect(await same.page.locator('[data-other-model]').count()).toBe(0);
    link.searchParams.set('m', '000000000000');
    const { page: later } = await site.open(link.pathname + link.search);
    const told = (await later.textContent('[data-other-model]')) ?? '';
    for (const word of ['000000000000', mark!]) expect(told).toContain(word);
    await later.click('[data-other-model] button');
    expect(await later.locator('[data-other-model]').count()).toBe(0);
    expect(new URL(later.url()).searchParams.get('m')).toBeNull();
  });

  test('the text for a message has three lines: conclusion, five pairs, link', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=zh');
    await page.click('.chrome__tools button:has-text("分享")');
    const lines = (await page.locator('.copy-box__text').nth(1).inputValue()).split('\n');
    expect(lines).toHaveLength(3);
    const hidden = await page
      .locator('.copy-box__text')
      .nth(1)
      .evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
    expect(lines[0]).toContain('模拟结果');
    for (const row of ['审批事项', '办事环节', '证明材料', '办理时限', '收费']) expect(lines[1]).toContain(row);
    expect(lines[2]).toMatch(/^http/);
  });

  test('where the browser forbids copying, the text is selected and a hint shown', async () => {
    const { page } = await site.open('/p/business-startup/five?lang=en');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.click('.chrome__tools button:has-text("Share")');
    await page.click('text=Copy link');
    await page.waitForSelector('text=press Ctrl+C');
    const selected = await page.$eval('.copy-box__text', (box) =>
      (box as HTMLTextAreaElement).value.slice(
        (box as HTMLTextAreaElement).selectionStart,
        (box as HTMLTextAreaElement).selectionEnd,
      ),
    );
    expect(selected).toMatch(/^http/);
  });

  test('a layout is saved under a name, opened again, removed, and taken up again', async () => {
    const { page, errors } = await site.open(
      '/p/construction-permits/map?view=over&sel=eia&law=2020-01-01&staff=housing.6&lang=en',
    );
    const share = page.locator('.chrome__tools button:has-text("Share")');
    const saved = page.locator('[data-layout]');
    const asked = (name: string): string | null => new URL(page.url()).searchParams.get(name);
    await share.click();
    await page.getByLabel('Name', { exact: true }).fill('Both sides on one');
    await page.getByRole('button', { name: 'Save this layout' }).click();
    await saved.waitFor();
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Back to the usual layout' }).click();
    await page.waitForURL((url) => !url.searchParams.has('view'));
    // The plan stays: its day of the law, and what is tried on it.
    expect(['sel', 'law', 'staff', 'lang'].map(asked)).toEqual([null, '2020-01-01', 'housing.6', 'en']);
    await share.click();
    await page.getByRole('button', { name: 'Save this layout' }).waitFor();
    expect(await page.getByRole('button', { name: 'Back to the usual layout' }).count()).toBe(0);
    await page.goto(`${site.url}/p/construction-permits/five?lang=en`);
    await share.click();
    await saved.getByRole('button', { name: 'Both sides on one', exact: true }).click();
    await page.waitForURL('**/p/construction-permits/map?**');
    expect([asked('view'), asked('sel')]).toEqual(['over', 'eia']);
    await share.click();
    await page.getByRole('button', { name: 'Remove: Both sides on one' }).click();
    await page.getByText('“Both sides on one” is removed.').waitFor();
    expect(await saved.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved.waitFor();
    // Layouts belong to their process.
    await page.goto(`${site.url}/p/business-startup/map?lang=en`);
    await share.click();
    await page.getByRole('button', { name: 'Save this layout' }).waitFor();
    expect(await saved.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('Back leaves the screen and does not walk through switches', async () => {
    const { page } = await site.open('/?lang=en');
    await page.click('[data-process=business-startup] .button--main');
    await page.waitForSelector('[data-measure]');
    await page.click('[data-measure] input');
    await page.click('[data-row=items] button');
    await page.goBack();
    await page.waitForSelector('[data-process]');
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
