import type { ReplyForm } from '#core/document/replyForm'
import { pageProfile } from '../pageProfile'
import type { FormFont } from './formFont'
import { type Page, Sheet } from './sheet'

const profile = pageProfile({ profile: 'form', marks: [], footStart: '', footEnd: '', numbering: 'totalAndPage' })
export const pageSize = { width: profile.width, height: profile.height } as const
const left = profile.margin.left
const whole = profile.width - profile.margin.left - profile.margin.right
const { body: bodySize, table: tableSize, note: noteSize, title: titleSize, foot: footSize } = profile.sizes
const lineOf = (size: number): number => size * profile.tableLeading
const plain = { align: 'start', strong: false, grey: false } as const
const padding = 4
/** The side of a mark's box and the least height of a row: room for a mark on paper too (11 mm). */
const markSide = 14
const rowLeast = 33
const choiceLeast = 37
const opinionWidth = 128
/** What the last part takes, from the closing sentence to the addressee: it never stands alone on a page. */
const closingHeight = 4 * lineOf(bodySize) + 2 * (lineOf(bodySize) + 6) + 40

/** Sets the form on pages: the same order and the same words as the sheet on paper, with a place to fill in wherever it has one. */
export function layOut(form: ReplyForm, font: FormFont): readonly Page[] {
  const sheet = new Sheet(font, {
    height: profile.height,
    top: profile.margin.top,
    bottom: profile.margin.bottom + lineOf(footSize),
  })
  opening(sheet, form, font)
  votes(sheet, form, font)
  interests(sheet, form, font)
  closing(sheet, form)
  edges(sheet, form)
  return sheet.pages
}

/** Writes lines of a text downwards and gives nothing back: the sheet knows where it is. */
function say(
  sheet: Sheet,
  text: string,
  x: number,
  size: number,
  look: { align: 'start' | 'center' | 'end'; strong: boolean },
): void {
  const height = lineOf(size)
  for (const line of sheet.lines(text, left + whole - x, size)) {
    sheet.room(height)
    sheet.text(line, { x, width: left + whole - x, top: sheet.at, height }, { ...plain, ...look, size })
    sheet.down(height)
  }
}

function opening(sheet: Sheet, form: ReplyForm, font: FormFont): void {
  const height = lineOf(noteSize)
  const codeWidth = font.width(form.code, noteSize) + 14
  const label = `${form.formNumber}    ${form.codeLabel}`
  const place = { x: left, width: whole - codeWidth - 6, top: sheet.at, height: height + 4 }
  sheet.text(label, place, { ...plain, align: 'end', size: noteSize })
  const box = sheet.box({ x: left + whole - codeWidth, width: codeWidth, top: sheet.at, height: height + 4 })
  sheet.field({ kind: 'text', name: 'code', tip: form.codeLabel, box, lines: 'one', fixed: form.code })
  sheet.down(height + 12)
  say(sheet, form.title, left, titleSize, { align: 'center', strong: true })
  sheet.down(8)
  form.lines.forEach((lines, index) => {
    lines.forEach((line, place) => {
      if (place === 0)
        sheet.text(`${index + 1}.`, { x: left, width: 16, top: sheet.at, height: lineOf(bodySize) }, { ...plain, size: bodySize })
      say(sheet, line, left + 16, bodySize, plain)
    })
    sheet.down(2)
  })
}

function numberedHeading(sheet: Sheet, number: number, text: string): void {
  sheet.text(`${number}.`, { x: left, width: 16, top: sheet.at, height: lineOf(bodySize) }, { ...plain, size: bodySize })
  say(sheet, text, left + 16, bodySize, plain)
  sheet.down(3)
}

