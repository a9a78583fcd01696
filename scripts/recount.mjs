/**
 * Counts a written vote again from its proof file, and nothing else:
 *
 *   node scripts/recount.mjs proof.json [--language ko|en]
 *
 * Plain Node, no packages, none of the app's code, so that a stranger can read it in one sitting and trust the result.
 * It reads format forum-desk-proof/2. It works out the end that counts, which replies count (arrival, sender, text version, recusal, the
 * roster), the tally, the thresholds and the outcome of every item, the fingerprints of texts, call, extensions and tally, and checks every
 * Ed25519 signature. It ends with 1 at any difference from what the proof says, with 2 when the file is no proof.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [file, option, asked] = process.argv.slice(2)
const language = option === '--language' && asked === 'en' ? 'en' : 'ko'
if (file === undefined || (option !== undefined && option !== '--language')) {
  console.error('node scripts/recount.mjs proof.json [--language ko|en]')
  process.exit(2)
}

const bilingual = {
  members: ['재적', 'in office'],
  present: ['회신', 'took part'],
  yes: ['찬성', 'yes'],
  no: ['반대', 'no'],
  abstain: ['기권', 'abstain'],
  conditional: ['조건부', 'conditional'],
  blank: ['무응답', 'blank'],
  invalid: ['무효', 'invalid'],
  recused: ['회피', 'recused'],
  absent: ['불참', 'absent'],
  incomplete: ['보완 필요', 'incomplete'],
  late: ['기한 후', 'late'],
  replaced: ['대체', 'replaced'],
  superseded: ['세지 않음', 'not counted'],
  quorum: ['의사정족수', 'quorum'],
  majority: ['의결정족수', 'majority'],
  item: ['안건', 'Item'],
  consensus: ['합의', 'adopted by consensus'],
  passed: ['가결', 'adopted'],
  rejected: ['부결', 'rejected'],
  notConstituted: ['불성립', 'not constituted'],
  call: ['소집', 'call'],
  result: ['결과', 'result'],
  extension: ['기간 연장', 'extension'],
  windowEnd: ['도착 기한', 'replies counted until'],
  annexes: ['붙임', 'annexes'],
  governmentCoChair: ['정부 공동위원장', 'government co-chair'],
  civilCoChair: ['민간 공동위원장', 'civil co-chair'],
  signed: ['서명 확인', 'signature holds'],
  onPaper: ['지면 서명 (계산으로 확인할 수 없음, 원본 확인 필요)', 'signed on paper (cannot be computed: look at the original)'],
  unchecked: ['두 번째 사람이 확인하지 않은 회신', 'counted replies that no second person has checked'],
  unsigned: ['서명 없음', 'not signed'],
  voided: ['무효가 된 서명', 'voided signatures'],
  same: ['검증 자료와 같습니다.', 'The same as the proof.'],
  differs: ['검증 자료와 다릅니다', 'Different from the proof'],
  textHash: ['글 지문', 'fingerprint of the texts'],
  tallyHash: ['집계 지문', 'fingerprint of the tally'],
  fingerprint: ['서명 지문', 'fingerprint signed'],
}
const words = Object.fromEntries(Object.entries(bilingual).map(([name, [ko, en]]) => [name, language === 'en' ? en : ko]))

process.on('uncaughtException', (error) => {
  console.error(`${file}: not a proof (${error.message})`)
  process.exit(2)
})

const differences = []
/** Compares what was worked out here with what the proof says. */
function check(what, worked, stated) {
  if (canonical(worked) !== canonical(stated ?? null))
    differences.push(`${what}: ${canonical(worked)} ≠ ${canonical(stated ?? null)}`)
}

/** Canonical JSON (RFC 8785) for what a proof holds: texts, whole numbers, true, false, null, lists and objects. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

const fingerprintOf = (domain, value) =>
  createHash('sha256')
    .update(canonical({ domain: `forum-desk/${domain}`, value }))
    .digest('hex')

/** The DER head of an Ed25519 public key (RFC 8410); the 32 bytes of the key follow it. */
const keyHead = Buffer.from('302a300506032b6570032100', 'hex')

/** More than half. */
const majorityOf = (n) => Math.floor(n / 2) + 1

