import type { Reader } from '#core/desk/rows/reader'
import { withOfficeRules } from '#core/rules/officeRules'
import type { RuleBooks } from '#core/rules/ruleBooks'

/**
 * The rules that hold in the open folder: the books that come with the desk, under the rules that its office typed. They are read with
 * each command and question through its own reader, so that a command sees what the one before it in the same batch typed.
 */
export class RulesOfFolder {
  readonly #books: RuleBooks
  #made: { readonly mark: string; readonly rules: RuleBooks }

  constructor(books: RuleBooks) {
    this.#books = books
    this.#made = { mark: '', rules: books }
  }

  async read(reader: Reader): Promise<RuleBooks> {
    const rows = await reader.all('officeRules')
    // A row only changes with its `rev`, so the same marks mean the same rules and nothing has to be laid out again.
    const mark = rows.map(({ id, rev }) => `${id}/${rev.toString()}`).join()
    if (mark !== this.#made.mark) this.#made = { mark, rules: withOfficeRules(this.#books, rows) }
    return this.#made.rules
  }
}