function votes(sheet: Sheet, form: ReplyForm, font: FormFont): void {
  numberedHeading(sheet, form.lines.length + 1, form.voteHeading)
  const { choices } = form.heads
  // A head never breaks inside a word.
  const wordWidth = (text: string): number =>
    Math.max(...text.split(' ').map((word) => font.width(word, tableSize))) + 2 * padding + 1
  const numberWidth = Math.max(26, wordWidth(form.heads.number))
  const choiceWidths = choices.map(({ label }) => Math.max(choiceLeast, wordWidth(label)))
  const allChoices = choiceWidths.reduce((sum, width) => sum + width, 0)
  const itemWidth = whole - numberWidth - allChoices - opinionWidth
  const itemX = left + numberWidth
  const choiceX = (index: number): number =>
    itemX + itemWidth + choiceWidths.slice(0, index).reduce((sum, width) => sum + width, 0)
  const widthOf = (index: number): number => choiceWidths[index] ?? choiceLeast
  const opinionX = choiceX(choices.length)
  const height = lineOf(tableSize)

  const cell = (
    text: string,
    x: number,
    width: number,
    top: number,
    rowHeight: number,
    look: { strong: boolean; grey: boolean; align: 'start' | 'center' },
  ): void => {
    const lines = sheet.lines(text, width - 2 * padding, tableSize)
    const start = top + (rowHeight - lines.length * height) / 2
    lines.forEach((line, index) => {
      sheet.text(
        line,
        { x: x + padding, width: width - 2 * padding, top: start + index * height, height },
        { ...look, size: tableSize },
      )
    })
  }
  const head = (): void => {
    const heads = [
      { text: form.heads.number, x: left, width: numberWidth },
      { text: form.heads.item, x: itemX, width: itemWidth },
      ...choices.map(({ label }, index) => ({ text: label, x: choiceX(index), width: widthOf(index) })),
      { text: form.heads.opinion, x: opinionX, width: opinionWidth },
    ]
    const most = Math.max(...heads.map(({ text, width }) => sheet.lines(text, width - 2 * padding, tableSize).length))
    const rowHeight = most * height + 2 * padding
    for (const { text, x, width } of heads) {
      sheet.frame({ x, width, top: sheet.at, height: rowHeight }, true)
      cell(text, x, width, sheet.at, rowHeight, { strong: true, grey: false, align: 'center' })
    }
    sheet.down(rowHeight)
  }

  head()
  for (const item of form.items) {
    const rowHeight = Math.max(rowLeast, sheet.lines(item.text, itemWidth - 2 * padding, tableSize).length * height + 2 * padding)
    const groupHeight = item.group === '' ? 0 : height + 2 * padding
    if (sheet.room(groupHeight + rowHeight)) head()
    if (groupHeight > 0) {
      sheet.frame({ x: left, width: whole, top: sheet.at, height: groupHeight }, true)
      cell(item.group, left, whole, sheet.at, groupHeight, { strong: true, grey: false, align: 'start' })
      sheet.down(groupHeight)
    }
    const top = sheet.at
    const row = (x: number, width: number, filled: boolean): void => {
      sheet.frame({ x, width, top, height: rowHeight }, filled)
    }
    row(left, numberWidth, false)
    cell(String(item.number), left, numberWidth, top, rowHeight, { strong: false, grey: false, align: 'center' })
    row(itemX, itemWidth, false)
    cell(item.text, itemX, itemWidth, top, rowHeight, { strong: false, grey: false, align: 'start' })
    if (item.closed !== '') {
      row(choiceX(0), left + whole - choiceX(0), true)
      cell(item.closed, choiceX(0), left + whole - choiceX(0), top, rowHeight, { strong: false, grey: true, align: 'center' })
    } else {
      choices.forEach(({ value }, index) => {
        row(choiceX(index), widthOf(index), false)
        const place = {
          x: choiceX(index) + (widthOf(index) - markSide) / 2,
          width: markSide,
          top: top + (rowHeight - markSide) / 2,
          height: markSide,
        }
        sheet.field({ kind: 'mark', group: `vote_${item.number}`, value, tip: item.tips[index] ?? '', box: sheet.box(place) })
      })
      row(opinionX, opinionWidth, false)
      const place = { x: opinionX + 1.5, width: opinionWidth - 3, top: top + 1.5, height: rowHeight - 3 }
      sheet.field({
        kind: 'text',
        name: `opinion_${item.number}`,
        tip: item.opinionTip,
        box: sheet.box(place),
        lines: 'many',
        fixed: '',
      })
    }
    sheet.down(rowHeight)
  }
  sheet.down(8)
}

