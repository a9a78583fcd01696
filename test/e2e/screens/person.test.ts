import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../accessibility'
import { done } from '../bridge'
import { launch, newProfile, type RunningApp } from '../launch'
import { FirstRunPage } from '../pages/firstRun'
import { ShellPage } from '../pages/shell'
import { PersonPage } from './person'
import { sentencesIn } from './sentences'

const t = sentencesIn('ko')
/** The vice minister acts for the ministry here; nobody is known to act for the civil seat. */
const governmentSeat = '당연직 위원 1'
const civilSeat = '시민사회 위원 3'
let app: RunningApp
let shell: ShellPage
let members: PersonPage

/** The steps follow each other on one roster. */
beforeAll(async () => {
  app = await launch({ profile: newProfile(), args: [] })
  await new FirstRunPage(app.window, 'ko').openPractice()
  shell = new ShellPage(app.window, 'ko')
  await shell.menu.waitFor()
  await shell.goTo('members')
  members = new PersonPage(app.window, t)
  await members.seat(governmentSeat).waitFor()
})
afterAll(async () => {
  await app.close()
})

const names = t('person.names.title')
const interests = t('person.interest.title')
const papers = t('person.paper.title')
const contact = t('person.contact.title')

test('a change of post holds from its day on, and the rosters before keep the old one', async () => {
  await members.seat(governmentSeat).click()
  const dialog = await members.openIn(names, t('person.names.change'))
  // Typed on a keyboard that composes no syllables.
  await dialog.field(t('members.acts.post')).fill('재난안전관리본부장'.normalize('NFD'))
  await dialog.field(t('person.names.from')).fill('2021-07-08')
  await dialog.field(t('person.names.reason')).fill('전보')
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('person-names-change')
  await dialog.act()
  await members.asOf('2021-07-08')
  await expect.poll(() => members.seat(governmentSeat).textContent()).toContain('재난안전관리본부장')
  await members.asOf('2021-07-07')
  await expect.poll(() => members.seat(governmentSeat).textContent()).not.toContain('재난안전관리본부장')
  await expect.poll(() => members.part(names).textContent()).toContain('재난안전관리본부장')
})

test('a second change from the same day is refused and stays typed', async () => {
  const dialog = await members.openIn(names, t('person.names.change'))
  await dialog.field(t('members.acts.post')).fill('기획조정실장')
  await dialog.field(t('person.names.from')).fill('2021-07-08')
  await dialog.send()
  await dialog.refusal.first().waitFor()
  expect(await dialog.refusal.first().textContent()).toContain('이미 적혀 있습니다')
  expect(await dialog.field(t('members.acts.post')).inputValue()).toBe('기획조정실장')
  await members.escape(dialog)
})

test('a wrong change, and a person typed wrongly from the start, are put right with a reason that is kept', async () => {
  const correctThe = (entry: string) =>
    members.part(names).getByRole('button', { name: t('person.names.correctOf', { of: entry }) })
  const change = await members.open(correctThe('재난안전관리본부장').first())
  await change.field(t('members.acts.post')).fill('재난안전관리본부장(대행)')
  await change.send()
  expect(await change.box.textContent()).toContain(t('person.names.needsWhy'))
  await change.field(t('person.names.whyWrong')).fill('인사발령문과 다름')
  await change.act()
  await expect.poll(() => members.part(names).textContent()).toContain('인사발령문과 다름')

  const person = await members.open(correctThe('차관').last())
  await person.field(t('members.acts.postEn')).fill('Vice Minister for the Interior')
  await person.field(t('person.names.whyWrong')).fill('영문 직위 오기')
  await person.act()
  await expect.poll(() => members.part(names).textContent()).toContain('영문 직위 오기')
  await app.picture('person-names')
})

test('gender and region are recorded only as the person said', async () => {
  const dialog = await members.openIn(t('person.balance.title'), t('person.balance.record'))
  expect(await dialog.box.textContent()).toContain(t('person.balance.what'))
  await dialog.box.getByRole('button', { name: new RegExp(t('person.balance.gender'), 'u') }).click()
  await app.window.getByRole('option', { name: '여성' }).click()
  await dialog.field(t('person.balance.region')).fill('세종')
  await dialog.act()
  await expect.poll(() => members.part(t('person.balance.title')).textContent()).toContain('여성')
  expect(await members.part(t('person.balance.title')).textContent()).toContain('세종')
})

