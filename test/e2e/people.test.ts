import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hashPassword } from '../../server/access/passwords.ts';
import type { Role } from '../../server/store/index.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, sideways } from './page.ts';

const PASSWORD = 'correct horse battery';

describeInBrowser('people', () => {
  const site = openSite('shared');

  async function make(name: string, role: Role): Promise<void> {
    await site.store.users.create(
      { user: null, name: 'test' },
      { name, shownName: name, role, passwordHash: await hashPassword(PASSWORD) },
    );
  }

  async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
    await page.goto(`${site.url}/account/sign-in?lang=zh`);
    await page.getByLabel('用户名').fill(name);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
  }

  async function signedIn(name: string, role: Role): Promise<{ page: Page; errors: string[] }> {
    await make(name, role);
    const opened = await site.open('/account/sign-in');
    await signIn(opened.page, name);
    await opened.page.getByText('已登录').waitFor();
    return opened;
  }

  test('are invited, change their role, are closed out and let in again, and the trail tells of it', async () => {
    const { page, errors } = await signedIn('wulan', 'administrator');
    await page.locator('.account-menu summary').click();
    await page.getByRole('link', { name: '人员与邀请' }).click();
    const form = page.getByRole('region', { name: '邀请一个人' });
    await form.getByLabel('角色').selectOption('planner');
    await form.getByLabel('有效天数').fill('3');
    await form.getByRole('button', { name: '生成邀请链接' }).click();
    const link = await form.getByRole('textbox', { name: '复制链接' }).inputValue();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/account\/invitation#\S{20,}$/);
    const open = page.locator('[data-invitation]');
    await open.waitFor();
    expect(await open.textContent()).toContain('规划人员');
    await form.getByRole('button', { name: '已交出，收起链接' }).click();
    expect(await page.getByText(link).count()).toBe(0);

    const planner = await site.open(new URL(link).pathname + new URL(link).hash);
    await planner.page.getByLabel('用户名').fill('naren');
    await planner.page.getByLabel('姓名', { exact: true }).fill('娜仁');
    await planner.page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await planner.page.getByLabel('再输一次新密码').fill(PASSWORD);
    await planner.page.getByRole('button', { name: '建立账号并登录' }).click();
    await planner.page.locator('.account-menu summary', { hasText: '娜仁' }).waitFor();

    await page.reload();
    const row = page.locator('tr[data-person=naren]');
    await row.waitFor();
    expect(await page.locator('[data-invitation]').count()).toBe(0);
    expect(await row.textContent()).toContain('规划人员');
    await row.getByRole('button', { name: '修改娜仁' }).click();
    const change = page.getByRole('form', { name: '修改娜仁' });
    await change.getByLabel('角色').selectOption('liaison');
    await change.getByLabel('部门（联络员必填）').selectOption({ index: 1 });
    await change.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存：娜仁').waitFor();
    expect(await row.textContent()).toContain('部门联络员');

    await row.getByRole('button', { name: '停用娜仁' }).click();
    await page.getByText('已停用娜仁').waitFor();
    await signIn(planner.page, 'naren');
    expect(await planner.page.getByRole('alert').textContent()).toBe('用户名或密码不对');
    await row.getByRole('button', { name: '启用娜仁' }).click();
    await page.getByText('已启用娜仁').waitFor();
    await row.getByRole('button', { name: '重置密码：娜仁' }).click();
    const reset = await page.getByRole('region', { name: '娜仁重设密码的链接' }).getByRole('textbox').inputValue();
    await planner.page.goto(reset);
    await planner.page.getByLabel('新密码', { exact: true }).fill('seven green umbrellas');
    await planner.page.getByLabel('再输一次新密码').fill('seven green umbrellas');
    await planner.page.getByRole('button', { name: '设定密码并登录' }).click();
    await planner.page.locator('.account-menu summary', { hasText: '娜仁' }).waitFor();

    await row.getByRole('link', { name: '操作记录：娜仁' }).click();
    await page.locator('[data-entry="user.join"]').waitFor();
    expect(await page.locator('[data-entry] td:nth-child(4)').allTextContents()).toEqual([
      '设定密码',
      '接受邀请，加入',
    ]);
    await page.getByLabel('操作人').selectOption('');
    const closed = page.locator('[data-entry="user.change"]', { hasText: '娜仁' }).nth(1);
    await closed.getByText('1 项').click();
    expect(await closed.locator('.audit__changes tbody tr').allTextContents()).toEqual(['已停用否是']);
    await closed.getByRole('button', { name: '娜仁' }).click();
    await expect.poll(() => page.locator('[data-entry="session.begin"]').count()).toBe(0);
    expect(await page.locator('[data-entry="user.change"]').count()).toBe(3);
    // The address opens the same view anywhere.
    const same = await page.context().newPage();
    await same.goto(page.url());
    await same.locator('[data-entry="user.join"]').waitFor();
    expect(await same.locator('[data-entry]').allTextContents()).toEqual(
      await page.locator('[data-entry]').allTextContents(),
    );
    expect(errors).toEqual([]);
  }, 180_000);

  test('an open link is withdrawn, and works no longer', async () => {
    const { page } = await signedIn('bagen', 'administrator');
    await page.goto(`${site.url}/people?lang=en`);
    const form = page.getByRole('region', { name: 'Invite somebody' });
    await form.getByRole('button', { name: 'Make an invitation link' }).click();
    const link = await form.getByRole('textbox', { name: 'Copy the link' }).inputValue();
    await page.locator('[data-invitation=join]').getByRole('button').click();
    await page.getByText('The link is withdrawn').waitFor();
    await page.getByText('There are no links that wait').waitFor();
    const other = await site.open(`/account/invitation?lang=en${new URL(link).hash}`);
    await other.page.getByText('The invitation is wrong, used or expired').waitFor();
  });

  test('a refusal is told where it belongs, and what was filled in stays', async () => {
    const { page } = await signedIn('saren', 'administrator');
    for (const { id, name, role } of (await site.store.users.list({ limit: 50 })).rows)
      if (role === 'administrator' && name !== 'saren')
        await site.store.users.change({ user: null, name: 'test' }, id, { disabled: true });
    await page.goto(`${site.url}/people?lang=en`);
    const row = page.locator('tr[data-person=saren]');
    await row.getByRole('button', { name: 'Close the account of saren' }).click();
    await page.getByRole('button', { name: 'Close my account' }).click();
    const below = page.locator('tr[data-person=saren] + tr');
    await below.getByText('This is the last administrator').waitFor();
    await row.getByRole('button', { name: 'Change saren' }).click();
    await below.getByLabel('Role').selectOption('reader');
    await below.getByLabel('Name').fill('Saren Gaowa');
    await page.route('**/api/v1/users/*', (route) => route.abort());
    await below.getByRole('button', { name: 'Save' }).click();
    await below.getByText('The server cannot be reached').waitFor();
    expect(await below.getByLabel('Name').inputValue()).toBe('Saren Gaowa');
    await page.unroute('**/api/v1/users/*');
    await below.getByRole('button', { name: 'Save' }).click();
    await below.getByText('This is the last administrator').waitFor();
    await below.getByLabel('Role').selectOption('administrator');
    await below.getByRole('button', { name: 'Save' }).click();
    await below.getByText('Saved: Saren Gaowa').waitFor();
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  test('an invitation whose answer is lost is not made twice: it is told, and stands in the list', async () => {
    const { page } = await signedIn('sarnai', 'administrator');
    await page.goto(`${site.url}/people?lang=zh`);
    const form = page.getByRole('region', { name: '邀请一个人' });
    const make = form.getByRole('button', { name: '生成邀请链接' });
    const open = page.locator('[data-invitation=join]');
    const before = await open.count();
    await page.route('**/api/v1/invitations', async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    await make.click();
    await form.getByText('连不上服务器').waitFor();
    await page.unroute('**/api/v1/invitations');
    await make.click();
    await form.getByText('口令只给一次，不保存').waitFor();
    await expect.poll(() => open.count()).toBe(before + 1);
    await make.click();
    await form.getByRole('textbox', { name: '复制链接' }).waitFor();
    await expect.poll(() => open.count()).toBe(before + 2);
  });

  test('the trail goes on page by page, shows what it has no word for, and has no grave faults', async () => {
    const { page } = await signedIn('tuya', 'administrator');
    for (let k = 0; k < 60; k++)
      await site.store.audit.add({ user: null, name: 'test' }, { what: 'x.y', subject: 'z' });
    await page.goto(`${site.url}/audit?lang=en&subject=z`);
    await page.locator('[data-entry]').first().waitFor();
    expect(await page.locator('[data-entry]').count()).toBe(50);
    expect(await page.locator('[data-entry]').first().textContent()).toContain('x.y');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('[data-entry]').count()).toBe(60);
    expect(await graveFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await expect.poll(() => page.locator('[data-entry]').count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.locator('[data-entry="session.begin"]').first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByLabel('Id of the subject').fill('no such');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByText('There is no such entry').waitFor();
  });

  test('a reader finds neither the entries of the menu nor what is on the pages', async () => {
    const { page } = await signedIn('temur', 'reader');
    await page.locator('.account-menu summary').click();
    expect(await page.locator('.account-menu a').allTextContents()).toEqual([
      '服务器上的流程',
      '城市与日历',
      '加入课堂',
      '修改密码',
    ]);
    await page.locator('.account-menu a').first().focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.account-menu').getAttribute('open')).toBeNull();
    expect(await page.locator('.account-menu summary').evaluate((name) => name === document.activeElement)).toBe(true);
    await page.goto(`${site.url}/people`);
    await page.getByText('您的角色（读者）不能查看这一页').waitFor();
    expect(await page.locator('[data-person], form').count()).toBe(0);
    await page.goto(`${site.url}/audit`);
    await page.getByText('您的角色（读者）不能查看这一页').waitFor();
    expect(await page.locator('[data-entry], form').count()).toBe(0);
  });

  test('whoever has not signed in is asked to', async () => {
    const { page } = await site.open('/people');
    await page.getByText('登录后才能查看这一页').waitFor();
  });
});

describeInBrowser('one person on one machine', () => {
  const site = openSite();

  test('has no accounts to look after, and a trail', async () => {
    const { page } = await site.open('/people');
    await page.getByText('没有账号可管理').waitFor();
    expect(await page.locator('form').count()).toBe(0);
    await site.store.audit.add(
      { user: null, name: '本机用户 local user' },
      { what: 'document.export', subject: 'd-1' },
    );
    await page.goto(`${site.url}/audit`);
    const entry = page.locator('[data-entry="document.export"]');
    await entry.getByText('导出文档').waitFor();
    expect(await entry.getByRole('link', { name: '打开 d-1' }).getAttribute('href')).toBe('/documents/d-1');
    expect(await page.getByLabel('操作人').count()).toBe(0);
  });
});
