import type { Locator, Page } from 'playwright'
import { OpenDialog } from '../screens/dialogs'
import type { Sentences } from '../screens/sentences'

/** What makes a body, its terms, seats and offices on the members screen. */
export class BodySetUpPage {
  readonly menu: Locator
  readonly seats: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.menu = window.getByRole('button', { name: t('setUp.menu') })
    this.seats = window.getByRole('table', { name: t('setUp.seats.table') }).locator('tbody tr')
  }

  async choose(act: 'body' | 'term' | 'seats' | 'organisations'): Promise<OpenDialog> {
    await this.menu.click()
    await this.window.getByRole('menuitem', { name: this.t(`setUp.item.${act}`) }).click()
    return this.opened()
  }

  async opened(): Promise<OpenDialog> {
    const dialog = new OpenDialog(this.window)
    await dialog.box.waitFor()
    return dialog
  }

  /** Picks from a list of the open dialog by the words of the option. */
  async pick(list: string, option: string): Promise<void> {
    const dialog = new OpenDialog(this.window)
    await dialog.box.getByRole('button', { name: new RegExp(`${list}$`, 'u') }).click()
    await this.window.getByRole('option', { name: option, exact: true }).click()
  }

  /** Adds so many seats of a class to the table of the open dialog. */
  async addSeats(count: number, seatClass: string): Promise<void> {
    const dialog = new OpenDialog(this.window)
    const more = dialog.box.getByRole('group', { name: this.t('setUp.seats.more') })
    await more.getByRole('textbox').fill(String(count))
    await more.getByRole('button', { name: new RegExp(`${this.t('setUp.seats.seatClass')}$`, 'u') }).click()
    await this.window.getByRole('option', { name: seatClass, exact: true }).click()
    await more.getByRole('button', { name: this.t('setUp.seats.add'), exact: true }).click()
  }
}
