import type { Locator } from 'playwright'
import { OpenDialog } from './dialogs'
import { MembersPage } from './members'

/** What can be done on the roster: acts on a seat, views beside it, and tables in and out. */
export class MembersThroughTimePage extends MembersPage {
  get side(): Locator {
    return this.window.getByRole('complementary', { name: this.t('members.panel') })
  }

  seat(label: string): Locator {
    return this.lines.filter({ has: this.window.getByRole('rowheader', { name: label, exact: true }) })
  }

  async show(view: 'seat' | 'compare' | 'forecast' | 'groups'): Promise<void> {
    await this.side.getByRole('radio', { name: this.t(`members.view.${view}`), exact: true }).click()
  }

  async choose(label: string, act: 'renew' | 'replace' | 'end'): Promise<OpenDialog> {
    await this.seat(label).click()
    await this.side.getByRole('button', { name: this.t(`members.acts.${act}`), exact: true }).click()
    const dialog = new OpenDialog(this.window)
    await dialog.box.waitFor()
    return dialog
  }
}