function interests(sheet: Sheet, form: ReplyForm, font: FormFont): void {
  const { interests: words } = form
  const height = lineOf(tableSize)
  const headWidth = 92
  const rowHeight = 3 * (height + 6) + 2 * padding
  const remarksHeight = 44
  sheet.room(lineOf(bodySize) + rowHeight + remarksHeight + 15 + closingHeight)
  numberedHeading(sheet, form.lines.length + 2, words.heading)
  const x = left + headWidth + padding
  const head = (text: string, rowHeight: number): void => {
    sheet.frame({ x: left, width: headWidth, top: sheet.at, height: rowHeight }, true)
    sheet.frame({ x: left + headWidth, width: whole - headWidth, top: sheet.at, height: rowHeight }, false)
    const lines = sheet.lines(text, headWidth - 2 * padding, tableSize)
    lines.forEach((line, index) => {
      const top = sheet.at + (rowHeight - lines.length * height) / 2 + index * height
      sheet.text(
        line,
        { x: left + padding, width: headWidth - 2 * padding, top, height },
        { ...plain, strong: true, size: tableSize },
      )
    })
  }
  head(words.label, rowHeight)
  const line = (index: number): number => sheet.at + padding + index * (height + 6)
  const mark = (value: string, tip: string, top: number): void => {
    const place = { x, width: markSide, top: top + (height - markSide) / 2, height: markSide }
    sheet.field({ kind: 'mark', group: 'coi', value, tip, box: sheet.box(place) })
  }
  const put = (text: string, at: number, top: number): number => {
    const width = font.width(text, tableSize)
    sheet.text(text, { x: at, width, top, height }, { ...plain, size: tableSize })
    return at + width + 5
  }
  mark('none', words.noneTip, line(0))
  put(words.none, x + markSide + 5, line(0))
  mark('declared', words.declaredTip, line(1))
  const afterDeclared = put(words.declared, x + markSide + 5, line(1)) + 8
  const itemsAt = put(words.items, afterDeclared, line(1))
  const itemsPlace = { x: itemsAt, width: 62, top: line(1) - 1, height: height + 3 }
  sheet.field({ kind: 'text', name: 'coi_items', tip: words.itemsTip, box: sheet.box(itemsPlace), lines: 'one', fixed: '' })
  const reasonAt = put(words.reason, itemsAt + 62 + 8, line(1))
  const reasonPlace = { x: reasonAt, width: left + whole - padding - reasonAt, top: line(1) - 1, height: height + 3 }
  sheet.field({ kind: 'text', name: 'coi_reason', tip: words.reasonTip, box: sheet.box(reasonPlace), lines: 'one', fixed: '' })
  put(words.note, x, line(2))
  sheet.down(rowHeight)
  head(form.remarks, remarksHeight)
  const remarks = { x: left + headWidth + 1.5, width: whole - headWidth - 3, top: sheet.at + 1.5, height: remarksHeight - 3 }
  sheet.field({ kind: 'text', name: 'remarks', tip: form.remarks, box: sheet.box(remarks), lines: 'many', fixed: '' })
  sheet.down(remarksHeight + 12)
}

function closing(sheet: Sheet, form: ReplyForm): void {
  const height = lineOf(bodySize)
  const fieldHeight = height + 6
  sheet.room(closingHeight)
  say(sheet, form.closing, left, bodySize, { align: 'center', strong: false })
  sheet.down(8)
  const labelWidth = 96
  const from = left + whole - 330
  const label = (text: string): void => {
    sheet.text(
      text,
      { x: from, width: labelWidth - 8, top: sheet.at, height: fieldHeight },
      { ...plain, align: 'end', size: bodySize },
    )
  }
  label(form.date)
  const date = { x: from + labelWidth, width: 120, top: sheet.at, height: fieldHeight }
  sheet.field({ kind: 'text', name: 'date', tip: form.date, box: sheet.box(date), lines: 'one', fixed: '' })
  sheet.down(fieldHeight + 6)
  label(form.signer)
  const signer = { x: from + labelWidth, width: 120, top: sheet.at, height: fieldHeight }
  sheet.field({ kind: 'text', name: 'signer', tip: form.signer, box: sheet.box(signer), lines: 'one', fixed: '' })
  const space = { x: from + labelWidth + 126, width: 108, top: sheet.at - 4, height: fieldHeight + 8 }
  sheet.text(form.signatureSpace, space, { ...plain, grey: true, align: 'center', size: tableSize })
  sheet.field({ kind: 'signature', name: 'signature', tip: form.signatureSpace, box: sheet.box(space) })
  sheet.down(fieldHeight + 12)
  say(sheet, form.addressee, left, profile.sizes.lead, { align: 'start', strong: true })
  sheet.down(6)
  for (const note of form.notes) say(sheet, note, left, noteSize, plain)
}

/** Marks above, code and page number below, on every page. */
function edges(sheet: Sheet, form: ReplyForm): void {
  const marks = form.marks.join(' · ')
  sheet.pages.forEach((_, index) => {
    sheet.on(index, () => {
      const height = lineOf(footSize)
      const above = { x: left, width: whole, top: profile.markAt - lineOf(noteSize), height: lineOf(noteSize) }
      sheet.text(marks, above, { ...plain, align: 'center', strong: true, size: noteSize })
      const below = { x: left, width: whole, top: profile.height - profile.footAt - height, height }
      sheet.text(form.code, below, { ...plain, grey: true, size: footSize })
      sheet.text(`${sheet.pages.length}-${index + 1}`, below, { ...plain, align: 'center', size: footSize + 1 })
      sheet.text(form.foot, below, { ...plain, grey: true, align: 'end', size: footSize })
    })
  })
}
