/** The Electron that closed networks use for tests and demonstrations. It gets no security fixes, so it opens practice folders only. */
const standInMajor = '22'

export const runtimeVersion: string = process.versions.electron

export const runtimeIsStandIn = runtimeVersion.split('.')[0] === standInMajor
