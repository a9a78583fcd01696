import type { Locator, Page } from 'playwright'
import { OpenDialog } from './dialogs'
import type { Sentences } from './sentences'

/** The matrix of a vote that was opened, and what stands beside it. */
export class VoteDeskPage {
  readonly matrix: Locator
  readonly panel: Locator
  readonly state: Locator
  readonly refusal: Locator

  constructor(
    readonly window: Page,
    readonly t: Sentences,
  ) {
    const main = window.getByRole('main')
    this.matrix = main.getByRole('grid', { name: t('desk.matrix') })
    this.panel = main.getByRole('complementary', { name: t('panel.name') })
    this.state = main.locator('.page-h .chip').first()
    this.refusal = main.getByRole('alert')
  }

  /** A cell by the words in which it is read aloud. */
  cell(seat: string, item: number): Locator {
    return this.matrix.getByRole('gridcell', { name: new RegExp(`^${seat}, .* ${item.toString()}, `, 'u') })
  }

  /** Everything a cell says of itself. */
  async says(seat: string, item: number): Promise<string | null> {
    return this.cell(seat, item).getAttribute('aria-label')
  }

  async goTo(seat: string, item: number): Promise<void> {
    await this.cell(seat, item).click()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key)
  }

  /** Records the row being typed and waits until the window says that it is kept. */
  async saveRow(seat: string): Promise<void> {
    await this.press('Enter')
    await this.window.getByText(this.t('desk.rowSaved', { seat })).waitFor()
  }

  /** How and when the reply of a seat came, before it is typed: a way in words, and a moment as `0712 0900`. */
  async came(seat: string, way: string, arrived: string): Promise<void> {
    await this.goTo(seat, 1)
    await this.panel.getByRole('button', { name: new RegExp(`${this.t('panel.way')}$`, 'u') }).click()
    await this.window.getByRole('option', { name: way, exact: true }).click()
    await this.panel.getByRole('textbox', { name: new RegExp(`^${this.t('panel.arrived')}`, 'u') }).fill(arrived)
    await this.goTo(seat, 1)
  }

  /** What belongs to a mark that was typed, and back to the matrix. */
  async words(field: 'condition' | 'opinion' | 'invalid', words: string): Promise<void> {
    const label = field === 'invalid' ? this.t('incoming.invalidReason') : this.t(`panel.${field}`)
    const box = this.panel.getByRole('textbox', { name: new RegExp(`^${label}`, 'u') })
    await box.fill(words)
    await box.press('Control+Enter')
  }

  /** The primary act of the vote: opening, closing, announcing; each asks once more. */
  async take(step: 'open' | 'close' | 'announce'): Promise<void> {
    await this.window
      .getByRole('main')
      .getByRole('button', { name: this.t(`votes.next.${step}.act`) })
      .click()
    await new OpenDialog(this.window).act()
  }

  async goToSignoff(step: 'signCall' | 'signResult'): Promise<void> {
    await this.window
      .getByRole('main')
      .getByRole('button', { name: this.t(`votes.next.${step}.act`) })
      .click()
  }

  async goToDocuments(): Promise<void> {
    await this.window
      .getByRole('main')
      .getByRole('button', { name: this.t('votes.documents') })
      .click()
  }
}
