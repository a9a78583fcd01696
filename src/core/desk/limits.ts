/**
 * Every bound of the desk in one place, each with its reason. Tests use smaller ones where they can be handed in.
 * Units stand last in the name.
 */
export const limits = {
  /** A title must fit the head of a document and one line of a list. */
  titleCharactersMax: 300,
  /** One field of text. The longest real agenda sheet is far below; above it belongs in an annexed file. */
  textCharactersMax: 50_000,
  /** One request over a window's wire. A whole reply sheet of 100 items with opinions stays under it. */
  requestBytesMax: 4_000_000,
  /**
   * A table of members on its way from main to its command: it never crosses a window's wire, where its token does. A file of the size
   * that is read (20 MB) stays below it when each of its letters is written out in UTF-8 and its quotation marks are escaped.
   */
  importBytesMax: 80_000_000,
  /** One reply over a window's wire: the matrix of the largest vote below, with opinions. */
  replyBytesMax: 32_000_000,
  /** One journal line. Twice a request, because sealing and JSON escapes make it longer. */
  recordBytesMax: 16_000_000,
  /** The largest body that the counting tests cover; the Directive allows 30. */
  seatsMax: 500,
  /** The most items of one written vote. */
  itemsMax: 100,
  /** Commands that may wait at once before a caller is told to slow down. */
  queueCommandsMax: 10_000,
  /** Commands that share one fsync. More would make the first of them wait too long. */
  batchCommandsMax: 256,
  /** A list that is enrolled by one command (people, for instance). */
  enrolRowsMax: 10_000,
  /** Rows kept in the engine's memory before it is emptied; they can always be read again. */
  workingSetRowsMax: 50_000,
  /** A snapshot is taken after so many records. */
  snapshotEveryRecords: 2_000,
  /** The shortest passphrase for a signing key. It is stretched by scrypt; below this it could be guessed all the same. */
  passphraseCharactersMin: 8,
  /** An evidence file: a scan of a reply sheet. */
  evidenceBytesMax: 50_000_000,
  /** A file that came in is read up to this size; a larger one is kept and entered by hand. */
  incomingReadBytesMax: 25_000_000,
  /** One part of a file that was dropped on the window. In base64 it stays under a request. */
  filePartBytesMax: 2_000_000,
  /** Files dropped at once. */
  filesDroppedMax: 100,
} as const