test('contact data is shown when asked for, saved, and seen by the officer alone', async () => {
  expect(await members.part(contact).textContent()).toContain(t('person.contact.apart'))
  await members
    .part(contact)
    .getByRole('button', { name: t('person.contact.show') })
    .click()
  const dialog = await members.openIn(contact, t('person.contact.edit'))
  await dialog.field(t('person.contact.telephone')).fill('044-000-0000')
  await dialog.field(t('person.contact.email')).fill('office@example.org')
  await dialog.act()
  await expect.poll(() => members.part(contact).textContent()).toContain('044-000-0000')
  await app.picture('person-contact')

  const actor = (role: string) => ({ actor: { profile: '열람', role, personId: null } })
  await done(app.window, 'action', 'chooseProfile', actor('auditor'))
  await app.window.reload()
  await shell.menu.waitFor()
  await shell.goTo('members')
  await members.seat(governmentSeat).click()
  await expect.poll(() => members.part(contact).textContent()).toContain(t('person.contact.officerOnly'))
  expect(await members.part(contact).textContent()).not.toContain('044-000-0000')
  await done(app.window, 'action', 'chooseProfile', actor('officer'))
  await app.window.reload()
  await shell.menu.waitFor()
  await shell.goTo('members')
})

test('an interest is declared and ended; one before the member began is refused', async () => {
  await members.seat(civilSeat).click()
  const dialog = await members.openIn(interests, t('person.interest.declare'))
  await dialog.field(t('person.interest.matter')).fill('데이터 개방 용역')
  await dialog.field(t('person.interest.ground')).fill('소속 단체가 입찰에 참여함')
  await dialog.field(t('person.interest.from')).fill('2019-01-02')
  await dialog.send()
  await dialog.refusal.first().waitFor()
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('person-interest-refused')
  await dialog.field(t('person.interest.from')).fill('2021-07-01')
  await dialog.act()
  await expect.poll(() => members.part(interests).textContent()).toContain('데이터 개방 용역')
  const end = await members.openIn(interests, t('person.interest.endOf', { matter: '데이터 개방 용역' }))
  await end.field(t('person.interest.lastDay')).fill('2021-07-02')
  await end.act()
  await expect.poll(() => members.part(interests).textContent()).toContain('2021. 7. 2.')
})

test('the panel says in which written votes the member was asked, and not what was replied', async () => {
  const part = members.part(t('person.part.title'))
  const text = (await part.textContent()) ?? ''
  expect(text).toContain(t('person.part.onlyInOffice'))
  for (const choice of ['찬성', '반대', '기권']) expect(text).not.toContain(choice)
  await app.picture('person-panel')
})

test('a letter of commission is looked at and written as DOCX and PDF, which are recorded', async () => {
  const commission = members.part(papers).getByRole('button', { name: new RegExp(`^${t('person.paper.commission')} `, 'u') })
  const dialog = await members.open(commission.first())
  const paper = dialog.box.frameLocator('iframe')
  await expect.poll(() => paper.locator('main').textContent()).toContain('귀하를')
  expect(await paper.locator('main').getAttribute('class')).toContain('certificate')
  await app.picture('person-letter')
  await dialog.send()
  await dialog.box.locator('.mem__written li').nth(1).waitFor()
  expect(await dialog.box.locator('.mem__written li').count()).toBe(2)
  await app.picture('person-letter-written')
  await members.escape(dialog)
  await expect.poll(() => members.part(papers).textContent()).toContain('위촉장.pdf')
})

test('a member by virtue of office has none, and the button says why', async () => {
  await members.seat(governmentSeat).click()
  const button = members.part(papers).getByRole('button', { name: t('person.paper.reappointment') })
  expect(await button.getAttribute('aria-description')).toBe(t('person.paper.byOffice'))
})

test('nobody is drafted a letter into a time after the end of the body', async () => {
  await members.show('forecast')
  const button = members.side.getByRole('button', { name: /재위촉장 초안 \d+건/u })
  expect(await button.getAttribute('aria-description')).toBe(t('person.paper.bodyEnds', { day: '2021. 8. 1.' }))
})

test('the roster is written as a paper from the export menu', async () => {
  await app.window.getByRole('button', { name: t('members.export.menu') }).click()
  const dialog = await members.open(app.window.getByRole('menuitem', { name: t('person.paper.rosterMenu') }))
  await expect.poll(() => dialog.box.frameLocator('iframe').locator('main').textContent()).toContain('위원 명부')
  await app.picture('person-roster-paper')
  await dialog.send()
  await dialog.box.locator('.mem__written li').nth(1).waitFor()
  expect(await dialog.box.locator('.mem__written li').count()).toBe(2)
  await members.escape(dialog)
})

