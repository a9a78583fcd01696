import { describe, expect, it } from 'vitest'
import { Instant } from '#core/desk/rows/time'
import { allTexts } from '#core/document/allTexts'
import { callForWrittenVote } from '#core/document/callForWrittenVote'
import { contentHash } from '#core/document/contentHash'
import { replySheet } from '#core/document/replySheet'
import { resolutionSheet } from '#core/document/resolutionSheet'
import { resultReport } from '#core/document/resultReport'
import { DocumentTree } from '#core/document/tree'
import {
  callInput,
  context,
  countOf,
  items,
  onePlan,
  papers,
  reportInput,
  resolutionInput,
  resultItem,
  resultItems,
  sheetInput,
  signatures,
  treeOf,
  vote,
} from '../../documents/papers'

const textOf = (tree: DocumentTree): string => allTexts(tree).join('\n')
const outcomeText = (language: 'ko' | 'en', count: ReturnType<typeof countOf>, version = 1): string =>
  textOf(treeOf(resultReport({ ...reportInput(language), items: [resultItem({ ...onePlan, version }, count)] })))

describe('every paper', () => {
  it.each(['ko', 'en'] as const)('is a tree of the schema (%s)', (language) => {
    for (const tree of Object.values(papers(language))) expect(DocumentTree.parse(tree)).toEqual(tree)
  })

  it('has one heading of level 1, three to ten keywords and a summary of at most 300 letters', () => {
    for (const tree of [...Object.values(papers('ko')), ...Object.values(papers('en'))]) {
      expect(tree.blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1)
      expect(tree.metadata.keywords.length).toBeGreaterThanOrEqual(3)
      expect(tree.metadata.keywords.length).toBeLessThanOrEqual(10)
      expect(tree.metadata.summary.length).toBeGreaterThan(0)
      expect(tree.metadata.summary.length).toBeLessThanOrEqual(300)
    }
  })

  it('says on every page that it is practice and that its figures are not real', () => {
    for (const tree of Object.values(papers('ko'))) expect(tree.page.marks).toEqual(['연습', '계산 예(실제 결과 아님)'])
    for (const tree of Object.values(papers('en')))
      expect(tree.page.marks).toEqual(['Practice', 'Worked example, not a real result'])
    const real = treeOf(callForWrittenVote({ ...callInput('ko'), practice: false, illustrative: false }))
    expect(real.page.marks).toEqual([])
  })

  it('prints no blank of a template and invents nothing for what is not known', () => {
    for (const tree of [...Object.values(papers('ko')), ...Object.values(papers('en'))]) {
      expect(textOf(tree)).not.toMatch(/[{}〔〕]|undefined|null|NaN/)
      expect(textOf(tree)).not.toContain('만장일치')
    }
  })

  it('is the same content for the same input, also when the input came decomposed, and another for another', () => {
    const input = callInput('ko')
    const tree = treeOf(callForWrittenVote(input))
    const decomposed = treeOf(callForWrittenVote({ ...input, vote: { ...vote, reason: vote.reason.normalize('NFD') } }))
    const other = treeOf(callForWrittenVote({ ...input, vote: { ...vote, reason: `${vote.reason}.` } }))
    expect(contentHash(tree)).toMatch(/^[0-9a-f]{64}$/)
    expect(contentHash(decomposed)).toBe(contentHash(tree))
    expect(contentHash(other)).not.toBe(contentHash(tree))
  })

  it('uses the summary and keywords that the office typed', () => {
    const tree = treeOf(callForWrittenVote({ ...callInput('ko'), summary: '요지', keywords: ['하나', '둘', '셋'] }))
    expect(tree.metadata.summary).toBe('요지')
    expect(tree.metadata.keywords).toEqual(['하나', '둘', '셋'])
  })
})

