import type { Locator } from 'playwright'
import { OpenDialog } from './dialogs'
import { MembersThroughTimePage } from './membersThroughTime'

/** The panel beside the roster: what is kept about the person on a seat, the papers, and the groups. */
export class PersonPage extends MembersThroughTimePage {
  part(name: string): Locator {
    return this.side.getByRole('region', { name, exact: true })
  }

  /** Presses a button of the panel that opens a dialog. */
  async open(button: Locator): Promise<OpenDialog> {
    await button.click()
    const dialog = new OpenDialog(this.window)
    await dialog.box.waitFor()
    return dialog
  }

  async openIn(part: string, button: string): Promise<OpenDialog> {
    return this.open(this.part(part).getByRole('button', { name: button, exact: true }))
  }

  async escape(dialog: OpenDialog): Promise<void> {
    await this.window.keyboard.press('Escape')
    await dialog.box.waitFor({ state: 'detached' })
  }
}
