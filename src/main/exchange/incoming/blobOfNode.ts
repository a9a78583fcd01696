import { Blob } from 'node:buffer'

/** The mail parser puts parts together with `Blob`, which is no global in Node 16 (decision 0006). Only the reading thread imports this. */
if (typeof globalThis.Blob === 'undefined') Object.assign(globalThis, { Blob })
