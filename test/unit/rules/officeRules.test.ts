import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { PlainDate } from '#core/desk/rows/time'
import { withOfficeRules } from '#core/rules/officeRules'
import { typeOwnRule } from '#core/rules/own/typeOwnRule'
import { withdrawOwnRule } from '#core/rules/own/withdrawOwnRule'
import { historyOfRule } from '#core/rules/historyOfRule'
import { ruleKeys } from '#core/rules/ruleValues'
import { standardRuleBooks } from '#core/rules/standardRuleBooks'
import { viewRules } from '#core/rules/viewRules'
import { smallDesk, type SmallDesk } from '../body/smallDesk'

const family = 'open-government-korea'
const day = (text: string) => PlainDate.parse(text)
let desk: SmallDesk
beforeEach(() => {
  desk = smallDesk()
})

const basis = {
  clause: { ko: '제5조', en: '' },
  source: { ko: '위원회 운영세칙', en: '' },
  version: { ko: '2024. 1. 10. 의결', en: '' },
  note: { ko: '', en: '' },
}
const wish = (key: string, value: unknown, from: string, textAmended = false) =>
  typeOwnRule.input.parse({ family, key, value, from, ...basis, textAmended })
const rulesOn = (text: string) => {
  const rules = withOfficeRules(standardRuleBooks, desk.all('officeRules')).on(family, day(text))
  if (rules === null) throw new Error(`no rules on ${text}`)
  return rules
}
const view = async (text: string) => {
  const asked = await desk.asks(viewRules, { family, day: text })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply
}
const stretchesOf = async (key: string) => {
  const asked = await desk.asks(historyOfRule, { family, key })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.reply.stretches.map(({ from, until, value, cite }) => [from, until, value, cite.verified])
}
const withdraw = async (until: string) => {
  const row = desk.all('officeRules').at(-1)
  if (row === undefined) throw new Error('no rule was typed')
  return desk.decide(withdrawOwnRule, { officeRuleId: row.id, seenRev: row.rev, until, reason: '새 세칙으로 바뀜' })
}

describe('a rule that the office types', () => {
  it('holds from its day on, with its own basis, and leaves every day before as it was', async () => {
    await desk.does(typeOwnRule, wish('written.recused', 'outOfOffice', '2024-02-01'))
    expect(rulesOn('2024-01-31').value('written.recused')).toBe('inOffice')
    expect(rulesOn('2024-02-01').value('written.recused')).toBe('outOfOffice')
    expect(rulesOn('2024-02-01').cite('written.recused')).toEqual({
      rule: 'written.recused',
      source: basis.source,
      version: basis.version,
      clause: basis.clause,
      verified: 'office',
    })
    expect(rulesOn('2024-02-01').cite('quorum.open').verified).toBe('read')
  })

  it('is named in the id of the rules, by what it says', async () => {
    await desk.does(typeOwnRule, wish('written.recused', 'outOfOffice', '2024-02-01'))
    expect(rulesOn('2024-01-31').rulesId).toBe('directive-841')
    expect(rulesOn('2024-02-01').rulesId).toMatch(/^directive-841\+[0-9a-f]{64}$/)
    const one = rulesOn('2024-02-01').rulesId
    await desk.does(typeOwnRule, wish('deputies', 'speak', '2024-03-01'))
    expect(rulesOn('2024-02-01').rulesId).toBe(one)
    expect(rulesOn('2024-03-01').rulesId).not.toBe(one)
  })

  it.each([
    ['decision.majority', { share: 'majority', of: 'inOffice' }, '2024-02-01'],
    ['body.sizeMax', 35, '2024-02-01'],
  ])('that contradicts the text is refused by the clause, unless the text was amended: %s', async (key, value, from) => {
    expect(await desk.refuses(typeOwnRule, wish(key, value, from))).toMatchObject({
      code: 'rules.fixedByText',
      cite: { rule: key, verified: 'read' },
    })
    await desk.does(typeOwnRule, wish(key, value, from, true))
    expect(rulesOn('2024-02-01').value('body.sizeMax')).toBe(key === 'body.sizeMax' ? 35 : 30)
  })

  it.each([
    ['written.recused', 'sometimes'],
    ['deputies', true],
    ['castingVote', 'governmentCoChair'],
    ['meeting.noticeCounting', ''],
    ['holdover.counted', 'yes'],
    ['balance.shareMax', { sector: 0, gender: null, region: null }],
  ])('cannot have a value that the rule does not know: %s = %j', async (key, value) => {
    expect((await desk.refuses(typeOwnRule, wish(key, value, '2024-02-01'))).code).toBe('rules.badValue')
  })

  it.each([
    ['written.silence', 'absent'],
    ['written.conditional', 'yes'],
    ['written.recused', 'outOfOffice'],
    ['holdover.counted', false],
    ['deputies', 'vote'],
    ['castingVote', 'presiding'],
    ['meeting.noticeCounting', 'dMinus'],
    ['balance.shareMax', { sector: null, gender: 60, region: null }],
  ])('may settle what the law leaves open: %s = %j', async (key, value) => {
    await desk.does(typeOwnRule, wish(key, value, '2024-02-01'))
    const shown = (await view('2024-02-01')).rules.find((rule) => rule.key === key)
    expect(shown).toMatchObject({ value, cite: { verified: 'office' }, open: true, own: { typedBy: '사무국 담당자' } })
  })

  it('must be about a rule that there is, on a day that has rules', async () => {
    expect((await desk.refuses(typeOwnRule, wish('quorum.close', 1, '2024-02-01'))).code).toBe('rules.unknownKey')
    expect((await desk.refuses(typeOwnRule, wish('deputies', 'vote', '2019-04-29'))).code).toBe('desk.noRule')
  })

  it('needs a basis', () => {
    const { clause, ...rest } = wish('deputies', 'vote', '2024-02-01')
    expect(clause).toBeDefined()
    expect(typeOwnRule.input.safeParse(rest).success).toBe(false)
    expect(typeOwnRule.input.safeParse({ ...rest, clause: { ko: ' ', en: '' } }).success).toBe(false)
  })

  it('cannot begin on the day of another one for the same matter', async () => {
    await desk.does(typeOwnRule, wish('deputies', 'vote', '2024-02-01'))
    expect((await desk.refuses(typeOwnRule, wish('deputies', 'speak', '2024-02-01'))).code).toBe('rules.sameDay')
  })

  it('goes on under the next version of the directive until the office withdraws it', async () => {
    await desk.does(typeOwnRule, wish('deputies', 'speak', '2022-01-01'))
    expect(rulesOn('2023-05-02').value('deputies')).toBe('speak')
    expect((await withdraw('2023-05-01')).ok).toBe(true)
    expect([rulesOn('2023-05-01').value('deputies'), rulesOn('2023-05-02').value('deputies')]).toEqual(['speak', 'none'])
    expect(await withdraw('2023-05-03')).toMatchObject({ refusal: { code: 'rules.alreadyWithdrawn' } })
    expect(desk.all('officeRules')[0]?.withdrawal?.reason).toBe('새 세칙으로 바뀜')
  })

  it('withdrawn before its first day never held', async () => {
    await desk.does(typeOwnRule, wish('deputies', 'speak', '2024-02-01'))
    await withdraw('2024-01-31')
    expect(rulesOn('2024-02-01').rulesId).toBe('directive-841')
    await desk.does(typeOwnRule, wish('deputies', 'vote', '2024-02-01'))
  })
})