describe('D02, the call', () => {
  const text = textOf(treeOf(callForWrittenVote(callInput('ko'))))

  it('names ground and reason, window, roster date and how replies are counted', () => {
    expect(text).toContain('제7차 대한민국 열린정부 포럼 서면의결 시행 알림')
    expect(text).toContain(`서면의결 사유: 불가피한 사유 – ${vote.reason}`)
    expect(text).toContain('의결 기간: 2021. 7. 6.(화)~7. 12.(월) 18:00까지 도착')
    expect(text).toContain('재적 기준일: 2021. 7. 6.(화) (재적위원 20명)')
    expect(text).toContain('기한 안에 도착한 회신을 출석으로 보고, 회신이 없으면 불참으로 봄. 기권과 무효는 출석에 포함함.')
    expect(text).toContain('「대한민국 열린정부 포럼 설치 및 운영에 관한 규정」(행정안전부훈령 제83호)')
  })

  it('lists every item with its number, version and fingerprint', () => {
    for (const item of items) {
      expect(text).toContain(item.itemNumber)
      expect(text).toContain((item.fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' '))
    }
  })

  it('leaves the heading blank that the source leaves blank, and says so', () => {
    expect(text).toContain('Civic Space and Public\n')
    expect(text).toContain('(원문에 제목 없음)')
    expect(text).toContain('Digital Innovation')
  })

  it('closes with annexes and the end mark; English papers have none', () => {
    expect(text).toMatch(/붙임\n1\.\n심의안건 1부\.\n2\.\n서면의결서 1부\.\n3\.\n실행과제 14개 목록 1부\.\n끝\./)
    expect(textOf(treeOf(callForWrittenVote(callInput('en'))))).not.toContain('끝.')
  })

  it('prints where replies go only where the office has said it', () => {
    expect(text).not.toContain('회신처')
    const said = treeOf(callForWrittenVote({ ...callInput('ko'), vote: { ...vote, returnTo: '방문' } }))
    expect(textOf(said)).toContain('회신처: 방문')
  })

  it('is refused without an item and without a reason', () => {
    expect(callForWrittenVote({ ...callInput('ko'), items: [] })).toMatchObject({
      ok: false,
      refusal: { code: 'document.noItem' },
    })
    const blank = callForWrittenVote({ ...callInput('ko'), vote: { ...vote, reason: ' \u200b\n' } })
    expect(blank).toMatchObject({ ok: false, refusal: { code: 'document.noReason', cite: { rule: 'written.grounds' } } })
  })
})

describe('D05, the reply sheet', () => {
  it('carries its code and seat on every page, and a row with empty boxes for every item', () => {
    const tree = treeOf(replySheet(sheetInput('ko')))
    expect(tree.page.footStart).toMatch(/^KOGF-2021-W07-S13-P1-..$/)
    expect(tree.page.footEnd).toBe('시민사회 위원 5')
    expect(tree.page.numbering).toBe('totalAndPage')
    const table = tree.blocks.find((block) => block.kind === 'table')
    const rows = table?.body.filter((row) => row.length > 1) ?? []
    expect(rows).toHaveLength(14)
    for (const [index, row] of rows.entries()) {
      if (index !== 2) expect(row.slice(2).every((cell) => cell.paragraphs.flat().every((run) => run.text === ''))).toBe(true)
    }
  })

  it('closes the row of an item from which the member is recused', () => {
    expect(textOf(treeOf(replySheet(sheetInput('ko'))))).toContain('회피(표결 제외)')
    const free = replySheet({ ...sheetInput('ko'), seat: { ...sheetInput('ko').seat, recusedItems: [] } })
    expect(textOf(treeOf(free))).not.toContain('회피(표결 제외)')
  })

  it('offers a conditional yes only where the rules admit it', () => {
    const without = replySheet({ ...sheetInput('ko'), vote: { ...vote, terms: { ...vote.terms, conditionalOffered: false } } })
    expect(textOf(treeOf(without))).not.toContain('조건부 찬성')
  })

  it('does not ask for a vote on a report item, and is refused when there is nothing else', () => {
    const report = items.slice(0, 2).map((item, index) => (index === 0 ? { ...item, kind: 'report' as const } : item))
    expect(textOf(treeOf(replySheet({ ...sheetInput('ko'), items: report })))).toContain('보고안건(표결 없음)')
    expect(replySheet({ ...sheetInput('ko'), items: report.slice(0, 1) })).toMatchObject({ refusal: { code: 'document.noItem' } })
  })

  it('shows member, organisation and post as far as they are known', () => {
    const seat = { ...sheetInput('ko').seat, organisation: { ko: '행정안전부', en: '' }, post: { ko: '차관', en: '' } }
    expect(textOf(treeOf(replySheet({ ...sheetInput('ko'), seat })))).toContain('위원: 시민사회 위원 5 · 행정안전부 차관')
  })
})

