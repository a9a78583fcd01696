import { buildWhenStale } from './build.mjs'
import { installPackages } from './packages.mjs'
import { findRuntime } from './runtime.mjs'

/** Brings what is missing: the packages, the built app and, when asked for, an Electron runtime, whose folder it gives. */
export async function setUp({ electron }) {
  await installPackages()
  const runtime = electron ? await findRuntime() : null
  await buildWhenStale()
  return { runtime }
}
