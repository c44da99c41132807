import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openAs, openSite, sideways } from './page.ts';

const days = (page: Page) => page.locator('[data-item] .edit__days').first();

/** Opens a copy of the start-up of a business in the editor. */
async function copyOf(page: Page): Promise<void> {
  await page.getByRole('button', { name: /复制|Copy/ }).click();
  await page.waitForSelector('[data-item]');
}

async function change(page: Page, to: string): Promise<void> {
  await days(page).fill(to);
  await days(page).press('Enter');
}

describeInBrowser('one person on one machine', () => {
  const site = openSite();

  test('a process is saved to the server, listed, and opened in another browser', async () => {
    const { page, errors } = await site.open('/p/business-startup/edit');
    await copyOf(page);
    await change(page, '7');
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.getByText('已存为第 1 次修订').waitFor();
    await change(page, '8');
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.getByText('已存为第 2 次修订').waitFor();
    expect(await page.getByRole('button', { name: '存到服务器' }).isDisabled()).toBe(true);
    const other = await site.open('/documents?lang=en');
    await other.page.getByRole('button', { name: 'Open' }).click();
    await other.page.waitForSelector('[data-item]');
    expect(await days(other.page).inputValue()).toBe('8');
    await other.page.getByText('The same as revision 2 on the server').waitFor();
    expect([...errors, ...other.errors]).toEqual([]);
  });

  test('what only this browser has is kept as a copy, and only after a question', async () => {
    const { page } = await site.open('/p/business-startup/edit');
    await copyOf(page);
    await change(page, '3');
    await page.getByRole('link', { name: '服务器上的流程' }).click();
    await page.getByRole('button', { name: /^打开“/ }).click();
    await page.getByRole('button', { name: '打开，并留本机副本' }).click();
    await page.waitForSelector('[data-item]');
    expect(await days(page).inputValue()).toBe('8');
    await page.goto(`${site.url}/p/local.business-startup-2/edit`);
    await page.waitForSelector('[data-item]');
    expect(await days(page).inputValue()).toBe('3');
  });

  test('a second tab is told, and goes on from what the first one saved', async () => {
    const { page } = await site.open('/p/business-startup/edit');
    await copyOf(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.waitForSelector('[data-item]');
    await change(page, '11');
    await second.getByText('另一个标签页刚改过').waitFor();
    expect(await days(second).inputValue()).toBe('11');
    // A change of another row there, and the first tab has both.
    const row = (one: Page) => one.locator('[data-item] .edit__days').nth(1);
    await row(second).fill('4');
    await row(second).press('Enter');
    await page.getByText('另一个标签页刚改过').waitFor();
    expect([await days(page).inputValue(), await row(page).inputValue()]).toEqual(['11', '4']);
    // As the page says: back to what was here before the other tab, and forth again.
    await page.keyboard.press('Control+z');
    expect(await row(page).inputValue()).not.toBe('4');
    await page.keyboard.press('Control+y');
    expect([await days(page).inputValue(), await row(page).inputValue()]).toEqual(['11', '4']);
  });

  test('where the browser is full, edits go on, and none is taken back', async () => {
    const { page } = await site.open('/p/business-startup/edit');
    await copyOf(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await change(page, '14');
    await page.getByText('浏览器不让保存').waitFor();
    // Another process is opened beside it; none of this loads the page anew.
    const edit = async (pid: string): Promise<void> => {
      await page.locator('.chrome__name').click();
      await page.click(`[data-process="${pid}"] .button--main`);
      await page.click('.chrome__tabs a:has-text("编辑")');
    };
    await edit('real-estate');
    await copyOf(page);
    await edit('local.business-startup');
    expect(await days(page).inputValue()).toBe('14');
    expect(await page.getByText('另一个标签页刚改过').count()).toBe(0);
  });

  test.each(['zh', 'en'])('the list has no grave accessibility faults in %s', async (language) => {
    const { page } = await site.open(`/documents?lang=${language}`);
    await page.waitForSelector('[data-document]');
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});

describeInBrowser('two people', () => {
  const site = openSite('shared');

  test('edit at once: whoever saves second sees both sides, and nothing of either is lost', async () => {
    const { page: one, name } = await openAs(site, 'planner', '/p/business-startup/edit');
    const { page: two } = await openAs(site, 'planner', '/help');
    await copyOf(one);
    await one.getByRole('button', { name: '存到服务器' }).click();
    await one.getByText('已存为第 1 次修订').waitFor();
    await two.goto(`${site.url}/documents`);
    await two.getByRole('button', { name: /^打开“/ }).click();
    await two.waitForSelector('[data-item]');
    await change(one, '9');
    await one.getByRole('button', { name: '存到服务器' }).click();
    await one.getByText('已存为第 2 次修订').waitFor();
    await change(two, '6');
    await two.getByRole('button', { name: '存到服务器' }).click();
    const panel = two.locator('.conflict');
    await panel.waitFor();
    const told = (await panel.textContent()) ?? '';
    for (const word of [name, '第 2 次修订', '对方改了什么', '您改了什么']) expect(told).toContain(word);
    expect(await panel.locator('.conflict__sides li').allTextContents()).toEqual([
      expect.stringMatching(/9 个工作日/),
      expect.stringMatching(/6 个工作日/),
      expect.stringMatching(/9 .*6 个工作日/),
    ]);
    expect(await two.evaluate(() => document.activeElement?.id)).toBe('conflict-title');
    expect(await graveFaults(two)).toEqual([]);
    expect(await days(two).inputValue()).toBe('6');
    await panel.getByRole('button', { name: /^用我的/ }).press('Enter');
    await two.getByText('已存为第 3 次修订').waitFor();
    // The first one, who did not know of it, sees both as well, and takes what is there.
    await change(one, '10');
    await one.getByRole('button', { name: '存到服务器' }).click();
    await one
      .locator('.conflict')
      .getByRole('button', { name: /^用对方的/ })
      .click();
    expect(await days(one).inputValue()).toBe('6');
    await one.keyboard.press('Control+z');
    expect(await days(one).inputValue()).toBe('10');
    await one.goto(`${site.url}/p/local.business-startup-2/edit`);
    await one.waitForSelector('[data-item]');
    expect(await days(one).inputValue()).toBe('10');
    await one.goto(`${site.url}/p/local.business-startup/edit`);
    await one.waitForSelector('[data-item]');
    // Once more, and kept apart: two documents, neither of which lost anything.
    await change(one, '12');
    await one.getByRole('button', { name: '存到服务器' }).click();
    await one.getByText('已存为第 4 次修订').waitFor();
    await change(two, '13');
    await two.getByRole('button', { name: '存到服务器' }).click();
    await panel.getByRole('button', { name: '把我的另存为新文件' }).click();
    await two.getByText('已存为第 1 次修订').waitFor();
    const { rows } = await site.store.documents.list({}, { limit: 10 });
    expect(rows.map(({ revision }) => revision).toSorted()).toEqual([1, 4]);
  });

  test('nobody who has not signed in sees the list', async () => {
    const { page } = await site.open('/documents');
    await page.getByText('登录后可以查看').waitFor();
    expect(await page.locator('[data-document]').count()).toBe(0);
  });
});
