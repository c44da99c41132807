import { expect, test } from 'vitest';
import { firstAdministratorToken } from '../../server/first-administrator.ts';
import { openSite } from './page.ts';

const site = openSite('shared');

test('the first administrator, the account menu, a new password, signing in again', async () => {
  const token = (await firstAdministratorToken(site.store, Date.now()))!;
  const { page, errors } = await site.open(`/account/invitation#${token}`);
  await page.getByLabel('用户名').fill('admin');
  await page.getByLabel('姓名', { exact: true }).fill('乌兰');
  await page.getByLabel('新密码', { exact: true }).fill('correct horse battery');
  await page.getByLabel('再输一次新密码').fill('another one');
  await page.getByRole('button', { name: '建立账号并登录' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('两次输入的新密码不一样');
  await page.getByLabel('再输一次新密码').fill('correct horse battery');
  await page.getByRole('button', { name: '建立账号并登录' }).click();
  await page.locator('.account-menu summary', { hasText: '乌兰' }).click();
  await page.getByRole('link', { name: '修改密码' }).click();
  await page.getByLabel('现在的密码').fill('correct horse battery');
  await page.getByLabel('新密码', { exact: true }).fill('seven green umbrellas');
  await page.getByLabel('再输一次新密码').fill('seven green umbrellas');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改').waitFor();
  expect(errors).toEqual([]);
  await page.locator('.account-menu summary').click();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByLabel('用户名').fill('admin');
  await page.getByLabel('密码', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: '登录' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('用户名或密码不对');
  await page.getByLabel('密码', { exact: true }).fill('seven green umbrellas');
  await page.getByRole('button', { name: '登录' }).click();
  expect(await page.getByRole('status').textContent()).toBe('已登录：乌兰（管理员）');
});

test('a link that is used up, and one that is not complete, are told in both languages', async () => {
  const used = await site.open('/account/invitation?lang=en#nosuch');
  await used.page.getByText('The invitation is wrong, used or expired').waitFor();
  const short = await site.open('/account/invitation');
  await short.page.getByText('链接不完整').waitFor();
});

test('the description of the API is shown without anything from elsewhere', async () => {
  const { page, errors } = await site.open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${site.url}/api/docs`);
  await page.getByText('/api/v1/documents', { exact: true }).first().waitFor();
  expect([...new Set(asked)].filter((origin) => origin !== site.url && origin !== 'null')).toEqual([]);
  expect(errors).toEqual([]);
});