const proof = readProof(file)
const { rules, call, roster } = proof
const appointedEnd = proof.extendedTo ?? call.closesAt
// An early close, when every member had answered, is the end of the window; else the time agreed last is.
const windowEnd = proof.closedAt < appointedEnd ? proof.closedAt : appointedEnd
const counted = new Set(roster.filter((seat) => seat.counted).map((seat) => seat.seatId))
check('roster', new Set(roster.map((seat) => seat.seatId)).size, roster.length)
for (const seat of roster) check(`roster ${seat.number} counted`, seat.counted && seat.standing === 'vacant', false)

const decided = proof.items.filter((item) => item.kind === 'decision').map(recount)
for (const item of proof.items) if (item.kind === 'report') check(`item ${item.number} result`, null, item.result)

const signedCall = {
  resolutionId: call.resolutionId,
  bodyId: proof.body.id,
  termId: proof.term.id,
  number: call.number,
  title: call.title,
  ground: call.ground,
  reason: call.reason,
  opensAt: call.opensAt,
  closesAt: call.closesAt,
  sealed: call.sealed,
  items: [...proof.items]
    .sort((a, b) => a.number - b.number)
    .map((item) => ({
      itemId: item.itemId,
      number: item.number,
      kind: item.kind,
      title: item.title,
      version: item.currentVersion,
      fingerprint: textFingerprint(item),
    })),
}
// A call without annexes has the fingerprint of the first version.
const textHash =
  call.annexes.length === 0
    ? fingerprintOf('call/1', signedCall)
    : fingerprintOf('call/2', { ...signedCall, annexes: call.annexes })
const tallyHash = fingerprintOf('tally/1', {
  resolutionId: call.resolutionId,
  rules: rules.book,
  roster: roster.filter((seat) => seat.counted).map((seat) => seat.seatId),
  items: decided.map(({ item, count, outcome }) => ({
    itemId: item.itemId,
    version: item.currentVersion,
    count: signedCount(count),
    outcome,
  })),
})
const noTally = fingerprintOf('tally/1', null)
check('textHash', textHash, proof.textHash)
check('tallyHash', tallyHash, proof.tallyHash)
const fingerprint = fingerprintOf('sign-off/1', { textHash, tallyHash })
check('fingerprint', fingerprint, proof.fingerprint)
const extensionHashes = checkExtensions()
checkSignatures()
print()
process.exitCode = differences.length === 0 ? 0 : 1

/** What a signature covers of a count: incomplete replies are named only where there are any. */
function signedCount({ incomplete, ...count }) {
  return incomplete === 0 ? count : { ...count, incomplete }
}

function readProof(path) {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8'))
    if (read?.format !== 'forum-desk-proof/2') throw new Error('the format is not forum-desk-proof/2')
    const { roster, items, signatures, extensions, call } = read
    for (const [name, list] of Object.entries({ roster, items, signatures, extensions, annexes: call?.annexes })) {
      if (!Array.isArray(list)) throw new Error(`there is no list “${name}”`)
    }
    return read
  } catch (error) {
    console.error(`${path}: not a proof (${error.message})`)
    process.exit(2)
  }
}

/** Fingerprint of the current text of an item; every version is checked against its words on the way. */
function textFingerprint(item) {
  const made = item.texts.map(({ version, motion, reason, content, fingerprint: stated }) => {
    const worked = fingerprintOf('item-text/1', { itemId: item.itemId, version, motion, reason, content })
    check(`item ${item.number} text ${version}`, worked, stated)
    return [version, worked]
  })
  return new Map(made).get(item.currentVersion) ?? null
}

/** Arrived later; of two that arrived together, entered later. */
function isAfter(one, other) {
  return one.arrivedAt > other.arrivedAt || (one.arrivedAt === other.arrivedAt && one.enteredAt >= other.enteredAt)
}

/** What each reply to an item is. Whatever is not `received` is kept and not counted. */
function statesOf(item, recused) {
  const states = new Map()
  const standing = new Map()
  const inTime = item.ballots.filter((ballot) => ballot.arrivedAt <= windowEnd)
  for (const ballot of item.ballots) {
    const own = inTime.filter(({ seatId }) => seatId === ballot.seatId)
    const isOutrun = own.some((other) => other !== ballot && other.sheetMark !== 'neitherAndUnclear' && isAfter(other, ballot))
    if (!inTime.includes(ballot)) states.set(ballot, 'late')
    // It does not count either way; it is made good only by a clear one of the same seat that arrived no earlier.
    else if (ballot.sheetMark === 'neitherAndUnclear')
      states.set(ballot, isOutrun && ballot.state === 'replaced' ? 'replaced' : 'incomplete')
    else if (ballot.conflict === 'declared') states.set(ballot, 'superseded')
    // To an old text: whether another came after it or the text outran it, it does not count.
    else if (ballot.version < item.currentVersion)
      states.set(ballot, isOutrun && ballot.state === 'replaced' ? 'replaced' : 'superseded')
    else {
      const last = standing.get(ballot.seatId)
      if (last === undefined || isAfter(ballot, last)) standing.set(ballot.seatId, ballot)
      states.set(ballot, 'replaced')
    }
  }
  for (const [seatId, ballot] of standing) states.set(ballot, recused.has(seatId) ? 'superseded' : 'received')
  return states
}

