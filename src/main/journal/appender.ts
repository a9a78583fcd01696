import { type Appender, DiskFailure, type RawFile } from './files'

/** Appends to one open file by the rules of `Appender`. `failure` gives a failure of the system its kind. */
export function appenderOver(
  path: string,
  file: RawFile,
  startBytes: number,
  failure: (path: string, error: unknown) => unknown,
): Appender {
  let sizeBytes = startBytes
  return {
    path,
    get sizeBytes() {
      return sizeBytes
    },
    append: async (bytes) => {
      try {
        await file.write(bytes)
        await file.sync()
        const facts = await file.facts()
        // On Linux a write to a file whose folder was removed succeeds and is lost; a second program's bytes would break the chain.
        if (!facts.linked) throw new DiskFailure('gone', path, 'ENOENT', {})
        if (facts.sizeBytes !== sizeBytes + bytes.length) throw new DiskFailure('foreign', path, 'size', {})
        sizeBytes = facts.sizeBytes
      } catch (error) {
        throw failure(path, error)
      }
    },
    close: async () => {
      try {
        await file.close()
      } catch (error) {
        throw failure(path, error)
      }
    },
  }
}
