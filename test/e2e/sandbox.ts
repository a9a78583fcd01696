import { readdirSync, readFileSync } from 'node:fs'

/** A line such as `Seccomp:	2` of what Linux says about a process. */
function statusOf(pid: number, field: string): string | null {
  const line = readFileSync(`/proc/${pid.toString()}/status`, 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${field}:`))
  return line === undefined ? null : line.slice(field.length + 1).trim()
}

/** Processes below this one that draw pages, by what they were started with. */
export function renderersOf(mainPid: number): number[] {
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parents = new Map(running.flatMap((pid) => readOrNothing(() => [[pid, Number(statusOf(pid, 'PPid'))] as const])))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent === mainPid || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  return running.filter(
    (pid) => isBelow(pid) && readOrNothing(() => [readFileSync(`/proc/${pid.toString()}/cmdline`, 'utf8')]).some(isRenderer),
  )
}

const isRenderer = (commandLine: string): boolean => commandLine.includes('--type=renderer')

/** 2 is a filter on system calls: what Chromium's sandbox puts on its renderers. */
export function seccompOf(pid: number): string | null {
  return statusOf(pid, 'Seccomp')
}

/** A process may end while it is looked at. */
function readOrNothing<Found>(read: () => Found[]): Found[] {
  try {
    return read()
  } catch {
    return []
  }
}