function recount(item) {
  const at = `item ${item.number}`
  const recused = new Set(item.recusals.map((recusal) => recusal.seatId).filter((seatId) => counted.has(seatId)))
  const states = statesOf(item, recused)
  for (const [index, ballot] of item.ballots.entries()) {
    check(`${at} reply ${index + 1} state`, states.get(ballot), ballot.state)
    check(`${at} reply ${index + 1} on the roster`, counted.has(ballot.seatId), true)
    check(`${at} reply ${index + 1} to a text that there is`, ballot.version <= item.currentVersion, true)
    if (ballot.conflict === 'declared' && states.get(ballot) === 'superseded' && ballot.version === item.currentVersion)
      check(`${at} reply ${index + 1} recused`, recused.has(ballot.seatId), true)
    check(
      `${at} reply ${index + 1} after the opening`,
      ballot.arrivedAt >= proof.openedAt && ballot.arrivedAt <= ballot.enteredAt,
      true,
    )
  }
  const inState = (state) => item.ballots.filter((ballot) => states.get(ballot) === state)
  const received = inState('received').filter((ballot) => counted.has(ballot.seatId))
  const chose = (choice) => received.filter((ballot) => ballot.choice === choice).length
  const count = {
    inOffice: counted.size - (rules.recused.value === 'outOfOffice' ? recused.size : 0),
    present: received.length,
    yes: chose('yes'),
    no: chose('no'),
    abstain: chose('abstain'),
    conditional: chose('conditional'),
    blank: chose('blank'),
    invalid: chose('invalid'),
    recused: recused.size,
    absent: counted.size - recused.size - received.length,
    incomplete: inState('incomplete').length,
    late: inState('late').length,
    replaced: inState('replaced').length,
    superseded: inState('superseded').length,
  }
  const base = rules.majority.value.of
  const quorumNeeded = majorityOf(count.inOffice)
  // Abstentions, blank and invalid replies stay in the base (rules.abstentions).
  const yesNeeded = majorityOf(base === 'present' ? count.present : count.inOffice)
  const inFavour = count.yes + (rules.conditional.value === 'yes' ? count.conditional : 0)
  const outcome = outcomeOf({ count, quorumNeeded, yesNeeded, inFavour })
  const stated = item.result ?? {}
  check(`${at} count`, count, stated.count)
  check(
    `${at} thresholds`,
    { quorumNeeded, yesNeeded, inFavour, base },
    pick(stated, ['quorumNeeded', 'yesNeeded', 'inFavour', 'base']),
  )
  check(`${at} outcome`, outcome, stated.outcome)
  return { item, count, outcome, quorumNeeded, yesNeeded }
}

function outcomeOf({ count, quorumNeeded, yesNeeded, inFavour }) {
  if (count.present < quorumNeeded) return 'notConstituted'
  if (rules.method.value === 'consensusThenVote' && count.yes === count.present) return 'consensus'
  return inFavour >= yesNeeded ? 'passed' : 'rejected'
}

function pick(object, keys) {
  return Object.fromEntries(keys.map((key) => [key, object[key] ?? null]))
}

/**
 * Every agreed extension begins where the window ended before it, was agreed while that window was open, and has both signatures; the last
 * one is the end that counts. Gives the fingerprints of those that were agreed.
 */
function checkExtensions() {
  const hashes = new Set()
  let end = call.closesAt
  for (const [index, { extensionId, from, to, reason, state, agreedAt }] of proof.extensions.entries()) {
    if (state !== 'agreed') continue
    const at = `extension ${index + 1}`
    const hash = fingerprintOf('extension/1', { resolutionId: call.resolutionId, extensionId, from, to, reason })
    hashes.add(hash)
    check(`${at} begins at the end before it`, from, end)
    check(`${at} in time`, agreedAt !== null && agreedAt < from && from < to, true)
    for (const office of ['governmentCoChair', 'civilCoChair']) {
      const isSigned = proof.signatures.some(
        ({ act, voidedAt, statement }) =>
          act === 'extension' && voidedAt === null && statement.office === office && statement.textHash === hash,
      )
      check(`${at} signed, ${office}`, isSigned, true)
    }
    end = to
  }
  check('the end that counts', end, appointedEnd)
  return hashes
}

