import { z } from 'zod'
import type { Bilingual } from '../../desk/rows/text'
import { sayRefusal } from '../../desk/refusals/sayRefusal'
import { Citation } from '../../desk/refusals/citation'
import { refusals } from '../../desk/refusals/refusals'
import { fillTemplate } from '../../text/template'
import { cellWords } from './cellWords'
import { columnTitles, MemberColumn } from './columns'

/** What can be wrong in a table of members, beside what an appointment itself is refused for. */
const words = {
  noHeader: { ko: '제목 줄이 없습니다.', en: 'There is no row of headings.' },
  unknownMapping: {
    ko: '열 지정이 열 {columns}개와 맞지 않습니다.',
    en: 'The choice of columns does not fit the {columns} columns.',
  },
  missingColumn: { ko: '‘{title}’ 열이 없습니다.', en: 'The column “{title}” is missing.' },
  columnTwice: { ko: '‘{title}’ 열이 두 번 나옵니다.', en: 'The column “{title}” stands twice.' },
  brokenQuotes: {
    ko: '따옴표가 닫히지 않았거나 잘못 놓였습니다.',
    en: 'A quotation mark is not closed or stands in the wrong place.',
  },
  tooManyRows: { ko: '{rows}행은 너무 많습니다(한도 {max}행).', en: '{rows} rows are too many (the limit is {max}).' },
  missingCells: { ko: '칸이 {cells}개뿐입니다(제목은 {columns}개).', en: 'The row has only {cells} cells ({columns} headings).' },
  tooManyCells: {
    ko: '칸이 {cells}개로 제목 {columns}개보다 많습니다.',
    en: 'The row has {cells} cells for {columns} headings.',
  },
  tooLong: {
    ko: '{characters}자는 너무 깁니다(한도 {max}자).',
    en: '{characters} characters are too long (the limit is {max}).',
  },
  formula: {
    ko: '수식(‘{start}’로 시작)은 받지 않습니다. 값으로 바꾸거나 앞에 작은따옴표를 붙이세요.',
    en: 'A formula (beginning with “{start}”) is not taken. Turn it into its value, or put an apostrophe before it.',
  },
  empty: { ko: '비어 있습니다.', en: 'It is empty.' },
  notANumber: { ko: '1부터 999까지의 수가 아닙니다: ‘{value}’.', en: '“{value}” is not a number from 1 to 999.' },
  notADate: { ko: '날짜로 읽을 수 없습니다: ‘{value}’.', en: '“{value}” cannot be read as a date.' },
  noSuchDay: { ko: '없는 날짜입니다: ‘{value}’.', en: '“{value}” is not a day of the calendar.' },
  wrongWeekday: { ko: '요일이 날짜와 맞지 않습니다: ‘{value}’.', en: 'The weekday of “{value}” does not fit its date.' },
  unknownWord: {
    ko: '쓸 수 있는 말이 아닙니다: ‘{value}’(쓸 수 있는 말: {known}).',
    en: '“{value}” is not one of the words that are known ({known}).',
  },
  unknownOrganisation: { ko: '‘{value}’ 기관이 등록되어 있지 않습니다.', en: 'No organisation “{value}” is registered.' },
  unknownPerson: { ko: '‘{value}’ 번호의 사람이 없습니다.', en: 'There is no person with the id “{value}”.' },
  ambiguousPerson: {
    ko: '이름이 ‘{name}’인 사람이 {count}명 있습니다. 생년월일이나 전자우편, 사람 번호로 가려 주세요.',
    en: 'There are {count} people called “{name}”. Tell them apart by birth date, e-mail or id.',
  },
  duplicatePerson: { ko: '{otherRow}행과 같은 사람입니다.', en: 'It is the same person as in row {otherRow}.' },
  endsBeforeItBegins: { ko: '임기 끝({until})이 시작({from})보다 앞섭니다.', en: 'It ends ({until}) before it begins ({from}).' },
  endedBeforeItBegins: {
    ko: '마지막 재임일({endedOn})이 시작({from})보다 앞섭니다.',
    en: 'The last day in office ({endedOn}) is before the first ({from}).',
  },
  dateWithoutPerson: { ko: '임기가 있는데 사람이 없습니다.', en: 'There are dates but nobody whose they are.' },
  personWithoutDate: { ko: '사람이 있는데 임기 시작이 없습니다.', en: 'There is a person but no first day.' },
  newSeatNeeds: { ko: '새 좌석에는 ‘{title}’ 열이 있어야 합니다.', en: 'A new seat needs “{title}”.' },
  seatDiffers: {
    ko: '{seat}번 좌석의 {title} 값은 다른 행이나 기록과 다릅니다(‘{recorded}’). 불러오기로 바꾸지 않습니다.',
    en: '{title} of seat {seat} differs from what another row or the record says (“{recorded}”). An import does not change it.',
  },
  appointmentDiffers: {
    ko: '{seat}번 좌석에 {from} 시작으로 기록된 위촉과 {title} 값이 다릅니다(기록 ‘{recorded}’). 불러오기로 바꾸지 않습니다.',
    en: 'On seat {seat} an appointment from {from} is recorded whose {title} is another (“{recorded}”). An import does not change it.',
  },
  describedThatDay: {
    ko: '{day}부터의 이름·직위가 이미 따로 적혀 있습니다. 다른 기준일을 쓰세요.',
    en: 'A name or title from {day} on is recorded already. Use another day from which changes hold.',
  },
} as const satisfies Record<string, Bilingual>

export type ImportProblemCode = keyof typeof words

/** One thing that is wrong: in which row (as a spreadsheet counts, the headings are row 1) and which column. */
export const ImportProblem = z.strictObject({
  row: z.int().min(1),
  /** Heading of the column as the file writes it; empty where the row or file as a whole is meant. */
  column: z.string(),
  /** A code of its own, or that of the refusal that the appointment would get. */
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  cite: Citation.nullable(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** What is wrong, as one sentence without the place. */
export function sayImportProblem({ code, facts, cite }: ImportProblem, language: 'ko' | 'en'): string {
  const own: Readonly<Record<string, Bilingual>> = words
  const sentence = own[code]
  if (sentence !== undefined) return fillTemplate(sentence[language], inWords(facts, language))
  if (!Object.hasOwn(refusals, code)) throw new Error(`no words for the problem ${code}`)
  return sayRefusal({ code, facts, cite }, language, 'Asia/Seoul').what
}

/** The column that is meant, as the file heads it; one that the file lacks is called as the desk calls it, in the reader's language. */
export function sayColumn({ code, column, facts }: ImportProblem, language: 'ko' | 'en'): string {
  return code === 'missingColumn' ? titleOf(facts['title'], language) : column
}

/** The facts as they are said: a column by its title, the words that a column may hold one after the other. */
function inWords(facts: ImportProblem['facts'], language: 'ko' | 'en'): ImportProblem['facts'] {
  const { title, known } = facts
  const words: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = cellWords
  const list = words[String(known)]
  return {
    ...facts,
    ...(title === undefined ? {} : { title: titleOf(title, language) }),
    ...(list === undefined
      ? {}
      : {
          known: Object.values(list)
            .map((word) => word[language])
            .join(', '),
        }),
  }
}

function titleOf(title: string | number | undefined, language: 'ko' | 'en'): string {
  const column = MemberColumn.safeParse(title)
  return column.success ? columnTitles[column.data][language] : String(title ?? '')
}
