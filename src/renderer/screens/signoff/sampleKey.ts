/**
 * The sample forum's co-chairs have keys already, so that its vote could be called. Their passphrase protects nothing and is shown, or
 * nobody could go on with the sample.
 */
export const sampleDevice = '연습용 기기'
export const samplePassphrase = '연습용 암호문 2021'
