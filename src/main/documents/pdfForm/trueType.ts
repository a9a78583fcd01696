/** What a form needs of a TrueType font: which glyph stands for a letter, how wide it is, and a smaller file of the same shapes. */
export interface TrueType {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
  readonly glyphs: number
  /** The glyph of every letter that is kept. */
  readonly glyphOf: ReadonlyMap<number, number>
  /** Advance of a glyph, in units. */
  advance(glyph: number): number
  /** The font with only the shapes that letters name, without the programs that fit them to a screen's raster. */
  readonly stripped: Uint8Array
}

/**
 * Reads a TrueType font with long or short offsets and a Unicode table of segments (format 12); throws for any other kind of font. Letters that
 * `keeps` does not name are left out, as if the font had no shape for them.
 */
export function readTrueType(bytes: Uint8Array, keeps: (codePoint: number) => boolean): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, { readonly at: number; readonly length: number }>()
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    tables.set(tag, { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) })
  }
  const table = (tag: string): { readonly at: number; readonly length: number } => {
    const found = tables.get(tag)
    if (found === undefined) throw new Error(`the font has no table ${tag}`)
    return found
  }
  const part = (tag: string): Uint8Array => bytes.subarray(table(tag).at, table(tag).at + table(tag).length)
  const [head, hhea, maxp] = [table('head').at, table('hhea').at, table('maxp').at]
  const glyphs = view.getUint16(maxp + 4)
  const measured = view.getUint16(hhea + 34)
  const [hmtx, loca, glyf] = [table('hmtx').at, table('loca').at, table('glyf').at]
  const long = view.getInt16(head + 50) === 1
  const offset = (glyph: number): number => (long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
  const glyphOf = new Map([...readSegments(view, table('cmap').at)].filter(([codePoint]) => keeps(codePoint)))

  const kept = new Set<number>([0, ...glyphOf.values()])
  // A shape that is made of others needs them too.
  for (const glyph of kept)
    for (const other of partsOf(view, glyf + offset(glyph), offset(glyph + 1) - offset(glyph))) kept.add(other)
  const shapes: Uint8Array[] = []
  const offsets = new DataView(new ArrayBuffer(4 * (glyphs + 1)))
  let length = 0
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    offsets.setUint32(4 * glyph, length)
    if (!kept.has(glyph)) continue
    const shape = withoutProgram(bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1)))
    shapes.push(shape)
    length += shape.length
  }
  offsets.setUint32(4 * glyphs, length)
  const newHead = Uint8Array.from(part('head'))
  new DataView(newHead.buffer).setInt16(50, 1)
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    glyphs,
    glyphOf,
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)),
    stripped: fontFile([
      ['cmap', part('cmap')],
      ['glyf', joined(shapes, length)],
      ['head', newHead],
      ['hhea', part('hhea')],
      ['hmtx', part('hmtx')],
      ['loca', new Uint8Array(offsets.buffer)],
      ['maxp', part('maxp')],
    ]),
  }
}

function readSegments(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    if (view.getUint16(at) !== 12) continue
    for (let group = 0; group < view.getUint32(at + 12); group += 1) {
      const entry = at + 16 + 12 * group
      const first = view.getUint32(entry)
      for (let code = first; code <= view.getUint32(entry + 4); code += 1) {
        found.set(code, view.getUint32(entry + 8) + code - first)
      }
    }
    return found
  }
  throw new Error('the font has no Unicode table of segments')
}

const flags = { words: 0x1, scale: 0x8, more: 0x20, scaleXY: 0x40, twoByTwo: 0x80, program: 0x100 } as const

/** Where the parts of a composite shape stand: `at` is the flags of one part. */
function* composite(view: DataView, start: number): Generator<{ readonly at: number; readonly glyph: number }, number> {
  let at = start + 10
  for (;;) {
    const flag = view.getUint16(at)
    yield { at, glyph: view.getUint16(at + 2) }
    at += 4 + (flag & flags.words ? 4 : 2)
    if (flag & flags.scale) at += 2
    else if (flag & flags.scaleXY) at += 4
    else if (flag & flags.twoByTwo) at += 8
    if ((flag & flags.more) === 0) return at
  }
}

function partsOf(view: DataView, start: number, length: number): readonly number[] {
  if (length === 0 || view.getInt16(start) >= 0) return []
  return [...composite(view, start)].map(({ glyph }) => glyph)
}

/** The shape without its hinting program, filled up to a multiple of four. */
function withoutProgram(shape: Uint8Array): Uint8Array {
  if (shape.length === 0) return shape
  const own = Uint8Array.from(shape)
  const view = new DataView(own.buffer)
  const contours = view.getInt16(0)
  if (contours < 0) {
    const parts = composite(view, 0)
    for (;;) {
      const step = parts.next()
      if (step.done === true) return padded(own.subarray(0, step.value))
      view.setUint16(step.value.at, view.getUint16(step.value.at) & ~flags.program)
    }
  }
  const program = 10 + 2 * contours
  const length = view.getUint16(program)
  const rest = own.subarray(program + 2 + length)
  const short = new Uint8Array(program + 2 + rest.length)
  short.set(own.subarray(0, program))
  short.set(rest, program + 2)
  return padded(short)
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  whole.set(bytes)
  return whole
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A font file of these tables, which stand in the order of their tags. */
function fontFile(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length
  const whole = new Uint8Array(tables.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, start))
  const view = new DataView(whole.buffer)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * tables.length - 16 * 2 ** power)
  let at = start
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + 16 * index
    whole.set(bytes, at)
    for (let place = 0; place < tag.length; place += 1) view.setUint8(entry + place, tag.charCodeAt(place))
    view.setUint32(entry + 4, checksum(view, at, bytes.length))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    at += Math.ceil(bytes.length / 4) * 4
  })
  return whole
}

function checksum(view: DataView, at: number, length: number): number {
  let sum = 0
  for (let place = at; place < at + length; place += 4) sum = (sum + view.getUint32(place)) >>> 0
  return sum
}
