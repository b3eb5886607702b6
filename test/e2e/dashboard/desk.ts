/** Somebody at the dashboard, signed in, and what they find there by role and name. */
import type { Page } from 'playwright-core'
import { signInLink } from '../../signed-in.ts'
import type { Scene } from '../scene.ts'

type SignedIn = Parameters<typeof signInLink>[1] & Parameters<Scene['visit']>[1]

/**
 * A browser that has followed a sign-in link, on a screen. Without an account: the owner of the
 * company.
 */
export async function atDashboard(
  scene: Scene,
  path = '/dashboard',
  { accountId, email, ...visit }: SignedIn = {},
): Promise<Page> {
  const link = {
    ...(accountId !== undefined && { accountId }),
    ...(email !== undefined && { email }),
  }
  const token = await signInLink(scene.product, link)
  const page = await scene.visit(`/dashboard/sign-in#${token}`, visit)
  await page.getByRole('button', { name: /^(Sign in|Anmelden)$/ }).click()
  await page.waitForURL(/\/dashboard$/)
  if (path !== '/dashboard') await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