describe('D08, the result report', () => {
  it('says each outcome in its own sentence', () => {
    expect(outcomeText('ko', countOf(20, { yes: 16 }))).toContain('재적위원 20명 중 16명이 회신하여 이견 없이 합의함.')
    expect(outcomeText('ko', countOf(20, { yes: 14, no: 1, abstain: 1 }))).toContain(
      '재적위원 20명 중 16명이 회신하여 찬성 14명으로 원안과 같이 의결됨.',
    )
    expect(outcomeText('ko', countOf(20, { yes: 14, no: 2 }), 2)).toContain('찬성 14명으로 수정한 안(제2판)대로 의결됨.')
    expect(outcomeText('ko', countOf(20, { yes: 8, no: 7, abstain: 1 }))).toContain(
      '찬성 8명으로 필요한 9명에 미치지 못하여 부결됨.',
    )
    expect(outcomeText('ko', countOf(20, { yes: 10 }))).toContain(
      '회신 10명으로 의사정족수 11명에 미달하여 성립하지 않음. 찬반은 집계하지 않음.',
    )
    expect(outcomeText('en', countOf(20, { yes: 10 }))).toContain(
      'Only 10 replies arrived; quorum 11 was not met, so the vote is not constituted. Yes and no are not counted.',
    )
  })

  it('uses the words of the result', () => {
    const words = [
      [countOf(20, { yes: 16 }), 1, '합의'],
      [countOf(20, { yes: 14, no: 2 }), 1, '원안의결'],
      [countOf(20, { yes: 14, no: 2 }), 2, '수정의결'],
      [countOf(20, { yes: 8, no: 8 }), 1, '부결'],
      [countOf(20, { yes: 3 }), 1, '불성립'],
    ] as const
    for (const [count, version, word] of words) expect(outcomeText('ko', count, version).split('\n')).toContain(word)
  })

  it('does not print yes and no of a vote that was not constituted', () => {
    const tree = treeOf(resultReport({ ...reportInput('ko'), items: [resultItem(onePlan, countOf(20, { yes: 3, no: 7 }))] }))
    const table = tree.blocks.find((block) => block.kind === 'table' && block.caption !== '')
    const row =
      table?.kind === 'table'
        ? table.body[0]?.map((cell) =>
            cell.paragraphs
              .flat()
              .map((run) => run.text)
              .join(''),
          )
        : []
    expect(row?.slice(1)).toEqual(['20', '10', '–', '–', '–', '–', '10', '0', '–', '불성립'])
  })

  it('prints recused and absent even when nobody is', () => {
    expect(outcomeText('ko', countOf(20, { yes: 20 }))).toMatch(
      /재적\n회신\n찬성\n반대\n기권\n무효\n불참\n회피\n필요\n결과\n제2021-7-1호\n20\n20\n20\n0\n0\n0\n0\n0\n11\n합의/,
    )
  })

  it('gives the reply rate with one decimal and lists late replies once a sheet', () => {
    const text = textOf(treeOf(resultReport(reportInput('ko'))))
    expect(text).toContain('80.0%')
    expect(text).toContain('모든 의결안건(14건)\n2021. 7. 12.(월) 19:42\n기한 후\n보관(집계 제외)')
    expect(text).toContain('기한 후 도착한 회신 1건은 집계에 넣지 않고 따로 보관함.')
  })

  it('counts one late sheet once, whatever the number of its items, and sheets of different seats apart', () => {
    const arrivedAt = Instant.parse('2021-07-12T10:00:00.000Z')
    const late = (seat: string) => ({ seat: { ko: seat, en: '' }, version: 1, arrivedAt, state: 'late' as const })
    const two = resultItems.slice(0, 2).map((item) => ({ ...item, excluded: [late('위원 가'), late('위원 나')] }))
    expect(textOf(treeOf(resultReport({ ...reportInput('ko'), items: two })))).toContain('기한 후 도착한 회신 2건은')
  })

  it('says that there are no opinions, nothing excluded and no next steps', () => {
    const bare = treeOf(
      resultReport({ ...reportInput('ko'), items: [resultItem(onePlan, countOf(20, { yes: 16 }))], nextSteps: [] }),
    )
    expect(textOf(bare)).toContain('제출된 의견 없음.')
    expect(textOf(bare)).toContain('해당 없음.')
    expect(textOf(bare)).toContain('기재 없음.')
  })

  it('names every clause that decided, each once', () => {
    const text = textOf(treeOf(resultReport(reportInput('ko'))))
    const basis = text.split('\n').find((line) => line.startsWith('근거: ')) ?? ''
    const clauses = basis.slice(4).split('; ')
    expect(clauses.length).toBe(new Set(clauses).size)
    expect(basis).toContain('제7조제3항')
  })

  it('is refused when the votes do not make the replies, or the members do not make the roster', () => {
    const count = countOf(20, { yes: 14, no: 1, abstain: 1 })
    const wrongVotes = resultItem(onePlan, { ...count, yes: 13 })
    expect(resultReport({ ...reportInput('ko'), items: [wrongVotes] })).toMatchObject({
      ok: false,
      refusal: { code: 'document.sumMismatch', facts: { leftSum: 15, rightSum: 16 } },
    })
    const wrongRoster = resultItem(onePlan, { ...count, absent: 5 })
    expect(resultReport({ ...reportInput('ko'), items: [wrongRoster] })).toMatchObject({
      ok: false,
      refusal: { code: 'document.sumMismatch', facts: { leftSum: 21, rightSum: 20 } },
    })
  })

  it('adds recused members only where the rule keeps them among the members in office', () => {
    const count = countOf(20, { yes: 14, no: 1, recused: 2 })
    const out = { ...resultItem(onePlan, count), result: { ...outOfOffice(count) } }
    expect(resultReport({ ...reportInput('ko'), items: [resultItem(onePlan, count)] }).ok).toBe(true)
    expect(resultReport({ ...reportInput('ko'), items: [out] }).ok).toBe(true)
  })
})

