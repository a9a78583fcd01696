import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { run, strong, type DocumentTree } from '#core/document/tree'
import { writePdf } from '#main/documents/pdf'
import { readFontFiles } from '#main/documents/pdf/faces'

it('x', async () => {
  const fonts = await readFontFiles('node_modules/pretendard-gov/dist/public/static/alternative')
  const para = (t: string) => ({ kind: 'paragraph', runs: [run(t, 'ko')], align: 'start', tone: 'body', endMark: false }) as const
  const cell = (t: string, role: 'data' | 'column' = 'data') => ({ paragraphs: [[run(t, 'ko')]], align: 'start', columns: 1, rows: 1, role }) as const
  const long = '재적위원 20명 중 16명이 회신하여 찬성 14명으로 2021. 7. 6.(화)~7. 12.(월) 기간에 원안과 같이 의결됨. 「행정기관 소속 위원회의 설치·운영에 관한 법률」 제9조제2항에 따른 서면의결이다. '
  const tree: DocumentTree = {
    metadata: { form: 'D02', title: '제목 & <x>', summary: '요약', keywords: ['가', '나'], language: 'ko', author: '행정안전부', body: '포럼', createdAt: '2021-07-06T00:00:00.000Z' as never, journalHead: { n: 1, hash: '0'.repeat(64) }, fingerprint: '' },
    page: { profile: 'letter', marks: ['연습'], footStart: 'KOGF-2021', footEnd: '기록번호 1', numbering: 'totalAndPage' },
    blocks: [
      { kind: 'heading', level: 1, runs: [run('서면의결 시행 알림', 'ko')], align: 'center' },
      { kind: 'rule' },
      para(long + 'English words inside. 𠮷 ☎'),
      { kind: 'list', level: 1, items: [1, 2].map((n) => ({ marker: `${n}.`, blocks: [para(long.repeat(n)), { kind: 'list', level: 2, items: [{ marker: '가.', blocks: [para(long), { kind: 'list', level: 3, items: [{ marker: '1)', blocks: [para(long)] }] }] }] }] })) },
      { kind: 'table', caption: '표 1', summary: '', widths: [1, 3, 2], header: [[cell('번호', 'column'), cell('안건', 'column'), cell('결과', 'column')]], body: Array.from({ length: 40 }, (_, i) => [cell(String(i)), cell(i % 3 ? long : '짧음'), cell('가결')]), room: 'text' },
      { kind: 'fields', caption: '정보', entries: [{ label: '생산자', runs: [strong('행정안전부', 'ko')] }], tone: 'note' },
      { kind: 'attachments', label: '붙임', entries: [[run('심의안건 1부.', 'ko')], [run('서면의결서 1부.', 'ko')]], endMark: true, language: 'ko' },
    ],
  }
  const bytes = await writePdf(tree, fonts, () => undefined)
  writeFileSync('/tmp/scratch.pdf', bytes)
})