it('the rules of a day show every rule with its value, clause, version, how it was checked and the note', async () => {
  const shown = await view('2021-07-06')
  expect(shown.rules.map((rule) => rule.key)).toEqual([...ruleKeys])
  expect(shown.rules.find((rule) => rule.key === 'body.sizeMax')).toEqual({
    key: 'body.sizeMax',
    value: 20,
    unit: 'organisations',
    cite: standardRuleBooks.on(family, day('2021-07-06'))?.cite('body.sizeMax'),
    note: { ko: '', en: '' },
    from: '2019-04-30',
    own: null,
    open: false,
  })
})

it('a rule over time is one stretch for each clause it had', async () => {
  await desk.does(typeOwnRule, wish('holdover.counted', false, '2024-02-01'))
  await withdraw('2025-12-31')
  expect(await stretchesOf('holdover.counted')).toEqual([
    ['2019-04-30', '2021-08-01', true, 'inferred'],
    ['2021-08-02', '2023-05-01', true, 'inferred'],
    ['2023-05-02', '2024-01-31', true, 'inferred'],
    ['2024-02-01', '2025-12-31', false, 'office'],
    ['2026-01-01', null, true, 'inferred'],
  ])
})

it('a rule of the office alters no other rule and no day outside its own, whatever it is and whenever', () => {
  const days = fc.integer({ min: 0, max: 3500 }).map((n) => day(new Date(Date.UTC(2019, 3, 30 + n)).toJSON().slice(0, 10)))
  fc.assert(
    fc.property(days, fc.option(days), days, fc.constantFrom('none', 'speak', 'vote'), (from, until, asked, value) => {
      const row = {
        ...wish('deputies', value, from),
        id: '00000000-0000-7000-8000-000000000001',
        until,
        typedBy: '담당자',
        typedAt: '2024-01-01T00:00:00.000Z',
        withdrawal: null,
      }
      // Rows come from the store, which holds what the table's schema accepted.
      const rules = withOfficeRules(standardRuleBooks, [row as never]).on(family, asked)
      const book = standardRuleBooks.on(family, asked)
      const holds = from <= asked && (until === null || asked <= until)
      for (const key of ruleKeys) {
        expect(rules?.value(key)).toEqual(holds && key === 'deputies' ? value : book?.value(key))
      }
    }),
  )
})
