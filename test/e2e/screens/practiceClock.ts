import type { Page } from 'playwright'
import { OpenDialog } from './dialogs'
import type { Sentences } from './sentences'

/** Sets the clock of the practice folder as a person would: `0712 1830`. */
export async function setPracticeClock(window: Page, t: Sentences, moment: string): Promise<void> {
  await window.locator('.practice').click()
  const dialog = new OpenDialog(window)
  await dialog.field(t('practice.moment')).fill(moment)
  await dialog.act()
}
