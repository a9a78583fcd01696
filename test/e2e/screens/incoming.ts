import type { Locator, Page } from 'playwright'
import type { Sentences } from './sentences'

/** The files that came in, in the panel beside the matrix. */
export class IncomingPage {
  readonly panel: Locator
  readonly confirm: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    this.panel = window.getByRole('main').getByRole('complementary', { name: t('panel.name') })
    this.confirm = this.panel.getByRole('button', { name: t('incoming.confirm') })
  }

  /** Drops files on the window as the system's file manager would. */
  async drop(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
    await this.window.evaluate((given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given) {
        const text = atob(base64)
        const bytes = new Uint8Array(text.length)
        for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
        transfer.items.add(new File([bytes], name))
      }
      const options = { bubbles: true, cancelable: true, dataTransfer: transfer }
      window.dispatchEvent(new DragEvent('dragover', options))
      window.dispatchEvent(new DragEvent('drop', options))
    }, sent)
  }

  async choose(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click()
    await this.panel.getByRole('region', { name: this.t('incoming.fileName', { name }) }).waitFor()
  }

  async chooseSeat(seat: string): Promise<void> {
    await this.panel.getByRole('button', { name: new RegExp(`${this.t('incoming.seat')}$`, 'u') }).click()
    await this.window.getByRole('option', { name: seat, exact: true }).click()
    await this.panel.getByText(seat).first().waitFor()
  }
}
