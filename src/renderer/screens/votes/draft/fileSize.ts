const kilobyte = 1000

/** `12 KB`, `3.4 MB`: as file managers write it. */
export function fileSize(bytes: number, grouped: (n: number) => string): string {
  if (bytes < kilobyte ** 2) return `${grouped(Math.max(1, Math.round(bytes / kilobyte)))} KB`
  return `${(bytes / kilobyte ** 2).toFixed(1)} MB`
}
