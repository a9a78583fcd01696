import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright'
import type { RunningApp } from '../launch'
import { OpenDialog } from './dialogs'
import { MembersThroughTimePage } from './membersThroughTime'
import type { Sentences } from './sentences'

/** The acts on appointments: the dialog of a new one, the people to choose from, the papers, the history with its corrections. */
export class AppointingPage extends MembersThroughTimePage {
  readonly record: Locator

  constructor(
    readonly app: RunningApp,
    t: Sentences,
  ) {
    super(app.window, t)
    this.record = app.window.getByRole('button', { name: new RegExp(`^${t('appointments.make')}`, 'u') })
  }

  async body(name: string): Promise<void> {
    await this.window.locator('.mem__body button').click()
    await this.window.getByRole('option', { name }).click()
  }

  async byKey(): Promise<OpenDialog> {
    await this.window.keyboard.press('KeyN')
    const dialog = new OpenDialog(this.window)
    await dialog.box.waitFor()
    return dialog
  }

  mode(mode: 'known' | 'new' | 'nobody'): Locator {
    return this.window.getByRole('radio', { name: this.t(`appointments.mode.${mode}`), exact: true })
  }

  /** The chosen file lies outside of the folder, as one from the office's mail would. */
  async attach(dialog: OpenDialog, fileName: string, text: string): Promise<void> {
    const file = path.join(this.app.profile, fileName)
    writeFileSync(file, text)
    await this.app.electron.evaluate(({ dialog: system }, chosen) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, file)
    await dialog.box.getByRole('button', { name: this.t('appointments.attach') }).click()
    await dialog.box.getByText(fileName.normalize('NFC')).waitFor()
  }

  get history(): Locator {
    return this.side.locator('.hist > li')
  }
}