/** The same replies where the recused are taken out of the members in office. */
function outOfOffice(count: ReturnType<typeof countOf>) {
  const item = resultItem(onePlan, count)
  if (item.result === null) throw new Error('a decision item has a result')
  return { ...item.result, count: { ...count, inOffice: count.inOffice - count.recused }, recusedReading: 'outOfOffice' as const }
}

describe('D09, the resolution', () => {
  const one = resultItem(onePlan, countOf(20, { yes: 14, no: 1, abstain: 1 }))

  it('gives motion, figures, result word and confirmation', () => {
    const text = textOf(treeOf(resolutionSheet(resolutionInput('ko', [one]))))
    expect(text).toContain('의결 제2021-7호')
    expect(text).toContain('의결주문: 제5차 대한민국 열린정부 국가실행계획(안)을 붙임과 같이 의결한다.')
    expect(text).toContain(
      '표결: 재적 20명, 회신 16명, 찬성 14명, 반대 1명, 기권 1명, 무효 0명, 불참 4명, 회피 0명, 필요 9명 → 원안의결',
    )
    expect(text).toContain('위와 같이 의결하였음을 확인합니다.')
    expect(text).toContain('조건·부대의견: 해당 없음')
  })

  it('carries the day of the last signature, and an open date while one is missing', () => {
    expect(textOf(treeOf(resolutionSheet(resolutionInput('ko', [one]))))).toContain('2021. 7. 14.\n')
    const half = textOf(treeOf(resolutionSheet({ ...resolutionInput('ko', [one]), signatures: signatures('one') })))
    expect(half).toContain('20      .      .      .')
    expect(half).toContain('서명 대기: 공동위원장(민간)')
    expect(half).not.toContain('서명 대기: 공동위원장(정부)')
  })

  it('says as whom and by which clause an acting chair signs', () => {
    const [first, second] = signatures('both')
    const acting = [{ ...first, actingBy: vote.terms.meeting }, second].filter((slot) => slot !== undefined)
    const text = textOf(treeOf(resolutionSheet({ ...resolutionInput('ko', [one]), signatures: acting as never })))
    expect(text).toContain('공동위원장(정부) 직무대행')
    expect(text).toContain('직무대행 근거: 「')
  })

  it('shows a signature on paper as such', () => {
    expect(textOf(treeOf(resolutionSheet(resolutionInput('ko', [one]))))).toContain('지면 서명')
  })

  it('confirms rejection, consensus and a mixed result in their own words', () => {
    const confirm = (...counts: ReturnType<typeof countOf>[]) =>
      textOf(
        treeOf(
          resolutionSheet(
            resolutionInput(
              'ko',
              counts.map((count, index) => resultItem({ ...onePlan, number: index + 1 }, count)),
            ),
          ),
        ),
      )
    const consensus = countOf(20, { yes: 16 })
    const rejected = countOf(20, { yes: 8, no: 8 })
    expect(confirm(rejected)).toContain('의결주문의 안건은 부결되었음을 확인합니다.')
    expect(confirm(consensus)).toContain('이견 없이 위와 같이 합의하였음을 확인합니다.')
    expect(confirm(consensus, rejected)).toContain('안건마다 위 표결 결과와 같이 처리되었음을 확인합니다.')
    expect(confirm(consensus, countOf(20, { yes: 14, no: 2 }))).toContain('위와 같이 의결하였음을 확인합니다.')
  })

  it('keeps signatures with their confirmation on one page', () => {
    const tree = treeOf(resolutionSheet(resolutionInput('ko', [one])))
    const group = tree.blocks.find((block) => block.kind === 'together')
    expect(group?.kind === 'together' && group.blocks.some((block) => block.kind === 'table' && block.room === 'signature')).toBe(
      true,
    )
  })

  it('leaves out what was not constituted and says so; with nothing left there is no resolution', () => {
    const void_ = resultItem(onePlan, countOf(20, { yes: 3 }))
    const mixed = textOf(
      treeOf(resolutionSheet(resolutionInput('ko', [one, { ...void_, number: 2, itemNumber: '제2021-7-2호' }]))),
    )
    expect(mixed).toContain('불성립한 안건 1건은 이 의결서에 넣지 않음')
    expect(mixed).not.toContain('제2021-7-2호')
    expect(resolutionSheet(resolutionInput('ko', [void_]))).toMatchObject({
      ok: false,
      refusal: { code: 'document.noResolution', facts: { present: 3, quorum: 11 }, cite: { rule: 'quorum.open' } },
    })
  })

  it('is refused without an item that was voted on', () => {
    expect(resolutionSheet(resolutionInput('ko', []))).toMatchObject({ refusal: { code: 'document.noItem' } })
    const report = { ...onePlan, kind: 'report' as const, result: null, opinions: [], excluded: [] }
    expect(resolutionSheet(resolutionInput('ko', [report]))).toMatchObject({ refusal: { code: 'document.noItem' } })
  })

  it('prints the conditions under which members voted yes, by seat', () => {
    const text = textOf(treeOf(resolutionSheet(resolutionInput('ko', resultItems))))
    expect(text).toContain('시민사회 위원 6\n이행점검 때 위원회에 다시 보고할 것')
  })
})

describe('the foot of internal papers', () => {
  it('carries fingerprint and record number', () => {
    const tree = treeOf(resolutionSheet(resolutionInput('ko', [resultItem(onePlan, countOf(20, { yes: 16 }))])))
    expect(tree.page.footStart).toMatch(/^문서지문 [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/)
    expect(tree.page.footEnd).toBe(`기록번호 ${context('ko').journalHead.n}`)
  })
})