test('a group is formed, its members named by both co-chairs, one leaves, and it is dissolved', async () => {
  const select = app.window.getByRole('button', { name: /열린정부 포럼/u })
  await select.first().click()
  await app.window.getByRole('option', { name: '대한민국 열린정부위원회' }).click()
  await members.asOf('2021-09-01')
  await members.show('groups')
  const form = await members.open(members.side.getByRole('button', { name: t('groups.form.open') }))
  await form.field(t('groups.form.name')).fill('디지털 분과위원회')
  await form.field(t('groups.form.purpose')).fill('과제 발굴')
  await app.picture('groups-form')
  await form.act()
  const group = members.part('디지털 분과위원회')
  await group.waitFor()

  const naming = await members.open(group.getByRole('button', { name: t('groups.name.openOf', { group: '디지털 분과위원회' }) }))
  const boxes = naming.box.locator('.person__members input[type="checkbox"]')
  for (let at = 8; at < 16; at += 1) await boxes.nth(at).click({ force: true })
  await expect.poll(() => naming.box.textContent()).toContain(t('groups.name.tooMany', { count: 8, max: 7 }))
  await naming.box.getByRole('checkbox', { name: /^정부 공동위원장/u }).click({ force: true })
  await naming.send()
  await expect.poll(() => naming.refusal.allTextContents()).toEqual([expect.stringContaining('제9조제1항')])
  expect(await accessibilityFaults(app.window)).toEqual([])
  await app.picture('groups-naming-refused')
  await naming.box.getByRole('checkbox', { name: /^민간 공동위원장/u }).click({ force: true })
  await naming.send()
  await expect.poll(() => naming.refusal.textContent()).toContain('8명')
  await boxes.nth(15).click({ force: true })
  await naming.act()
  await expect.poll(() => group.textContent()).toContain(t('members.groups.countOf', { count: 7, max: 7 }))
  await app.picture('groups-named')

  const leaving = await members.open(group.getByRole('listitem').last().getByRole('button'))
  await leaving.field(t('groups.lastDay')).fill('2021-09-30')
  await leaving.field(t('members.acts.why')).fill('본인 요청')
  await leaving.act()
  await members.asOf('2021-10-01')
  await expect.poll(() => group.textContent()).toContain(t('members.groups.countOf', { count: 6, max: 7 }))

  const dissolving = await members.open(
    group.getByRole('button', { name: t('groups.dissolve.openOf', { group: '디지털 분과위원회' }) }),
  )
  await dissolving.field(t('groups.lastDay')).fill('2021-10-31')
  await dissolving.act()
  await members.asOf('2021-11-01')
  await expect.poll(() => members.side.textContent()).toContain(t('groups.otherDays'))
})

test('letters of reappointment are drafted from the forecast, and writing all of them can be stopped', async () => {
  await members.asOf('2023-01-02')
  await members.show('forecast')
  const button = members.side.getByRole('button', { name: /재위촉장 초안 \d+건/u })
  const count = Number(/\d+/u.exec((await button.textContent()) ?? '')?.[0])
  const dialog = await members.open(button)
  await expect.poll(() => dialog.box.frameLocator('iframe').locator('main').textContent()).toContain('연임')
  await app.picture('person-reappointment')
  await dialog.box.getByRole('button', { name: t('person.paper.writeAll', { count }) }).click()
  // The name of the first file stands there as soon as it is begun.
  await dialog.box.locator('.person__writing').filter({ hasText: '위촉장.' }).waitFor()
  await app.picture('person-reappointments-writing')
  await dialog.box.getByRole('button', { name: t('documents.cancel') }).click()
  await dialog.box.locator('.person__writing').waitFor({ state: 'detached' })
  // What was written before it was stopped stays.
  expect(await dialog.box.locator('.mem__written li').count()).toBeLessThan(2 * count)
  await members.escape(dialog)
})

test('all of it is there in English and in the dark', async () => {
  const english = sentencesIn('en')
  await shell.inOtherLanguage()
  for (let press = 0; press < 3; press += 1) {
    if ((await app.window.evaluate(() => document.documentElement.dataset['theme'])) === 'dark') break
    await app.window
      .getByRole('button', { name: /^Change brightness/u })
      .first()
      .click()
  }
  const page = new PersonPage(app.window, english)
  await page.show('seat')
  await page.part(english('person.contact.title')).scrollIntoViewIfNeeded()
  await app.picture('person-panel-en-dark')
  const dialog = await page.openIn(english('person.interest.title'), english('person.interest.declare'))
  await app.picture('person-interest-en-dark')
  await page.escape(dialog)
  await page.show('groups')
  await page.asOf('2021-10-01')
  await app.window.setViewportSize({ width: 1366, height: 768 })
  const naming = await page.open(
    page.side.getByRole('button', { name: english('groups.name.openOf', { group: '디지털 분과위원회' }) }),
  )
  await naming.box.locator('.person__members input[type="checkbox"]').first().click({ force: true })
  await naming.send()
  // A refusal is in sight however long the form is.
  await naming.refusal.last().waitFor()
  expect(await naming.refusal.last().evaluate((notice) => notice.getBoundingClientRect().top)).toBeLessThan(768)
  await app.picture('groups-naming-en-dark')
  await page.escape(naming)
  expect(app.complaints).toEqual([])
})
