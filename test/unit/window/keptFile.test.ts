import { expect, it } from 'vitest'
import { BodyId } from '#core/desk/rows/identifiers'
import { PlainDate } from '#core/desk/rows/time'
import { KeptFileHolder } from '#main/electron/keptFile'

const bytes = Uint8Array.of(1)
const previewed = {
  asked: {
    bodyId: BodyId.parse('00000001-0000-7000-8000-000000000001'),
    termId: null,
    mapping: null,
    asOf: PlainDate.parse('2021-08-02'),
  },
  table: { header: ['성명'], rows: [['가']], brokenRows: [] },
}

it('only the file that was chosen last is kept, under a token that only its window was told', () => {
  const holder = new KeptFileHolder()
  const first = holder.keep('a.csv', bytes)
  const second = holder.keep('b.csv', bytes)
  expect(holder.of(first.token)).toBeNull()
  expect(holder.of(second.token)).toMatchObject({ fileName: 'b.csv', previewed: null })
  expect(holder.of('guessed')).toBeNull()
})

it('what was previewed of another file is not taken for this one', () => {
  const holder = new KeptFileHolder()
  const first = holder.keep('a.csv', bytes)
  const second = holder.keep('b.csv', bytes)
  holder.previewed(first.token, previewed)
  expect(holder.of(second.token)?.previewed).toBeNull()
  holder.previewed(second.token, previewed)
  expect(holder.of(second.token)?.previewed).toEqual(previewed)
})

it('a file that was let go is gone, and letting go of an older one leaves it', () => {
  const holder = new KeptFileHolder()
  const first = holder.keep('a.csv', bytes)
  const second = holder.keep('b.csv', bytes)
  holder.letGo(first.token)
  expect(holder.of(second.token)).not.toBeNull()
  holder.letGo(second.token)
  expect(holder.of(second.token)).toBeNull()
})
