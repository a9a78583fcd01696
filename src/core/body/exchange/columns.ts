import { z } from 'zod'
import type { Bilingual } from '../../desk/rows/text'

/** What a column of a members table may hold. */
export const MemberColumn = z.enum([
  'seat',
  'seatLabel',
  'seatLabelEn',
  'seatClass',
  'sector',
  'seatOrganisation',
  'personId',
  'name',
  'nameEn',
  'affiliation',
  'post',
  'postEn',
  'gender',
  'region',
  'birthDate',
  'telephone',
  'email',
  'kind',
  'from',
  'until',
  'endedOn',
  'endReason',
  'exceptionReason',
])
export type MemberColumn = z.infer<typeof MemberColumn>

/** The columns that a table has to have: a seat for each row where a term is filled, else a name. */
export const requiredColumns = (hasTerm: boolean): readonly MemberColumn[] => (hasTerm ? ['seat'] : ['name'])

/** Fields of the contact data: never in a public table. */
export const privateColumns: ReadonlySet<MemberColumn> = new Set(['birthDate', 'telephone', 'email'])

/** The headings that the desk writes, in the order in which it writes the columns. */
export const columnTitles: Readonly<Record<MemberColumn, Bilingual>> = {
  seat: { ko: '좌석', en: 'Seat' },
  seatLabel: { ko: '좌석 이름', en: 'Seat label' },
  seatLabelEn: { ko: '좌석 이름(영문)', en: 'Seat label (English)' },
  seatClass: { ko: '구분', en: 'Class' },
  sector: { ko: '부문', en: 'Sector' },
  seatOrganisation: { ko: '기관', en: 'Organisation' },
  personId: { ko: '사람 번호', en: 'Person id' },
  name: { ko: '성명', en: 'Name' },
  nameEn: { ko: '성명(영문)', en: 'Name (English)' },
  affiliation: { ko: '소속', en: 'Affiliation' },
  post: { ko: '직위', en: 'Post' },
  postEn: { ko: '직위(영문)', en: 'Post (English)' },
  gender: { ko: '성별', en: 'Gender' },
  region: { ko: '지역', en: 'Region' },
  birthDate: { ko: '생년월일', en: 'Birth date' },
  telephone: { ko: '전화', en: 'Telephone' },
  email: { ko: '전자우편', en: 'E-mail' },
  kind: { ko: '위촉 구분', en: 'Appointment' },
  from: { ko: '임기 시작', en: 'From' },
  until: { ko: '임기 끝', en: 'Until' },
  endedOn: { ko: '마지막 재임일', en: 'Last day in office' },
  endReason: { ko: '끝난 사유', en: 'Reason of the end' },
  exceptionReason: { ko: '예외 사유', en: 'Reason of the exception' },
}

/** Other headings that offices use for the same thing. */
const aliases: Readonly<Partial<Record<MemberColumn, readonly string[]>>> = {
  seat: ['연번', '번호', '좌석번호', '순번', 'No', 'Number', 'Seat number'],
  seatLabel: ['자리', '좌석명', 'Label'],
  seatClass: ['법적 구분', '위원 구분', '구분(당연직·기관·위촉)', 'Legal class', 'Seat class'],
  sector: ['분야', 'IRM sector'],
  seatOrganisation: ['기관 약호', '기관명', '기관 코드', 'Organisation code', 'Agency'],
  personId: ['사람 ID', 'id'],
  name: ['이름', '위원명', '위원', '성함', 'Full name', 'Member'],
  nameEn: ['영문 성명', '영문명', '영문 이름', 'English name'],
  affiliation: ['소속 기관', '소속기관명', 'Institution'],
  post: ['직책', '소속·직위', '직함', 'Title', 'Position'],
  postEn: ['영문 직위', 'English title'],
  region: ['거주지역', '시도'],
  birthDate: ['생일', '출생일', 'Date of birth'],
  telephone: ['연락처', '전화번호', '휴대전화', '휴대폰', 'Phone', 'Mobile'],
  email: ['이메일', '메일', '전자우편 주소', 'Email', 'Mail'],
  kind: ['신규·연임', '신규/연임', '위촉 종류', 'Kind'],
  from: ['위촉일', '위촉일자', '임기시작일', '시작일', '임기 개시', 'Start', 'Start date', 'Appointed on'],
  until: ['임기 만료', '만료일', '임기만료일', '임기종료일', '종료일', 'End', 'End date'],
  endedOn: ['해촉일', '사임일', 'Left on'],
  endReason: ['해촉 사유', '사임 사유'],
}

/** Headings are compared without blanks, signs and case, composed: a heading of a spreadsheet is typed by hand. */
const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·./,_:*-]/gu, '')

const byHeading: ReadonlyMap<string, MemberColumn> = new Map(
  MemberColumn.options.flatMap((column) =>
    [column, columnTitles[column].ko, columnTitles[column].en, ...(aliases[column] ?? [])].map(
      (heading): [string, MemberColumn] => [bare(heading), column],
    ),
  ),
)

/** The column that a heading means; null for one that the desk does not know. */
export const columnOfHeading = (heading: string): MemberColumn | null => byHeading.get(bare(heading)) ?? null
