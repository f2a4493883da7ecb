/** The first look: whichever host, a page of Penata comes up. */
import { expect, test } from '#tests/support/app.ts';

test('an empty office asks for its first administrator', async ({ app }) => {
  await expect(app.page.getByRole('form', { name: 'Menyiapkan kantor' })).toBeVisible();
});

test.describe('the sample office', () => {
  test.use({ office: 'contoh' });

  test('asks who is there, and lets its users in', async ({ app }) => {
    await expect(app.page.getByRole('form', { name: 'Masuk' })).toBeVisible();
    await app.loginAs('petugasSurat');
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
  });
});