/** A signature holds when its bytes verify; it stands when it is not voided, and is then over this text and this tally. */
function checkSignatures() {
  for (const [index, { act, way, statement, signature, publicKey, paperSha256, voidedAt }] of proof.signatures.entries()) {
    const at = `signature ${index + 1}`
    // Nothing can be computed over a signature by hand: the paper itself has to be looked at, and the proof says which file it is.
    if (way === 'paper') check(`${at} paper`, [signature, publicKey, /^[0-9a-f]{64}$/.test(paperSha256)], [null, null, true])
    else check(`${at} bytes`, [holds(statement, signature, publicKey), paperSha256], [true, null])
    check(
      `${at} folder, body, vote, act`,
      [proof.folderId, proof.body.id, call.resolutionId, act],
      [statement.folderId, statement.bodyId, statement.resolutionId, statement.act],
    )
    if (voidedAt !== null) continue
    if (act === 'extension') check(`${at} text`, extensionHashes.has(statement.textHash), true)
    else check(`${at} text`, textHash, statement.textHash)
    check(`${at} tally`, act === 'result' ? tallyHash : noTally, statement.tallyHash)
  }
}

function holds(statement, signature, publicKey) {
  try {
    const key = createPublicKey({ key: Buffer.concat([keyHead, Buffer.from(publicKey, 'hex')]), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(`forum-desk/sign-off/1\n${canonical(statement)}`), key, Buffer.from(signature, 'hex'))
  } catch {
    return false // bytes that are no key
  }
}

function wordOfSignature({ way, statement, signature, publicKey }) {
  if (way === 'paper') return words.onPaper
  return holds(statement, signature, publicKey) ? words.signed : words.unsigned
}

function print() {
  const { title, number } = rules
  console.log(`${proof.body.name[language] || proof.body.name.ko}: ${call.title}`)
  console.log(`${title[language] || title.ko} ${number[language] || number.ko}`)
  console.log(`${words.windowEnd} ${windowEnd}`)
  if (call.annexes.length > 0) console.log(`${words.annexes} ${call.annexes.length}`)
  for (const { item, count, outcome, quorumNeeded, yesNeeded } of decided) {
    const figures = [
      'yes',
      'no',
      'abstain',
      'conditional',
      'blank',
      'invalid',
      'recused',
      'absent',
      'incomplete',
      'late',
      'replaced',
      'superseded',
    ]
      .filter((name) => count[name] > 0 || ['yes', 'no', 'abstain'].includes(name))
      .map((name) => `${words[name]} ${count[name]}`)
    console.log(
      `${words.item} ${item.number}: ${words.members} ${count.inOffice}, ${words.present} ${count.present} (${figures.join(', ')})`,
    )
    console.log(`  ${words.quorum} ${quorumNeeded}, ${words.majority} ${yesNeeded} → ${words[outcome]}`)
  }
  for (const act of ['call', 'extension', 'result']) {
    if (act === 'extension' && proof.extendedTo === null) continue
    for (const office of ['governmentCoChair', 'civilCoChair']) {
      const standing = proof.signatures.filter(
        (one) => one.act === act && one.voidedAt === null && one.statement.office === office,
      )
      console.log(`${words[act]}, ${words[office]}: ${standing.map(wordOfSignature).join(', ') || words.unsigned}`)
    }
  }
  const unchecked = proof.secondCheck
    ? proof.items.flatMap((item) => item.ballots).filter((one) => one.state === 'received' && one.check !== 'confirmed').length
    : 0
  if (unchecked > 0) console.log(`${words.unchecked}: ${unchecked}`)
  const voided = proof.signatures.filter((one) => one.voidedAt !== null).length
  if (voided > 0) console.log(`${words.voided}: ${voided}`)
  console.log(`${words.textHash} ${textHash}\n${words.tallyHash} ${tallyHash}\n${words.fingerprint} ${fingerprint}`)
  if (differences.length === 0) console.log(words.same)
  else console.log(`${words.differs}:\n${differences.map((line) => `  - ${line}`).join('\n')}`)
}
